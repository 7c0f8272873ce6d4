import { weekStart } from './calendar.ts';
import { type Focus, type FocusOn, focusState } from './focus.ts';
import { dateFor } from './member.ts';
import type { Section } from './pipeline.ts';
import type { Snapshot } from './snapshot.ts';
import { isFirstWorkingDay, weekNumbers } from './week.ts';

/** Where the figure of a focus stands, in its unit, and what days it is of: a week's count, or half a year's median. */
export type FocusFigure = { value: number; of: 'last-week' | 'this-week' | 'its-last-week' | '180-days' };

/**
 * The figure of a focus: activities in its section, of last week on the first working day of a week, of this week so far on the
 * others, of its own last week once it is over; or the behaviour as of last night. Null where it is not known, or for a play, whose
 * proof tells more.
 */
export function focusFigure(
  focus: Pick<Focus, 'on' | 'from' | 'until'>,
  snapshot: Snapshot,
  now: Temporal.Instant,
): FocusFigure | null {
  const { on } = focus;
  if (on.is === 'play') return null;
  if (on.is === 'behaviour') {
    const value = snapshot.figures?.own.behaviours[on.behaviour] ?? null;
    return value === null ? null : { value, of: '180-days' };
  }
  const today = dateFor(snapshot.rep, now);
  const [monday, of] = weekOf(focus, snapshot, today);
  const value = doneIn(on.section, snapshot, monday);
  return value === null ? null : { value, of };
}

/** What a focus that is chosen now starts with: a section's last whole week, or the behaviour as of last night; null where not known. */
export function startFigure(on: FocusOn, snapshot: Snapshot, now: Temporal.Instant): number | null {
  if (on.is === 'play') return null;
  if (on.is === 'behaviour') return snapshot.figures?.own.behaviours[on.behaviour] ?? null;
  return doneIn(on.section, snapshot, lastMonday(dateFor(snapshot.rep, now)));
}

function weekOf(
  focus: Pick<Focus, 'from' | 'until'>,
  snapshot: Snapshot,
  today: Temporal.PlainDate,
): [Temporal.PlainDate, FocusFigure['of']] {
  if (focusState(focus, today) === 'over') return [lastMonday(focus.until), 'its-last-week'];
  return isFirstWorkingDay(snapshot, today) ? [lastMonday(today), 'last-week'] : [weekStart(today), 'this-week'];
}

function lastMonday(today: Temporal.PlainDate): Temporal.PlainDate {
  return weekStart(today).subtract({ weeks: 1 });
}

function doneIn(section: Section, snapshot: Snapshot, monday: Temporal.PlainDate): number | null {
  return weekNumbers(snapshot, monday).find((number) => number.section === section)?.done ?? null;
}
