import type { Found } from './found.ts';
import { HOW_MANY, numberOf } from './nouns.ts';
import type { Sentence } from './sentence.ts';

const TIMES = new RegExp(
  `(?<= |^)(?:(?<word>once|twice|thrice)|(?<n>${HOW_MANY}) (?:more |separate )?times|x ?(?<x>\\d{1,2})|×(?<y>\\d{1,2})|(?<z>\\d{1,2})(?:x|×))(?= |$)`,
  'g',
);

/** How many words may lie between an activity and how often it was done. */
const REACH = 8;

/** The activities with how often each was done: "called acme twice", "called acme x3, globex x1". */
export function withTimes({ line }: Sentence, found: readonly Found[]): Found[] {
  const all = [...found];
  const told = new Set<number>();
  for (const match of line.matchAll(TIMES)) {
    const times = timesOf(match.groups ?? {});
    const at = all.findLastIndex(({ to }) => to <= match.index);
    const one = all[at];
    if (!one || (one.count !== 1 && !told.has(one.from))) continue;
    const between = line.slice(one.to, match.index);
    if (between.split(' ').length > REACH + 2) continue;
    const to = match.index + match[0].length;
    if (/(?:^| )(?:both|each|all)(?: of them)? $/.test(between)) {
      for (const [place, each] of all.entries())
        if (each.to <= match.index && each.count === 1) all[place] = { ...each, count: times };
    } else if (!told.has(one.from)) {
      told.add(one.from);
      all[at] = { ...one, count: times, to: between.trim() === '' ? to : one.to };
    } else if (/DEAL $/.test(between)) all.push({ ...one, from: match.index, to, count: times });
  }
  return all.toSorted((a, b) => a.from - b.from);
}

function timesOf({ word, n, x, y, z }: Record<string, string | undefined>): number | null {
  if (word) return { once: 1, twice: 2, thrice: 3 }[word] ?? null;
  return n === undefined ? Number(x ?? y ?? z) : numberOf(n);
}
