import type { SalesTeam } from '../../domain/team.ts';
import type { TeamMember, TeamWithPeople } from '../../store/teams.ts';
import type { Message } from '../message.ts';
import { day, excerpt, listed } from '../wording.ts';

/** People named in a line; a larger team is counted. */
const NAMED = 30;

/** The sales teams one can see. */
export function teamList(teams: TeamWithPeople[]): Message {
  if (teams.length === 0) {
    return {
      text: 'You are in no sales team yet. A manager sets one up: `/coach team East #team-east @bea @ann manager @max`',
    };
  }
  return { text: teams.map(teamLine).join('\n') };
}

/** A sales team that was just set up, who left and joined it by that, and what happens next. */
export function teamSetUp(team: TeamWithPeople, before: TeamMember[] | null, now: Temporal.Instant): Message {
  return {
    text: [
      teamLine(team),
      ...(before ? comings(before, team.people) : []),
      ...previewed(team.team, now),
      `On working days at 15:00 (${team.team.zone}) its channel hears of stalled deals, on Monday at 09:30 it gets its thread.`,
      'Invite me there: `/invite @Sideline`. To change the team, say it again with the people it should have.',
    ].join('\n'),
  };
}

/** Until a team is posted to, its managers see what the channel would hear. */
function previewed({ postsFrom, zone }: SalesTeam, now: Temporal.Instant): string[] {
  if (!postsFrom || Temporal.Instant.compare(postsFrom, now) <= 0) return [];
  const [on, today] = [postsFrom, now].map((at) => at.toZonedDateTimeISO(zone).toPlainDate());
  if (!on || !today) return [];
  return [
    `The first week of channel nudges comes to the managers alone, as a preview. The channel hears of deals from ${day(on, today)} on, or once one of them presses Start posting.`,
  ];
}

function teamLine({ team, people }: TeamWithPeople): string {
  const [managers, reps] = [people.filter(({ manages }) => manages), people.filter(({ manages }) => !manages)];
  return `*${excerpt(team.name, 80)}* in <#${team.channelId}>: ${mentions(reps)}, managed by ${mentions(managers)}`;
}

/** "Left: @Tom. Joined: @Ann and @Leo."; nothing where the people stay the same. */
function comings(before: TeamMember[], after: TeamMember[]): string[] {
  const lacking = (some: TeamMember[], others: TeamMember[]) =>
    some.filter(({ userId }) => !others.some((other) => other.userId === userId));
  const [left, joined] = [lacking(before, after), lacking(after, before)];
  const said = [
    ...(left.length > 0 ? [`Left: ${mentions(left)}.`] : []),
    ...(joined.length > 0 ? [`Joined: ${mentions(joined)}.`] : []),
  ];
  return said.length > 0 ? [said.join(' ')] : [];
}

function mentions(people: { userId: string }[]): string {
  const named = people.slice(0, NAMED).map(({ userId }) => `<@${userId}>`);
  const more = people.length > NAMED ? [`${people.length - NAMED} more`] : [];
  return listed([...named, ...more]) || 'nobody';
}
