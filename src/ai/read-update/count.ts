import { speltIn } from '../../domain/text/message/amount/spelt.ts';
import type { Place, Told } from './told.ts';

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, couple: 2, pair: 2, both: 2 };

/** How often something may have been done by the words of a place: once where they count nothing. */
export function howMany({ tokens }: Told, { from, to }: Place): Set<number> {
  // "12" of "12 dials" belongs to it, whether or not it was quoted.
  const [before] = numbersIn([tokens[from - 1]?.bare ?? '']);
  const words = tokens.slice(from, to).map(({ bare, text }) => bare || text.toLowerCase());
  const numbers = before === undefined ? numbersIn(words) : [before, ...numbersIn(words)];
  return new Set(numbers.length > 0 ? numbers : [1]);
}

function numbersIn(words: readonly string[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const [, digits] = /^(?:[x×])?(\d{1,3})(?:[x×])?$/.exec(word) ?? [];
    const spelt = digits === undefined ? speltIn(words.slice(at, at + 4)) : null;
    const value = digits === undefined ? (TIMES[word] ?? (spelt && whole(spelt.number))) : Number(digits);
    if (value !== null && value !== undefined) numbers.push(value);
    at += Math.max(1, spelt?.used ?? 1);
  }
  return numbers;
}

function whole({ digits, places }: { digits: string; places: number }): number | null {
  return places === 0 ? Number(digits) : null;
}
