import { sectionOf } from '../../domain/activity.ts';
import { instantAt, isWorkingDay } from '../../domain/calendar.ts';
import type { Member } from '../../domain/member.ts';
import type { PastAct } from './past.ts';
import type { Habit } from './weeks.ts';

/** People count up their day before they go home. */
const LOGGED_AT = Temporal.PlainTime.from('16:45');

/** Weeks before the last four that figures are made of. */
const EARLIER_WEEKS = 22;

/** How much of a usual week they did then, in turn. */
const EARLIER = [1, 0.9, 1.1, 1];

/** What somebody of this habit logged in the half year before the Monday `start`, an act a working day. */
export function routineOf(habit: Habit, member: Member, start: Temporal.PlainDate): PastAct[] {
  const earlier = Array.from({ length: EARLIER_WEEKS }, (_, week) => EARLIER[week % EARLIER.length] ?? 1);
  const factors = [...earlier, ...habit.factors];
  return factors.flatMap((factor, week) => {
    const monday = start.subtract({ weeks: factors.length - week });
    const entries = [
      ...habit.prospecting.map(([day, kind, count]) => ({ day, kind, count: Math.round(count * factor) })),
      ...habit.rest.map(([day, kind, count]) => ({ day, kind, count })),
    ].filter(({ count }) => count > 0);
    return [...Map.groupBy(entries, ({ day }) => day)].flatMap(([weekday, ofDay]) => {
      const date = monday.add({ days: weekday - 1 });
      if (!isWorkingDay(member, date)) return [];
      const logged = ofDay.map(({ kind, count }) => ({ kind, count, section: sectionOf(kind, null) }));
      return [{ by: member.userId, at: instantAt(member.zone, date, LOGGED_AT), note: null, changes: [], logged }];
    });
  });
}
