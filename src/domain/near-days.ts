import { isWorkingDay, type WorkCalendar } from './calendar.ts';
import { onOrAfter } from './text/weekday.ts';

/** The day it is for somebody, and the days that they mean most when they say by when. */
export type Days = { today: Temporal.PlainDate; near: readonly Temporal.PlainDate[] };

/** Weeks in which the end or the start of one is looked for; whoever is away for longer picks a day in a calendar. */
const WEEKS = 8;

/** `today` with this person's near days. */
export function daysFor(calendar: WorkCalendar, today: Temporal.PlainDate): Days {
  return { today, near: nearDays(calendar, today) };
}

/**
 * Today, tomorrow, and after those the end of a work week and the start of one ("Friday", "next Monday"), each once and in order. Only
 * this person's working days are among them: today or tomorrow is left out where it is none, the others move within their week.
 */
export function nearDays(calendar: WorkCalendar, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const tomorrow = today.add({ days: 1 });
  const { first, last } = workWeekOf(calendar.workDays);
  const length = (last - first + 7) % 7;
  const near = [today, tomorrow].filter((day) => isWorkingDay(calendar, day));
  for (const [weekday, step] of [
    [last, -1],
    [first, 1],
  ] as const) {
    const workingDayFrom = (edge: Temporal.PlainDate) =>
      Array.from({ length: length + 1 }, (_, days) => edge.add({ days: days * step })).find(
        (day) => isLater(day, tomorrow) && isWorkingDay(calendar, day),
      );
    const found = weeksFrom(onOrAfter(tomorrow.add({ days: 1 }), weekday))
      .map(workingDayFrom)
      .find((day) => day && !near.some((one) => one.equals(day)));
    if (found) near.push(found);
  }
  return near.sort(Temporal.PlainDate.compare);
}

/** The ISO weekdays with which a work week begins and ends: on both sides of its longest pause. */
function workWeekOf(workDays: readonly number[]): { first: number; last: number } {
  const days = [...new Set(workDays)].sort((a, b) => a - b);
  const edges = days.map((last, at) => {
    const first = days[(at + 1) % days.length] ?? last;
    return { first, last, pause: (first - last + 6) % 7 };
  });
  const [longest = { first: 1, last: 5 }] = edges.toSorted((a, b) => b.pause - a.pause || b.last - a.last);
  return longest;
}

function* weeksFrom(day: Temporal.PlainDate) {
  for (let weeks = 0; weeks < WEEKS; weeks++) yield day.add({ weeks });
}

function isLater(day: Temporal.PlainDate, than: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, than) > 0;
}
