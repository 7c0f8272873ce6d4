import { dayNumber, weekdayOf } from './day-number.ts';
import { isPublicHoliday, publicHolidayNumbers } from './holidays.ts';
import type { Member } from './member.ts';
import type { SalesTeam } from './team.ts';

/**
 * Whose days they are. Away from `awayFrom` until the day before `awayUntil`, which is the first day back; a
 * missing end stays open.
 */
export type WorkCalendar = Pick<Member, 'zone' | 'workDays' | 'country' | 'awayFrom' | 'awayUntil'>;

/** A search for a working day gives up here: no work days at all, or away for ever. */
export const SEARCH_DAYS = 400;

const { compare } = Temporal.PlainDate;

/** A sales team's days; a team is never away. */
export function teamCalendar(team: Pick<SalesTeam, 'zone' | 'workDays' | 'country'>): WorkCalendar {
  return { zone: team.zone, workDays: team.workDays, country: team.country, awayFrom: null, awayUntil: null };
}

export function isAway({ awayFrom, awayUntil }: WorkCalendar, date: Temporal.PlainDate): boolean {
  if (!awayFrom && !awayUntil) return false;
  return (!awayFrom || compare(awayFrom, date) <= 0) && (!awayUntil || compare(date, awayUntil) < 0);
}

export function isWorkingDay(calendar: WorkCalendar, date: Temporal.PlainDate): boolean {
  return (
    calendar.workDays.includes(date.dayOfWeek) && !isAway(calendar, date) && !isPublicHoliday(calendar.country, date)
  );
}

/** The working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (compare(from, to) >= 0) return 0;
  const present = atWork(calendar, from, to);
  if (!calendar.awayFrom && !calendar.awayUntil) return present;
  const beforeAway = calendar.awayFrom?.subtract({ days: 1 }) ?? from;
  const lastAway = calendar.awayUntil?.subtract({ days: 1 }) ?? to;
  return present - atWork(calendar, later(from, beforeAway), earlier(to, lastAway));
}

/** Work days less holidays in (from, to]; counted by weeks and years, not by days, and in plain numbers: every deal of a morning asks. */
function atWork({ workDays, country }: WorkCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = last - first;
  if (days <= 0) return 0;
  let count = days < 7 ? 0 : Math.floor(days / 7) * new Set(workDays).size;
  for (let day = last; day > last - (days % 7); day--) if (workDays.includes(weekdayOf(day))) count++;
  if (!country) return count;
  for (let year = from.year; year <= to.year; year++) {
    for (const holiday of publicHolidayNumbers(country, year)) {
      if (first < holiday && holiday <= last && workDays.includes(weekdayOf(holiday))) count--;
    }
  }
  return count;
}

/** The working day `count` after `date`, or before it when negative; null when none lies within 400 days of the last. */
export function addWorkingDays(
  calendar: WorkCalendar,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | null {
  const step = Math.sign(count);
  let day: Temporal.PlainDate | null = date;
  for (let left = Math.abs(count); left > 0 && day; left--) day = nearest(calendar, day.add({ days: step }), step);
  return day;
}

/** The first working day on or after `date`; null when none lies within 400 days. */
export function nextWorkingDay(calendar: WorkCalendar, date: Temporal.PlainDate): Temporal.PlainDate | null {
  return nearest(calendar, date, 1);
}

function nearest(calendar: WorkCalendar, date: Temporal.PlainDate, step: number): Temporal.PlainDate | null {
  for (let days = 0; days < SEARCH_DAYS; days++) {
    const day = date.add({ days: days * step });
    if (isWorkingDay(calendar, day)) return day;
  }
  return null;
}

/** The Monday of its week. */
export function weekStart(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** Its ISO week: '2026-W11'. */
export function isoWeek(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** When a clock in `zone` shows this. A time that clocks skip is moved on by the gap, of one shown twice it is the first. */
export function instantAt(zone: string, date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

/** Whether a full working day of theirs passed: the same clock time one working day on; a day off gives no start. */
export function fullWorkingDayBetween(calendar: WorkCalendar, from: Temporal.Instant, to: Temporal.Instant): boolean {
  const told = from.toZonedDateTimeISO(calendar.zone);
  const start = nextWorkingDay(calendar, told.toPlainDate());
  const end = start && addWorkingDays(calendar, start, 1);
  if (!start || !end) return false;
  const clock = start.equals(told.toPlainDate()) ? told.toPlainTime() : new Temporal.PlainTime();
  return Temporal.Instant.compare(instantAt(calendar.zone, end, clock), to) <= 0;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return compare(a, b) < 0 ? b : a;
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return compare(a, b) < 0 ? a : b;
}
