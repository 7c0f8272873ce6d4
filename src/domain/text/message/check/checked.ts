import type { Candidate, Doubt, Part, Update } from '../../../reading.ts';
import { CHECKS } from './checks.ts';
import { type FirstReading, sceneOf } from './scene.ts';

/**
 * The updates after a second reading that does not trust the first: with a doubt wherever the words and the updates do not add up. It
 * never takes a doubt away, and changes no part.
 */
export function checked(reading: FirstReading): Update[] {
  const { updates } = reading;
  if (updates.length === 0) return [];
  const scene = sceneOf(reading);
  const doubtful = updates.map((update) => ({ ...update, doubts: [...update.doubts] }));
  for (const check of CHECKS)
    for (const { part, shown, places } of check(scene))
      for (const place of places) {
        const update = doubtful[place];
        if (update && !update.doubts.some((doubt) => doubt.part === part))
          update.doubts.push(doubtOf(update, part, shown));
      }
  return doubtful;
}

/** A part that was read stands, to be confirmed. */
function doubtOf({ parts, deal }: Update, part: Doubt['part'], shown: string): Doubt {
  const among: Candidate[] =
    part === 'deal'
      ? deal === null
        ? []
        : [{ deal }]
      : part === 'kind' || part === 'rest'
        ? []
        : standing(parts[part]);
  return { part, shown, among };
}

function standing(value: Update['parts'][Part]): Candidate[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ words: value }];
  if (value instanceof Temporal.PlainDate) return [{ date: value }];
  if (Array.isArray(value)) return [{ words: value.map(({ kind, count }) => `${count} ${kind}`).join(', ') }];
  return [{ money: value }];
}
