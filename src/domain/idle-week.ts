import { weekStart, workingDaysBetween } from './calendar.ts';
import { dateFor } from './member.ts';
import type { Section } from './pipeline.ts';
import type { Snapshot } from './snapshot.ts';
import { followedWeek, hasCommitted } from './thread-part.ts';
import { isInWeek, weekNumbers } from './week.ts';

/** Working days of theirs in a week, today among them, before nothing in it is asked about. A convention of ours. */
const DAYS_WORKED = 3;

/** Sections with a goal, the largest first, where a week at work has seen no activity and no commitment so far; else none. */
export function idleGoals(
  snapshot: Snapshot,
  today: Temporal.PlainDate,
): { section: Section; own: number; aim: number }[] {
  const { rep, activities } = snapshot;
  const monday = weekStart(today);
  const here = dateFor(rep, rep.createdAt);
  const from = Temporal.PlainDate.compare(here, monday) < 0 ? monday : here;
  if (workingDaysBetween(rep, from.subtract({ days: 1 }), today) < DAYS_WORKED) return [];
  if (hasCommitted(followedWeek(snapshot, monday))) return [];
  if (activities.some(({ at }) => isInWeek(dateFor(rep, at), monday))) return [];
  return weekNumbers(snapshot, monday)
    .flatMap(({ section, done, goal }) => (goal ? [{ section, own: done, aim: goal }] : []))
    .sort((a, b) => b.aim - a.aim);
}
