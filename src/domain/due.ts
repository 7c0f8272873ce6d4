import {
  addWorkingDays,
  instantAt,
  isoWeek,
  isWorkingDay,
  nextWorkingDay,
  SEARCH_DAYS,
  type WorkCalendar,
  weekStart,
} from './calendar.ts';
import { dateFor } from './member.ts';
import { afterWorkingMinutes } from './working-hours.ts';

/**
 * By the clock. `on` is an ISO weekday, 1 = Monday; on a day off it is left out, or moved within its ISO week, to the next working
 * day or the one before. `after` is so many working days later, within the same week.
 */
type Regular =
  | { every: 'working-day'; at: Temporal.PlainTime }
  | {
      every: 'week';
      on: number;
      at: Temporal.PlainTime;
      else: 'skip' | 'next-working-day' | 'working-day-before';
      after?: number;
    };

/** When something is said: by the clock, or only when something asked for it. */
export type Timing = Regular | { every: 'asked' };

/** One time it is due. `occasion` is the date for a daily timing, the ISO week for a weekly one, the minute for what was asked for. */
export type Due = { at: Temporal.Instant; occasion: string };

/** Minutes between two looks at what was asked for. */
const EVERY_MINUTES = 10;

/**
 * When to look at something once so many minutes of their working hours have passed since `from`: at the next full ten
 * minutes that lie in these hours. Null where 400 days hold none.
 */
export function lookAfter(calendar: WorkCalendar, from: Temporal.Instant, minutes: number): Temporal.Instant | null {
  const over = afterWorkingMinutes(calendar, from, minutes);
  const ten = over?.round({ smallestUnit: 'minute', roundingIncrement: EVERY_MINUTES, roundingMode: 'ceil' });
  return ten ? afterWorkingMinutes(calendar, ten, 0) : null;
}

/** The first time due after `after`; null when none lies within 400 days, as for those away for ever, and for what is to be asked for. */
export function nextDue(timing: Timing, calendar: WorkCalendar, after: Temporal.Instant): Due | null {
  if (timing.every === 'asked') return null;
  // A day early: where clocks skip the time before midnight, yesterday's occasion is due today.
  const first = dateFor(calendar, after).subtract({ days: 1 });
  for (const date of datesFrom(timing, calendar, first)) {
    const at = instantAt(calendar.zone, date, timing.at);
    if (Temporal.Instant.compare(at, after) > 0) return { at, occasion: named(timing, date) };
  }
  return null;
}

/** The occasion that something due at `at` belongs to. */
export function occasionOf(timing: Timing, calendar: WorkCalendar, at: Temporal.Instant): string {
  if (timing.every === 'asked') return minuteOf(at);
  const date = dateFor(calendar, at);
  const dayBefore = date.subtract({ days: 1 });
  const isYesterdays =
    isOnTheClock(calendar.zone, dayBefore) && instantAt(calendar.zone, dayBefore, timing.at).equals(at);
  return named(timing, isYesterdays ? dayBefore : date);
}

function* datesFrom(timing: Regular, calendar: WorkCalendar, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let days = 0; days <= SEARCH_DAYS; days++) {
    const date = first.add({ days });
    if (isDue(timing, calendar, date) && isOnTheClock(calendar.zone, date)) yield date;
  }
}

function isDue(timing: Regular, calendar: WorkCalendar, date: Temporal.PlainDate): boolean {
  if (!isWorkingDay(calendar, date)) return false;
  if (timing.every === 'working-day') return true;
  const planned = weekStart(date).add({ days: timing.on - 1 });
  return dayFor(timing, calendar, planned)?.equals(date) === true;
}

/** The working day on which something planned for `planned` is due; null for none. */
function dayFor(
  timing: Extract<Regular, { every: 'week' }>,
  calendar: WorkCalendar,
  planned: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (timing.else === 'skip') return isWorkingDay(calendar, planned) ? planned : null;
  if (timing.else === 'working-day-before')
    return isWorkingDay(calendar, planned) ? planned : addWorkingDays(calendar, planned, -1);
  const first = nextWorkingDay(calendar, planned);
  return first && timing.after ? addWorkingDays(calendar, first, timing.after) : first;
}

/** '2026-03-11T1410Z': by UTC, for clocks show some hours twice, and without the colon that parts a slot's key. */
function minuteOf(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'minute' }).replace(':', '');
}

/** False for a date that a zone left out, as Samoa did on 30 December 2011. */
function isOnTheClock(zone: string, date: Temporal.PlainDate): boolean {
  return date.toZonedDateTime(zone).toPlainDate().equals(date);
}

function named(timing: Regular, date: Temporal.PlainDate): string {
  return timing.every === 'week' ? isoWeek(date) : date.toString();
}
