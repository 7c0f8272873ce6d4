import { nextWorkingDay, weekStart } from './calendar.ts';
import type { Focus } from './focus.ts';
import { dateFor, type Member } from './member.ts';
import type { Snapshot } from './snapshot.ts';

/** A focus lasts four weeks; one that was not chosen is offered again after as many. */
export const FOCUS_WEEKS = 4;

/** The day on which a rep is told what a focus came to: their first working day after it; null where there is none in sight. */
export function endIsTold({ until }: Pick<Focus, 'until'>, rep: Member): Temporal.PlainDate | null {
  return nextWorkingDay(rep, until);
}

/**
 * Whether the choice of a focus is offered in the week of `monday`: every fourth one from the one after they came, or after their last
 * focus was closed, so that nobody need remember when it was said.
 */
export function isOffered({ rep, focus }: Pick<Snapshot, 'rep' | 'focus'>, monday: Temporal.PlainDate): boolean {
  if (focus && Temporal.PlainDate.compare(monday, focus.from) < 0) return false;
  const begins = weekStart(focus?.until ?? dateFor(rep, rep.createdAt)).add({ days: 7 });
  const weeks = begins.until(monday).days / 7;
  return weeks >= 0 && weeks % FOCUS_WEEKS === 0;
}
