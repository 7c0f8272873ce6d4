import type { WorkCalendar } from './calendar.ts';
import type { SalesTeam } from './team.ts';
import { nextTime } from './timetable.ts';

/**
 * When a team's channel next hears of deals by itself: after its first days, where these still run. `days` are the team's, with its
 * workspace's holidays where it has none of its own; null for a team without working days.
 */
export function nextPost(
  { postsFrom }: Pick<SalesTeam, 'postsFrom'>,
  days: WorkCalendar,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const waits = postsFrom !== null && Temporal.Instant.compare(now, postsFrom) < 0;
  // Posts begin at that moment, not after it.
  const after = waits ? postsFrom.subtract({ nanoseconds: 1 }) : now;
  return nextTime('channel-nudges', { ...days, digestAt: null }, after);
}
