import { setTimeout } from 'node:timers/promises';

/** Waits until something that takes so many milliseconds to watch has been seen. */
export type Pace = (takes: number) => Promise<void>;

/** What took longer than it should is made up for, but no more than this: after a pause nothing rushes by. */
const MOST_BEHIND_MS = 1_000;

/** A steady pace by the machine's clock: the work itself counts as time. */
export function steadyPace(): Pace {
  let due: number | undefined;
  return async (takes) => {
    const now = performance.now();
    due = Math.max(due ?? now, now - MOST_BEHIND_MS) + takes;
    if (due > now) await setTimeout(due - now);
  };
}
