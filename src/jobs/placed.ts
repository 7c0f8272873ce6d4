import type { Logger } from 'pino';
import { lookAt, missedSince, nextTime, type Occasion, type Subject, TIMETABLE } from '../domain/timetable.ts';
import type { Scheduled } from '../store/schedules.ts';
import { reasonOf } from './failure.ts';
import type { Slot } from './job.ts';

/** A row that could not be placed (a zone nobody knows) is looked at again after this. */
const PUT_OFF_HOURS = 24;

/** A due row in time: the occasion that may be said, those missed, and when it is due again. */
export type Placed = { row: Scheduled; slot?: Slot; missed: Slot[]; nextAt: Temporal.Instant | null };

/** Places a due row. A subject that is gone (no `days`) has no occasion, and none to come. */
export function placedIn(
  row: Scheduled,
  days: Subject | undefined,
  { now, log }: { now: Temporal.Instant; log: Logger },
): Placed {
  if (!days) return { row, missed: [], nextAt: null };
  const { workspaceId, job, subject } = row;
  const slotOf = (occasion: Occasion): Slot => ({ ...occasion, job, subject, days });
  try {
    const { last, missed } = missedSince(job, days, row.nextAt, now);
    // A plan that reads why it was asked for says itself when it is next due; this is for where none is made.
    const isAsked = TIMETABLE[job].timing(days).every === 'asked';
    const nextAt = isAsked ? lookAt(days, now) : nextTime(job, days, now);
    const isTooLate = Temporal.Instant.compare(last.until, now) <= 0;
    if (isTooLate) return { row, missed: [...missed, last].map(slotOf), nextAt };
    return { row, slot: slotOf(last), missed: missed.map(slotOf), nextAt };
  } catch (error) {
    log.error(
      { workspace: workspaceId, job, subject, error: reasonOf(error) },
      'a schedule could not be placed in time',
    );
    return { row, missed: [], nextAt: now.add({ hours: PUT_OFF_HOURS }) };
  }
}
