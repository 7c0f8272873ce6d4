import { afterSettling } from './after-settling.ts';
import { isoWeek, teamCalendar } from './calendar.ts';
import { type Settled, settledAtClose } from './closing.ts';
import { withReached } from './commitment-progress.ts';
import { nextDue } from './due.ts';
import { dateFor } from './member.ts';
import type { Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';
import { TIMETABLE } from './timetable.ts';

/** The hour of a week without a working day, which nothing else names. */
const FRIDAY_AT = Temporal.PlainTime.from('15:30');

/** What the close of a week settles, when it was due, and what is known of everybody after it. */
export type WeekClosing = { at: Temporal.Instant; settled: Settled[]; everybody: Snapshot[] };

/** The close of the week that begins on `monday`, for everybody in a team. */
export function weekClosing(team: SalesTeam, everybody: readonly Snapshot[], monday: Temporal.PlainDate): WeekClosing {
  const at = closesAt(team, monday);
  const closeOn = dateFor(team, at);
  const settled = everybody.flatMap(({ rep, commitments, activities }) =>
    settledAtClose(withReached(commitments, activities, rep), closeOn),
  );
  return { at, settled, everybody: everybody.map((snapshot) => afterSettling(snapshot, settled, at)) };
}

/** When a team's thread of the week that begins on `monday` is to be closed. */
export function closesAt(team: SalesTeam, monday: Temporal.PlainDate): Temporal.Instant {
  const calendar = teamCalendar(team);
  const begins = monday.toZonedDateTime(team.zone).toInstant().subtract({ nanoseconds: 1 });
  const due = nextDue(TIMETABLE['thread-close'].timing({ ...calendar, digestAt: null }), calendar, begins);
  if (due?.occasion === isoWeek(monday)) return due.at;
  return monday.add({ days: 4 }).toZonedDateTime({ timeZone: team.zone, plainTime: FRIDAY_AT }).toInstant();
}
