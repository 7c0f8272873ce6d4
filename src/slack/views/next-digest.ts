import type { Away } from '../../domain/time-off.ts';
import { day } from '../wording.ts';

/** When the next digest comes, on a clock of its reader's: "Your next digest: tomorrow at 08:30 (America/New_York)." */
export function nextDigest(at: Temporal.Instant | null, now: Temporal.ZonedDateTime): string {
  if (!at) return 'No digest is due.';
  const due = at.toZonedDateTimeISO(now.timeZoneId);
  if (Temporal.ZonedDateTime.compare(due, now) <= 0) return 'Your next digest: within minutes.';
  return `Your next digest: ${moment(due, now)} (${now.timeZoneId}).`;
}

/** The same for a member: whoever is away without an end hears how the digests come again. */
export function nextDigestFor(
  { awayFrom, awayUntil }: Away,
  at: Temporal.Instant | null,
  now: Temporal.ZonedDateTime,
): string {
  const isEndless = !at && awayFrom !== null && awayUntil === null;
  return isEndless ? 'Your digest comes again once you say `/coach back`.' : nextDigest(at, now);
}

/** A moment for people: "today at 08:30", "Mon 16 Mar at 08:30". */
export function moment(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const [date, today] = [at.toPlainDate(), now.toPlainDate()];
  const days = today.until(date).days;
  const named = ['yesterday', 'today', 'tomorrow'][days + 1] ?? day(date, today);
  return `${named} at ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
