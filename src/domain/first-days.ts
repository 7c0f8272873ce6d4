import { workingDaysBetween } from './calendar.ts';
import { dateFor, type Member } from './member.ts';

/** Working days of theirs in which a channel hears nothing of a person or a deal that is new here. A convention of ours. */
const FIRST_DAYS = 5;

/** Whether today is one of the first working days of this person's with what came here at `since`; its own day counts. */
export function isInFirstDays(rep: Member, since: Temporal.Instant, now: Temporal.Instant): boolean {
  const before = dateFor(rep, since).subtract({ days: 1 });
  return workingDaysBetween(rep, before, dateFor(rep, now)) <= FIRST_DAYS;
}
