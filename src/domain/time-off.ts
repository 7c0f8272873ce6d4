import { isAway, nextWorkingDay, type WorkCalendar } from './calendar.ts';
import type { Member } from './member.ts';

/** Time off: its first day, and the first day back; null where only `/coach back` ends it. */
export type TimeOff = { from: Temporal.PlainDate; until: Temporal.PlainDate | null };

/** The two dates of it, as they stand with a member: one time off a person. */
export type Away = Pick<Member, 'awayFrom' | 'awayUntil'>;

/** Time off of more days than this, eight weeks, is more likely a slip of a date: it is asked about first. */
const LONG_DAYS = 8 * 7;

const { compare } = Temporal.PlainDate;

/** Whether it is so long that its dates are asked about first. Without an end it is not: that is what was said. */
export function isLong({ from, until }: TimeOff): boolean {
  return until !== null && from.until(until).days > LONG_DAYS;
}

/** Whether time off stands today or is to come. */
export function hasTimeOff(member: WorkCalendar, today: Temporal.PlainDate): boolean {
  return isAway(member, today) || isToCome(member, today);
}

/** Whether time off begins after today. */
export function isToCome({ awayFrom }: Away, today: Temporal.PlainDate): boolean {
  return awayFrom !== null && compare(awayFrom, today) > 0;
}

export function isSameTimeOff(one: Away, other: Away): boolean {
  return String(one.awayFrom) === String(other.awayFrom) && String(one.awayUntil) === String(other.awayUntil);
}

/** The first working day after it; null where it has no end. */
export function dayBack(calendar: WorkCalendar): Temporal.PlainDate | null {
  if (!calendar.awayUntil) return null;
  return nextWorkingDay({ ...calendar, awayFrom: null, awayUntil: null }, calendar.awayUntil) ?? calendar.awayUntil;
}

/** What ends it: today is the first day back, so that the days away do not begin to count; what is to come is forgotten. */
export function endOf(member: WorkCalendar, today: Temporal.PlainDate): Partial<Away> {
  if (isAway(member, today) && !member.awayFrom?.equals(today)) return { awayUntil: today };
  return hasTimeOff(member, today) ? { awayFrom: null, awayUntil: null } : {};
}
