import { FIRST_DAYS, type TeamFault } from '../../domain/set-up.ts';
import { clock } from '../../domain/settings.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { TeamChanged } from '../../store/team-set-up.ts';
import type { TeamWithPeople } from '../../store/teams.ts';
import type { Message } from '../message.ts';
import { DAYS } from '../modals/clock-inputs.ts';
import { count, excerpt, label, listed } from '../wording.ts';
import { namedSome } from './setup-state.ts';

type NameOf = (userId: string) => string | undefined;
type Field = 'name' | 'channel' | 'managers' | 'members' | 'workDays';

/** A fault of a team's form: beside which field, and in which words. They are plain text: Slack formats none of it. */
export function teamFaultSaid(fault: TeamFault, nameOf: NameOf): [Field, string] {
  switch (fault.is) {
    case 'no-name':
      return ['name', 'What is the team called?'];
    case 'name-taken':
      return ['name', `There is a team called ${label(fault.by, 80)} already.`];
    case 'no-channel':
      return ['channel', 'Pick the channel of this team.'];
    case 'channel-taken':
      return ['channel', `That is the channel of ${label(fault.by, 80)} already. A team has one of its own.`];
    case 'no-manager':
      return ['managers', 'Who manages this team?'];
    case 'no-members':
      return ['members', 'Who sells in this team?'];
    case 'no-days':
      return ['workDays', 'Pick at least one working day.'];
    case 'sells-elsewhere':
      return ['members', elsewhereSaid(fault.who, nameOf)];
  }
}

function elsewhereSaid(who: { userId: string; team: string }[], nameOf: NameOf): string {
  const said = who
    .slice(0, 3)
    .map(({ userId, team }) => `${label(nameOf(userId) ?? 'Somebody', 40)} sells in ${label(team, 40)}`);
  const more = who.length - said.length;
  const all = listed([...said, ...(more > 0 ? [`${count(more, 'other')} in another team`] : [])]);
  return `${all} already. Tick “Move them to this one”, or leave them out.`;
}

/** Without a scope to read channels, whether one may be posted in is learned by posting. */
const INVITE =
  'Invite me there, or I cannot post: `/invite @Sideline`. In an archived channel I cannot either: where a first message fails, an admin hears of it.';

/** A sales team as it was saved: who is in it, who came and left, and when its channel hears what. */
export function teamSaved({ team, people, before }: TeamChanged): Message {
  const of = (manages: boolean) => people.filter((person) => person.manages === manages);
  const where = `<#${team.channelId}>`;
  const open = `${DAYS[team.threadOn - 1]} at ${clock(team.threadAt)} (${zoneSaid(team.zone)})`;
  const preview = before
    ? []
    : [`For ${count(FIRST_DAYS, 'day')} its managers see what ${where} would hear, and can let it begin.`];
  const lines = [
    `*${excerpt(team.name, 80)}* in ${where}: ${mentions(of(false))}, managed by ${mentions(of(true))}.`,
    ...(before ? comings(before.people, people) : []),
    `Its thread opens on ${open}.`,
    ...(team.privateOnly ? [`${where} hears nothing about people or deals.`] : preview),
    ...(before?.team.channelId === team.channelId ? [] : [INVITE]),
  ];
  return { text: lines.join('\n') };
}

/** That a team is gone, and what became of it. */
export function teamRemoved({ team }: TeamWithPeople): Message {
  return {
    text: `*${excerpt(team.name, 80)}* is removed. <#${team.channelId}> hears nothing more; its threads stay to be read, and everybody keeps their deals and commitments.`,
  };
}

function comings(before: TeamWithPeople['people'], after: TeamWithPeople['people']): string[] {
  const lacking = (some: typeof before, others: typeof before) =>
    some.filter(({ userId }) => !others.some((other) => other.userId === userId));
  const [left, joined] = [lacking(before, after), lacking(after, before)];
  const said = [
    ...(left.length > 0 ? [`Left: ${mentions(left)}.`] : []),
    ...(joined.length > 0 ? [`Joined: ${mentions(joined)}.`] : []),
  ];
  return said.length > 0 ? [said.join(' ')] : [];
}

function mentions(people: readonly { userId: string }[]): string {
  return namedSome(people.map(({ userId }) => `<@${userId}>`)) || 'nobody';
}
