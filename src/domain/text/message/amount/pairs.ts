import type { Token } from '../tokens.ts';
import { isBare, type Sum } from './sum.ts';
import { sumAt } from './sum-at.ts';

/** How far before a pair the verb stands that moves one amount to the other. */
const VERB_WORDS = 5;
const MOVES =
  /^(?:moved?|moving|went|gone|goes|going|bump(?:ed|ing)?|rais(?:ed|e|ing)|increased?|dropped|drop|cut|reduced|lowered|changed?|updated?|grew|grown|slid|jumped|pushed|upped|revised|adjusted|corrected|negotiated|up|down)$/;
/** Longer words are no pair. */
const LONGEST = 40;
const TWO_IN_ONE = /^([^\d]{0,4}?\d[\d.,]*)([^\d\s–—/-]*)[–—/-]([^\d]{0,4}?\d[\d.,]*[^\d\s]*)$/u;

/** Two sums that belong together: the ends of a `range`, or the second alone, to which the first was `moved`. */
export type Pair = { kind: 'range' | 'moved'; from: number; to: number; low: Sum; high: Sum };

/** The pair that begins at token `at`: `40-50k`, `40 to 50k`, `40k or 45k`, `from 40k to 50k`; null where there is none. */
export function pairAt(tokens: readonly Token[], at: number, own: string): Pair | null {
  return inOneWord(tokens, at, own) ?? inWords(tokens, at, own);
}

function inOneWord(tokens: readonly Token[], at: number, own: string): Pair | null {
  const token = tokens[at];
  const [, one = '', scale = '', other = ''] =
    TWO_IN_ONE.exec(token?.text.replace(/[,;:.!?)]+$/, '').replace(/^\(/, '') ?? '') ?? [];
  if (!token || !one || token.text.length > LONGEST) return null;
  const after = tokens.slice(at + 1, at + 3);
  const [first, second] = [one + scale, other].map((text) => ({ ...token, text, bare: text.toLowerCase() }));
  if (!first || !second) return null;
  const high = sumAt([second, ...after], 0, own);
  const low = sumAt([{ ...first, after: 'sentence' }], 0, own);
  if (!low || !high || (isBare(low) && isBare(high))) return null;
  return { kind: 'range', from: at, to: at + high.to, ...alike(low, high) };
}

function inWords(tokens: readonly Token[], at: number, own: string): Pair | null {
  const low = sumAt(tokens, at, own);
  if (!low || tokens[low.to - 1]?.after !== 'none') return null;
  const place = linkAfter(tokens, low.to);
  const link = wordAt(tokens, place);
  if (!/^(?:to|or|and|→|\/|->|till|thru|vs)$/.test(link)) return null;
  const ahead = wordAt(tokens, at - 1);
  if (link === 'and' && ahead !== 'between') return null;
  const high = sumAt(tokens, place + 1, own);
  if (!high || isBare(high) || high.mark === 'change') return null;
  const moved = tokens.slice(Math.max(0, at - VERB_WORDS), at).some(({ bare }) => MOVES.test(bare));
  // "From 40k to 45k" is a move; "from 40 to 50k" more likely a range.
  const fromTo =
    ahead === 'from' && !isBare(low) && !/^(?:ranges|ranging|range|anywhere|prices|runs)$/.test(wordAt(tokens, at - 2));
  const kind = link === '→' || (link === 'to' && (moved || fromTo || place > low.to)) ? 'moved' : 'range';
  return { kind, from: beginning(tokens, at), to: high.to, ...alike(low, high) };
}

/** Where the word stands that links a sum to the next: right behind it, or behind what it is for: 25k for one year or 60k. */
function linkAfter(tokens: readonly Token[], at: number): number {
  if (/^(?:up|down)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'to') return at + 1;
  if (!/^(?:for|over|with|without|on)$/.test(wordAt(tokens, at))) return at;
  for (let i = at; i < at + 4 && tokens[i]?.after === 'none'; i++) if (wordAt(tokens, i) === 'or') return i;
  return at;
}

/** Where a pair begins with the words that lead to it: `somewhere between`, `from`. */
function beginning(tokens: readonly Token[], at: number): number {
  const ahead = wordAt(tokens, at - 1);
  if (ahead === 'between') return /^(?:somewhere|anywhere)$/.test(wordAt(tokens, at - 2)) ? at - 2 : at - 1;
  return /^(?:from|either)$/.test(ahead) ? at - 1 : at;
}

function wordAt(tokens: readonly Token[], at: number): string {
  const { bare = '', text = '' } = tokens[at] ?? {};
  return bare || text;
}

/** The scale and the currency of one are those of the other where it has none: `$40-50k`. */
function alike(low: Sum, high: Sum): { low: Sum; high: Sum } {
  const signs = (sum: Sum, other: Sum) => (sum.signs.length > 0 ? sum.signs : other.signs);
  return {
    low: { ...low, zeros: low.zeros ?? high.zeros, signs: signs(low, high) },
    high: { ...high, signs: signs(high, low) },
  };
}
