import type { Doubted } from '../../../reading.ts';
import type { Unit } from '../units.ts';
import { type Check, namedBy, type Objection, placesOf } from './scene.ts';

/** What ties a value to the deal behind it: "15k for hollis". */
const TIES =
  /^(?:for|at|with|from|to|of|on|the|that|this|my|our|in|by|and|re|w|DEAL|moved|put|got|won|lost|parked|closed|signed|now|is)$/;

const PART = { amount: 'amount', date: 'rest', stage: 'stage' } as const satisfies Partial<Record<Unit['is'], Doubted>>;

/** A value between two deals that nothing ties to the second may be of the first: "peachtree signed, 18k initech dead". */
export const between: Check = (scene) => {
  const spoken = new Map<number, Set<number>>();
  return scene.looks.flatMap((look): Objection[] => {
    const { units, sentence } = look.read.clause;
    const earlier = spoken.get(sentence) ?? new Set<number>();
    const own = namedBy(look.read);
    const isSecond = own.size > 0 && [...earlier].some((deal) => !own.has(deal));
    spoken.set(sentence, earlier.union(own));
    const first = units.findIndex(({ is }) => is === 'deal');
    if (first <= 0 || !isSecond) return [];
    return units.slice(0, first).flatMap((unit, at): Objection[] => {
      const part = unit.is === 'amount' || unit.is === 'date' || unit.is === 'stage' ? PART[unit.is] : null;
      const tie = units.slice(at + 1, first);
      const isTied = tie.length > 0 && tie.every(({ word }) => TIES.test(word));
      return part && !isTied ? [{ part, shown: unit.shown, places: placesOf(scene, look) }] : [];
    });
  });
};
