import { instantAt, isWorkingDay, SEARCH_DAYS, type WorkCalendar, workingDaysBetween } from './calendar.ts';
import { dateFor } from './member.ts';

/** The hours of a working day, by the person's clock: nobody is asked for theirs. A convention of ours. */
export const DAY_BEGINS = Temporal.PlainTime.from('09:00');
export const DAY_ENDS = Temporal.PlainTime.from('17:00');

const MINUTE = 60_000;
const FULL_DAY = DAY_BEGINS.until(DAY_ENDS).total('milliseconds');

/** Epoch milliseconds. */
type Hours = { begins: number; ends: number };

const { compare } = Temporal.PlainDate;

/** The whole minutes of their working hours after `from` and until `to`, by the elapsed time; 0 where `to` is not later. */
export function workingMinutesBetween(calendar: WorkCalendar, from: Temporal.Instant, to: Temporal.Instant): number {
  if (Temporal.Instant.compare(from, to) >= 0) return 0;
  const [first, last] = [dateFor(calendar, from), dateFor(calendar, to)];
  const within = (date: Temporal.PlainDate) => lengthWithin(hoursOn(calendar, date), from, to);
  if (compare(first, last) >= 0) return Math.floor(within(first) / MINUTE);
  const between = workingDaysBetween(calendar, first, last.subtract({ days: 1 })) * FULL_DAY;
  // Counted by weeks, because leads wait for months; only where clocks change is a day looked at by itself.
  const odd = datesOfChange(calendar, from, to).filter((date) => compare(first, date) < 0 && compare(date, last) < 0);
  const correction = odd.reduce((sum, date) => {
    return isWorkingDay(calendar, date) ? sum + within(date) - FULL_DAY : sum;
  }, 0);
  return Math.floor((within(first) + between + correction + within(last)) / MINUTE);
}

/** The dates on which clocks change between two moments, and those that a change leaves out; each once. */
function datesOfChange({ zone }: WorkCalendar, from: Temporal.Instant, to: Temporal.Instant): Temporal.PlainDate[] {
  const dates = new Map<string, Temporal.PlainDate>();
  let change = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < to.epochMilliseconds) {
    const after = change.toPlainDate();
    let date = change.subtract({ nanoseconds: 1 }).toPlainDate();
    for (; compare(date, after) <= 0; date = date.add({ days: 1 })) dates.set(date.toString(), date);
    change = change.getTimeZoneTransition('next');
  }
  return [...dates.values()];
}

function lengthWithin(hours: Hours | null, from: Temporal.Instant, to: Temporal.Instant): number {
  if (!hours) return 0;
  const begins = Math.max(hours.begins, from.epochMilliseconds);
  return Math.max(0, Math.min(hours.ends, to.epochMilliseconds) - begins);
}

/**
 * The moment of their working hours at which so many minutes of these have passed since `from`; for 0 minutes `from`
 * itself, or the beginning of the next working day. Null where 400 days do not hold them.
 */
export function afterWorkingMinutes(
  calendar: WorkCalendar,
  from: Temporal.Instant,
  minutes: number,
): Temporal.Instant | null {
  let left = Math.ceil(minutes * MINUTE);
  const first = dateFor(calendar, from);
  for (let days = 0; days <= SEARCH_DAYS; days++) {
    const hours = hoursOn(calendar, first.add({ days }));
    const start = Math.max(hours?.begins ?? 0, from.epochMilliseconds);
    if (!hours || start >= hours.ends) continue;
    if (left <= hours.ends - start) return Temporal.Instant.fromEpochMilliseconds(start + left);
    left -= hours.ends - start;
  }
  return null;
}

/** Whether this moment lies in their working hours; the end of the day does not. */
export function isAtWork(calendar: WorkCalendar, at: Temporal.Instant): boolean {
  return afterWorkingMinutes(calendar, at, 0)?.epochMilliseconds === at.epochMilliseconds;
}

/** The hours of a date; null for a day off, and for a date that a zone left out, as Samoa did on 30 December 2011. */
function hoursOn(calendar: WorkCalendar, date: Temporal.PlainDate): Hours | null {
  if (!isWorkingDay(calendar, date)) return null;
  const begins = instantAt(calendar.zone, date, DAY_BEGINS);
  if (!dateFor(calendar, begins).equals(date)) return null;
  const ends = instantAt(calendar.zone, date, DAY_ENDS);
  return { begins: begins.epochMilliseconds, ends: ends.epochMilliseconds };
}
