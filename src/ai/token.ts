/** A word of a text: where it stands, and how it is compared: in small letters without accents. */
export type Token = { from: number; to: number; typed: string; folded: string };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' };

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    typed: found[0],
    folded: folded(found[0]),
  }));
}

/** A word as it is compared. */
export function folded(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[ßøłæœđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Whether it is written as names are. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
