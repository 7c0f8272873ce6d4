import type { Store } from '../store/db.ts';
import { weeksOf } from './played-weeks.ts';
import { FIRST_WEEK } from './two-weeks/first-week.ts';
import { SECOND_WEEK } from './two-weeks/second-week.ts';
import { WEEK_DAYS } from './web/week/plan.ts';

/** Plays two weeks of Velocity from the Monday `start`, and returns all that its people would read in them. */
export function twoWeeksOf(start: Temporal.PlainDate, openStore?: () => Promise<Store>): Promise<string> {
  const firstWeek = WEEK_DAYS.map((steps, day) => [...steps, ...(FIRST_WEEK[day] ?? [])]);
  return weeksOf({ team: 'Velocity', weeks: [firstWeek, SECOND_WEEK] }, start, openStore);
}
