import type { Asking } from './call.ts';

/** What goes wrong with one call. */
export type Fault = {
  /** What the caller gets instead of the true answer; absent: the true answer. `retryAfter` in seconds. */
  instead?: { status: number; retryAfter?: number } | { error: string } | 'reset' | 'no answer';
  /** Whether Slack does it all the same. */
  done?: boolean;
  /** Seconds of the given clock until history shows the message this call posts. */
  shownAfter?: number;
};

/** One planned fault: the `nth` call of a method (from 1), and `times` in a row. */
export type PlannedFault = { method: string; nth?: number; times?: number; fault: Fault };

/** Decides for a call, `nth` (from 1) of its method in its workspace. */
export type FaultPlan = (call: Asking, nth: number) => Fault | undefined;

/** The plan of a list: the first entry that fits the call. */
export function planned(list: PlannedFault[]): FaultPlan {
  return (call, nth) =>
    list.find(({ method, nth: from = 1, times = 1 }) => method === call.method && nth >= from && nth < from + times)
      ?.fault;
}

/** The faults that can befall a post, each of which leaves another kind of doubt. */
export const COMMON_FAULTS: Fault[] = [
  { instead: { status: 429, retryAfter: 1 } },
  { instead: { status: 500 } },
  { instead: { status: 500 }, done: true },
  { instead: { error: 'internal_error' }, done: true },
  { instead: 'reset' },
  { instead: 'reset', done: true },
  { instead: 'no answer', done: true },
  { shownAfter: 30 },
];

/** A plan that strikes `share` (0 to 1) of the calls with one of `faults`; the same seed strikes the same calls. */
export function seededFaults(seed: number, share: number, faults: Fault[] = COMMON_FAULTS): FaultPlan {
  return (call, nth) => {
    const dice = hash(`${seed}:${call.workspaceId}:${call.method}:${nth}`);
    return dice / 2 ** 32 < share ? faults[hash(`${seed}:${dice}`) % faults.length] : undefined;
  };
}

/** FNV-1a with a last mixing: neighbouring keys must not give neighbouring numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
