import { type Activity, isTouch } from './activity.ts';
import { type WorkCalendar, workingDaysBetween } from './calendar.ts';
import type { FieldChange } from './deal.ts';
import { dateFor } from './member.ts';
import { STAGES } from './pipeline.ts';

/**
 * One time a play's scenario was met. `playId` is null for our standard play. `done` is the rep's own answer, null while
 * there is none. `worked` is null while it may still work.
 */
export type Run = {
  scenario: string;
  playId: number | null;
  done: boolean | null;
  at: Temporal.Instant;
  worked: boolean | null;
};

/** How often, and how many of those worked. */
export type Tally = { count: number; worked: number };

/** "Done 7 of 12 times, 5 worked; not done 5, 1 worked": 12 is `done.count + notDone.count`. */
export type Proof = { done: Tally; notDone: Tally };

/** What shows that a buyer moved. */
export type Progress = { is: 'promise' | 'meeting' | 'stage'; at: Temporal.Instant };

/** Working days of the rep, after the day of the touch. A convention of ours. */
export const WORKS_WITHIN = 5;

/** Kinds at which the buyer was there. */
const MET_BUYER: ReadonlySet<Activity['kind']> = new Set(['meeting', 'demo', 'visit']);

/** Whether a touch of this kind is one at which the buyer was there. */
export function metBuyer(kind: Activity['kind']): boolean {
  return MET_BUYER.has(kind);
}

const ORDER: readonly string[] = STAGES;

const { compare } = Temporal.Instant;

/** The progress that a logged activity is, or null. */
export function progressOfActivity(activity: Pick<Activity, 'dealId' | 'kind' | 'at'>): Progress | null {
  return isTouch(activity) && metBuyer(activity.kind) ? { is: 'meeting', at: activity.at } : null;
}

/** The progress that a change of a deal is, or null: a new promise of the buyer, a later stage, won. */
export function progressOfChange(change: FieldChange, at: Temporal.Instant): Progress | null {
  const { field, from, to } = change;
  if (to === null || to === from) return null;
  if (field === 'buyerPromise' || field === 'buyerPromiseOn') return { is: 'promise', at };
  if (field === 'status' && to === 'won') return { is: 'stage', at };
  if (field === 'stage' && ORDER.indexOf(to) > ORDER.indexOf(from ?? '')) return { is: 'stage', at };
  return null;
}

/**
 * Whether a touch worked: progress on its deal at the touch or within five working days. A meeting counts only after it, so
 * that no meeting proves itself. Null while the days are not over and nothing has come of it.
 */
export function workedBy(
  touchAt: Temporal.Instant,
  progress: readonly Progress[],
  rep: WorkCalendar,
  now: Temporal.Instant,
): boolean | null {
  const since = dateFor(rep, touchAt);
  const inTime = (at: Temporal.Instant) => workingDaysBetween(rep, since, dateFor(rep, at)) <= WORKS_WITHIN;
  const worked = progress.some(
    ({ is, at }) => compare(at, now) <= 0 && compare(at, touchAt) >= (is === 'meeting' ? 1 : 0) && inTime(at),
  );
  if (worked) return true;
  return inTime(now) ? null : false;
}

/** What these runs prove. Those without an answer, and those that may still work, do not count yet. */
export function proofOf(runs: readonly Run[]): Proof {
  const settled = runs.filter((run) => run.worked !== null);
  const tally = (done: boolean): Tally => {
    const those = settled.filter((run) => run.done === done);
    return { count: those.length, worked: those.filter((run) => run.worked).length };
  };
  return { done: tally(true), notDone: tally(false) };
}

/** How often the play was to be done. */
export function timesMet({ done, notDone }: Proof): number {
  return done.count + notDone.count;
}
