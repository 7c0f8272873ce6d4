import { workingDaysBetween } from './calendar.ts';
import { dateFor, type Member } from './member.ts';

/** Working days of theirs in which a channel hears nothing of a person or a deal that is new here. A convention of ours. */
const FIRST_DAYS = 5;

/** Working days of theirs in which somebody new is not nudged in private: they are greeted first. A convention of ours. */
const GREETED_IN = 2;

/** Whether today is one of the first working days of this person's with what came here at `since`; its own day counts. */
export function isInFirstDays(rep: Member, since: Temporal.Instant, now: Temporal.Instant): boolean {
  return dayOf(rep, since, now) <= FIRST_DAYS;
}

/** Whether today is one of the first two working days of somebody new here; the day they came counts. */
export function isNewcomer(rep: Member, now: Temporal.Instant): boolean {
  return dayOf(rep, rep.createdAt, now) <= GREETED_IN;
}

/** Which working day of theirs today is since then, the first being 1. */
function dayOf(rep: Member, since: Temporal.Instant, now: Temporal.Instant): number {
  return workingDaysBetween(rep, dateFor(rep, since).subtract({ days: 1 }), dateFor(rep, now));
}
