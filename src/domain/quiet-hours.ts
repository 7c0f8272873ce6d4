import { instantAt } from './calendar.ts';
import type { Member } from './member.ts';

/** Whose quiet hours: from one clock time until another, over midnight where the end is earlier. Both null: none. */
export type Quiet = Pick<Member, 'zone' | 'quietFrom' | 'quietUntil'>;

/** When something may be said: from `from`, before `until`. */
export type Opening = { from: Temporal.Instant; until: Temporal.Instant };

const { compare } = Temporal.PlainTime;

/** Whether a clock time lies in quiet hours; their end does not. */
export function isQuietAt({ quietFrom, quietUntil }: Omit<Quiet, 'zone'>, time: Temporal.PlainTime): boolean {
  if (!quietFrom || !quietUntil) return false;
  const [begun, over] = [compare(quietFrom, time) <= 0, compare(quietUntil, time) <= 0];
  return compare(quietFrom, quietUntil) < 0 ? begun && !over : begun || !over;
}

/** The part of `from` until `until` before quiet hours next begin, moved to the end of those that hold at `from`; null for none. */
export function openingIn(quiet: Quiet, from: Temporal.Instant, until: Temporal.Instant): Opening | null {
  const { zone, quietFrom, quietUntil } = quiet;
  if (!quietFrom || !quietUntil) return isBefore(from, until) ? { from, until } : null;
  const isQuiet = isQuietAt(quiet, from.toZonedDateTimeISO(zone).toPlainTime());
  const start = isQuiet ? nextAt(zone, quietUntil, from) : from;
  const quietAgain = nextAt(zone, quietFrom, start);
  const end = isBefore(quietAgain, until) ? quietAgain : until;
  return isBefore(start, end) ? { from: start, until: end } : null;
}

/** The first moment after `after` at which the clock shows `time`. */
function nextAt(zone: string, time: Temporal.PlainTime, after: Temporal.Instant): Temporal.Instant {
  const date = after.toZonedDateTimeISO(zone).toPlainDate();
  const today = instantAt(zone, date, time);
  return isBefore(after, today) ? today : instantAt(zone, date.add({ days: 1 }), time);
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
