/** One side of a two-by-two table: how many of all. */
export type Share = { hits: number; of: number };

/** Two tables of one probability may differ by this much of it in floating point; R's fisher.test allows the same. */
const SAME = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: the probability, from 0 to 1, of a table at least as unlikely as this one, were both shares drawn
 * from the same. Whole numbers, `hits` at most `of`.
 */
export function fisherExact(a: Share, b: Share): number {
  const all = a.of + b.of;
  const hits = a.hits + b.hits;
  const logOf = (mine: number) => logChoose(a.of, mine) + logChoose(b.of, hits - mine) - logChoose(all, hits);
  const [least, most] = [Math.max(0, hits - b.of), Math.min(a.of, hits)];
  const observed = Math.exp(logOf(a.hits)) * SAME;
  let p = 0;
  for (let mine = least; mine <= most; mine++) {
    const probability = Math.exp(logOf(mine));
    if (probability <= observed) p += probability;
  }
  return Math.min(1, p);
}

/** The logarithm of how many ways there are to choose k of n. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log(n - Math.min(k, n - k) + i) - Math.log(i);
  return sum;
}
