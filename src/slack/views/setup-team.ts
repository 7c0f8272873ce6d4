import { seatsMoved } from '../../domain/seats.ts';
import { FIRST_DAYS } from '../../domain/set-up.ts';
import { clock } from '../../domain/settings.ts';
import { teamFacts } from '../../domain/team-facts.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { TeamChanged } from '../../store/team-writing.ts';
import type { TeamWithPeople } from '../../store/teams.ts';
import type { Message } from '../message.ts';
import { DAYS } from '../modals/clock-inputs.ts';
import { capital, count, excerpt, NOTHING_CHANGED } from '../wording.ts';
import { comingsSaid, inviteThem, mentions } from './comings.ts';
import { bold } from './saved.ts';
import { WHAT_IS_READ } from './team-reads.ts';

/** Without a scope to read channels, whether one may be posted in is learned by posting. */
const INVITE =
  'Invite me there, or I cannot post: `/invite @Sideline`. In an archived channel I cannot either: where a first message fails, an admin hears of it.';

/** A sales team as it was saved: one that was opened, and when its channel hears what; of one that stood, what changed. */
export function teamSaved(changed: TeamChanged): Message {
  const { team, people, before } = changed;
  const where = `<#${team.channelId}>`;
  const invites = [
    ...(before?.team.channelId === team.channelId ? [] : [INVITE]),
    ...inviteThem(before?.people ?? [], people, team.channelId),
  ];
  if (before) {
    const said = [...comingsSaid(before.people, people), ...factsSaid(changed, before)];
    if (said.length === 0) return { text: `${bold(team.name)} is set up that way already. ${NOTHING_CHANGED}` };
    const told = seatsMoved([{ before, after: changed }]).length > 0 ? [TOLD] : [];
    return { text: [`${bold(team.name)} in ${where} is saved.`, ...said, ...told, ...invites].join('\n') };
  }
  const of = (manages: boolean) => people.filter((person) => person.manages === manages);
  const open = `${DAYS[team.threadOn - 1]} at ${clock(team.threadAt)} (${zoneSaid(team.zone)})`;
  const lines = [
    `${bold(team.name)} in ${where}: ${mentions(of(false))}, managed by ${mentions(of(true))}.`,
    `Its thread opens on ${open}.`,
    team.privateOnly
      ? `${where} hears nothing about people or deals.`
      : `For ${count(FIRST_DAYS, 'day')} its managers see what ${where} would hear, and can let it begin.`,
    ...(team.readsUpdates ? [`I read ${where} for updates. ${WHAT_IS_READ}`] : []),
    TOLD,
    ...invites,
  ];
  return { text: lines.join('\n') };
}

const TOLD = 'I tell them in private.';

/** "Thread: Mon 09:30 → Thu 09:30", for all but the people. */
function factsSaid(after: TeamWithPeople, before: TeamWithPeople): string[] {
  const { managers: _, members: __, ...is } = teamFacts(after);
  const was = teamFacts(before);
  const shown = (says: string) => (says.startsWith('<#') ? says : excerpt(says, 80));
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) => `${capital(fact)}: ${shown(was[fact])} → ${shown(is[fact])}`);
}

/** That a team is gone, and what became of it. */
export function teamRemoved({ team }: TeamWithPeople): Message {
  return {
    text: `*${excerpt(team.name, 80)}* is removed. <#${team.channelId}> hears nothing more; its threads stay to be read, and everybody keeps their deals and commitments, and hears so from me.`,
  };
}
