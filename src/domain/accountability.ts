import { isAway, isoWeek, nextWorkingDay, weekStart } from './calendar.ts';
import { dateFor, type Member } from './member.ts';
import { type Neglect, neglected } from './neglect.ts';
import { saysAway } from './rules/away-status.ts';
import type { Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';
import { countsOf, type TeamWeek, teamWeek, type WeekCounts } from './team-week.ts';
import { weeksUpTo } from './thread-outcome.ts';
import { type ThreadPart, threadPartOf } from './thread-part.ts';
import { isInWeek } from './week.ts';

export type Accountability = {
  team: SalesTeam;
  /** This week's Monday and ISO week. */
  monday: Temporal.PlainDate;
  week: string;
  lastWeek: TeamWeek;
  neglected: Neglect | null;
  /** Four weeks up to and with last week, the oldest first. */
  weeks: WeekCounts[];
  /** Those on duty, whoever manages the team among them, by name. */
  parts: ThreadPart[];
  /** Those away, by name: nothing is asked of them. */
  away: Member[];
};

/** A sales team: whose numbers are its own, and everybody who has a part in its thread. */
export type TeamPeople = { team: SalesTeam; selling: readonly Snapshot[]; everybody: readonly Snapshot[] };

/** What a team's weekly thread opens with. Weeks are the team's, days each person's own. */
export function accountabilityFor({ team, selling, everybody }: TeamPeople, now: Temporal.Instant): Accountability {
  const today = dateFor(team, now);
  const monday = weekStart(today);
  const lastMonday = monday.subtract({ days: 7 });
  const weeks = weeksUpTo(lastMonday);
  const named = everybody.toSorted((a, b) => byName(a.rep, b.rep));
  const onDuty = named.filter(({ rep }) => isOnDuty(rep, today));
  return {
    team,
    monday,
    week: isoWeek(monday),
    lastWeek: teamWeek(selling, lastMonday),
    neglected: neglected(selling, weeks),
    weeks: weeks.map((start) => countsOf(selling, start)),
    parts: onDuty.map((snapshot) => threadPartOf(snapshot, monday)),
    away: named.filter((snapshot) => !onDuty.includes(snapshot)).map(({ rep }) => rep),
  };
}

/** Not away today, by what they or their Slack status say, and with a working day left this week. */
function isOnDuty(rep: Member, today: Temporal.PlainDate): boolean {
  const next = nextWorkingDay(rep, today);
  return !isAway(rep, today) && !saysAway(rep) && next !== null && isInWeek(next, weekStart(today));
}

function byName(a: Member, b: Member): number {
  return a.name.localeCompare(b.name, 'en') || (a.userId < b.userId ? -1 : 1);
}
