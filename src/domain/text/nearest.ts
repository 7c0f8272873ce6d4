/** Longer words are no slip of a keyword. */
const LONGEST = 40;

/** How many slips may lie between a word and what was meant: one in a short word, two in a long one. */
function reach(word: string): number {
  if (word.length < 3 || word.length > LONGEST) return 0;
  return word.length < 6 ? 1 : 2;
}

/** How many letters were dropped, added, replaced or swapped with their neighbour to make `b` of `a`. */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The fewest slips between `word` and any of the choices within reach of it; Infinity where none is. */
export function fewestSlips(word: string, choices: readonly string[]): number {
  const limit = reach(word);
  const near = choices
    .filter((choice) => Math.abs(choice.length - word.length) <= limit)
    .map((choice) => slips(word, choice));
  return near.filter((count) => count <= limit).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The one choice `word` is a slip of, for "did you mean"; undefined where none is near or two are equally near. */
export function nearestWord(word: string, choices: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const limit = reach(typed);
  const near = choices
    .filter((choice) => Math.abs(choice.length - typed.length) <= limit)
    .map((choice) => ({ choice, slips: slips(typed, choice.toLowerCase()) }))
    .filter((found) => found.slips <= limit)
    .sort((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && first.slips !== second?.slips ? first.choice : undefined;
}
