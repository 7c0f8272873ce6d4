import type { Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';
import { countsOf, type TeamWeek, teamWeek, type WeekCounts } from './team-week.ts';
import { followedWeek, hasCommitted } from './thread-part.ts';

/** Weeks in the chart of a thread. */
export const CHART_WEEKS = 4;

/** What a team's commitments of one week came to: `of` are decided, kept or missed; `carried` and `open` ones stand beside them; `people` made them. */
export type Outcome = { kept: number; of: number; carried: number; open: number; people: number };

/** People who committed before a private team's channel hears what came of it: with fewer a number is a name. A convention of ours. */
const LEAST_COMMITTED = 3;

/** Whether a team's channel may hear what its commitments came to: in an open team each stands in the thread by name. */
export function isForChannel({
  team: { privateOnly },
  outcome: { people },
}: Pick<ThreadResults, 'team' | 'outcome'>): boolean {
  return !privateOnly || people >= LEAST_COMMITTED;
}

/** What the thread of a team's week closes with. `weeks` are four up to and with its own, the oldest first. */
export type ThreadResults = {
  team: SalesTeam;
  monday: Temporal.PlainDate;
  outcome: Outcome;
  numbers: TeamWeek;
  weeks: WeekCounts[];
};

/** What the week that began on `monday` came to: everybody's commitments, and the numbers of those who sell. */
export function threadResultsOf(
  { team, selling, everybody }: { team: SalesTeam; selling: readonly Snapshot[]; everybody: readonly Snapshot[] },
  monday: Temporal.PlainDate,
): ThreadResults {
  const mondays = weeksUpTo(monday);
  return {
    team,
    monday,
    outcome: outcomeOf(everybody, monday),
    numbers: teamWeek(selling, monday),
    weeks: mondays.map((start) => countsOf(selling, start)),
  };
}

/** The Mondays of four weeks, this one the last. */
export function weeksUpTo(monday: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: CHART_WEEKS }, (_, index) => monday.subtract({ days: 7 * (CHART_WEEKS - 1 - index) }));
}

function outcomeOf(everybody: readonly Snapshot[], monday: Temporal.PlainDate): Outcome {
  const outcome: Outcome = { kept: 0, of: 0, carried: 0, open: 0, people: 0 };
  for (const snapshot of everybody) {
    const week = followedWeek(snapshot, monday);
    const { kept, missed, carried, open } = week;
    outcome.kept += kept.length;
    outcome.of += kept.length + missed.length;
    outcome.carried += carried.length;
    outcome.open += open.length;
    outcome.people += hasCommitted(week) ? 1 : 0;
  }
  return outcome;
}
