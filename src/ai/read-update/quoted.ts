import { tokensOf as wordsOf } from '../token.ts';
import type { Place, Told, Word } from './told.ts';

/** What stands in a text as it was sent in place of a name or an address. */
const STANDS_FOR = /\[(?:contact|link|mention)\]|(?<![\p{L}\p{N}])[DP]\d+(?:['’]s)?(?: or [DP]\d+)*(?![\p{L}\p{N}])/gu;

/** The most words that one such sign stands for, and the most of them in a quotation. */
const NAME_WORDS = 5;
const NAMES = 4;

/** The places of a message that tell something and hold these words in a row, whatever their case and punctuation. */
export function placesOf(quotation: string, told: Told): Place[] {
  const parts = quotation.split(STANDS_FOR).map((part) => wordsOf(part).map(({ folded }) => folded));
  const runs = parts.filter((part) => part.length > 0);
  if (runs.length === 0 || runs.length > NAMES + 1) return [];
  const [first, last] = [parts[0] ?? [], parts.at(-1) ?? []];
  const all = told.words;
  return all.flatMap((_, from) => {
    const to = matched(all, from, runs);
    const [begin, end] = [all[from]?.token, all[(to ?? 0) - 1]?.token];
    if (to === null || begin === undefined || end === undefined) return [];
    const place = named({ from: begin, to: end + 1 }, told, { before: first.length === 0, after: last.length === 0 });
    return tells(told, place) ? [place] : [];
  });
}

/** The first of these words' places, one that lies within `around` before others; null where they are not in the message. */
export function placeOf(quotation: string, told: Told, around: Place | null): Place | null {
  const places = placesOf(quotation, told);
  const within = around ? places.find(({ from, to }) => from >= around.from && to <= around.to) : undefined;
  return within ?? places[0] ?? null;
}

/** The word after the last of these runs, which begin at a word with a name between each two; null where they do not. */
function matched(all: readonly Word[], at: number, [run, ...others]: readonly string[][]): number | null {
  if (!run) return at;
  const to = at + run.length;
  if (run.some((word, place) => all[at + place]?.folded !== word)) return null;
  if (others.length === 0) return to;
  for (let gap = 1; gap <= NAME_WORDS; gap++) {
    const end = matched(all, to + gap, others);
    if (end !== null) return end;
  }
  return null;
}

/** The place with the name it was quoted with before it or after it. */
function named({ from, to }: Place, { values, tokens }: Told, sides: { before: boolean; after: boolean }): Place {
  const deal = (token: number) =>
    values.find(({ is, span }) => is === 'deal' && span.from <= token && token < span.to)?.span;
  return {
    from: sides.before ? (deal(from - 1)?.from ?? Math.max(0, from - 1)) : from,
    to: sides.after ? (deal(to)?.to ?? Math.min(tokens.length, to + 1)) : to,
  };
}

function tells({ tells: telling }: Told, { from, to }: Place): boolean {
  return telling.slice(from, to).every(Boolean);
}
