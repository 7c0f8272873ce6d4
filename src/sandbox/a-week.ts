import type { Store } from '../store/db.ts';
import { ON_GLOBEX } from './day.ts';
import { weeksOf } from './played-weeks.ts';
import { TEAM_WEEK } from './team-week/week.ts';
import { WEEK_DAYS } from './web/week/plan.ts';

/** What is told of the week: what people do for their deals besides is done as well. */
const TOLD = new Set([...TEAM_WEEK.flat(), ...ON_GLOBEX]);

/** Plays a week of Enterprise from the Monday `start`, and returns what its people and its channel would read of it as a team. */
export function aWeekOf(start: Temporal.PlainDate, openStore?: () => Promise<Store>): Promise<string> {
  return weeksOf({ team: 'Enterprise', weeks: [WEEK_DAYS], isTold: (step) => TOLD.has(step) }, start, openStore);
}
