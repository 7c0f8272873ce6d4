import { weekStart } from './calendar.ts';
import type { Focus } from './focus.ts';
import { dateFor } from './member.ts';
import type { Snapshot } from './snapshot.ts';
import { weekNumbers } from './week.ts';

/**
 * Where the figure of a focus stands: activities in its section in the last whole week, or the behaviour as of last night, in its
 * unit. Null where it is not known, or for a play, whose proof tells more.
 */
export function focusFigure(focus: Pick<Focus, 'on'>, snapshot: Snapshot, now: Temporal.Instant): number | null {
  const { on } = focus;
  if (on.is === 'behaviour') return snapshot.figures?.own.behaviours[on.behaviour] ?? null;
  if (on.is === 'play') return null;
  const lastMonday = weekStart(dateFor(snapshot.rep, now)).subtract({ weeks: 1 });
  return weekNumbers(snapshot, lastMonday).find(({ section }) => section === on.section)?.done ?? null;
}
