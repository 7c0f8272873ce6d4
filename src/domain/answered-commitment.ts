import type { Commitment } from './commitment.ts';

/** Words too common to name a commitment. */
const COMMON = new Set([
  'all',
  'and',
  'for',
  'from',
  'into',
  'it',
  'my',
  'of',
  'on',
  'that',
  'the',
  'them',
  'this',
  'those',
  'to',
  'with',
]);

/** Which of these commitments the words speak of: those that share most with them, all where they name nothing, none where they name something else. */
export function commitmentsNamed(words: string, open: readonly Commitment[]): Commitment[] {
  const named = tokens(words);
  if (named.size === 0) return [...open];
  const shared = open.map((commitment) => ({ commitment, count: tokens(commitment.text).intersection(named).size }));
  const most = Math.max(0, ...shared.map(({ count }) => count));
  return most === 0 ? [] : shared.filter(({ count }) => count === most).map(({ commitment }) => commitment);
}

/** Its telling words, without an English plural's s: "calls" and "call" are one. */
function tokens(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length > 1 && !COMMON.has(word)).map((word) => word.replace(/(?<=.{2})s$/, '')),
  );
}
