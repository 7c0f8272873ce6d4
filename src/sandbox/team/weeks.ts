import type { ActivityKind } from '../../domain/activity.ts';
import type { Name } from './people.ts';

/** One entry of a usual week: ISO weekday, kind, count. None of it is on a deal. */
type Entry = [weekday: number, kind: ActivityKind, count: number];

/**
 * A rep's usual week beside their deals, and how the last four weeks differed from it, the oldest first: 1 is as usual,
 * 0 none at all. Prospecting has factors of its own.
 */
export type Habit = { prospecting: Entry[]; factors: [number, number, number, number]; rest: Entry[] };

const NOTHING: Entry[] = [];

export const HABITS: Partial<Record<Name, Habit>> = {
  bea: {
    prospecting: [
      [1, 'call', 7],
      [1, 'research', 2],
      [2, 'email', 5],
      [3, 'call', 6],
      [4, 'referral', 2],
      [4, 'social', 3],
    ],
    factors: [1, 1.2, 0.9, 1.1],
    rest: [[3, 'meeting', 2]],
  },
  priya: {
    prospecting: NOTHING,
    factors: [1, 1, 1, 1],
    rest: [
      [1, 'meeting', 3],
      [2, 'demo', 1],
      [4, 'meeting', 3],
    ],
  },
  tom: {
    prospecting: [
      [1, 'email', 6],
      [2, 'call', 5],
      [3, 'event', 1],
      [4, 'social', 4],
    ],
    factors: [1.2, 1, 0.7, 0.6],
    rest: [[2, 'meeting', 1]],
  },
  ines: {
    prospecting: [
      [1, 'call', 14],
      [1, 'research', 5],
      [2, 'call', 12],
      [3, 'call', 11],
      [3, 'email', 8],
      [4, 'referral', 3],
      [5, 'call', 9],
    ],
    factors: [0.9, 1, 1, 1.1],
    rest: [
      [2, 'demo', 2],
      [4, 'demo', 2],
      [5, 'meeting', 1],
    ],
  },
  dan: {
    prospecting: [
      [1, 'call', 10],
      [3, 'call', 9],
      [4, 'email', 6],
      [4, 'research', 3],
    ],
    factors: [1, 0.6, 0, 0],
    rest: [
      [2, 'meeting', 2],
      [3, 'demo', 1],
      [4, 'meeting', 2],
    ],
  },
  leo: {
    prospecting: [
      [1, 'call', 9],
      [2, 'call', 8],
      [3, 'email', 6],
      [4, 'research', 4],
    ],
    factors: [1, 0.9, 1, 0.8],
    rest: [[4, 'meeting', 2]],
  },
  nora: {
    prospecting: [
      [1, 'call', 12],
      [1, 'research', 4],
      [2, 'call', 10],
      [3, 'email', 9],
      [4, 'referral', 4],
      [4, 'call', 9],
    ],
    factors: [1, 1, 0.9, 1],
    rest: [
      [2, 'demo', 2],
      [3, 'meeting', 3],
      [4, 'meeting', 2],
    ],
  },
  kofi: {
    prospecting: [
      [1, 'email', 8],
      [2, 'call', 7],
      [2, 'research', 3],
      [3, 'email', 8],
      [4, 'call', 6],
      [4, 'social', 3],
    ],
    factors: [0.9, 1, 1.1, 1],
    rest: [
      [3, 'demo', 2],
      [4, 'meeting', 3],
    ],
  },
};
