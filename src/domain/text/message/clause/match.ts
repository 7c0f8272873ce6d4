import type { Clause } from './clause.ts';

/** Units of a clause that match a pattern: from the first to the one after the last, and the same for each named group. */
export type Match = { from: number; to: number; groups: Record<string, { from: number; to: number } | undefined> };

/** Where a pattern first matches whole units of a clause, or null. The pattern carries the flag `d`. */
export function matchIn({ line, starts }: Clause, pattern: RegExp): Match | null {
  const found = pattern.exec(line);
  if (!found?.indices) return null;
  const units = ([from, to]: readonly [number, number]) => ({
    from: unitAt(starts, from, line),
    to: unitAfter(starts, to),
  });
  const groups: Match['groups'] = {};
  for (const [name, place] of Object.entries(found.indices.groups ?? {})) groups[name] = place && units(place);
  return { ...units(found.indices[0] ?? [0, 0]), groups };
}

/** The unit that begins at or after a place of the line. */
function unitAt(starts: readonly number[], place: number, line: string): number {
  const from = line[place] === ' ' ? place + 1 : place;
  const at = starts.findIndex((start) => start >= from);
  return at < 0 ? starts.length : at;
}

function unitAfter(starts: readonly number[], place: number): number {
  const at = starts.findIndex((start) => start >= place);
  return at < 0 ? starts.length : at;
}
