import { type Decimal, numbersOf } from '../../number.ts';
import { trimmed } from '../../words.ts';
import type { Token } from '../tokens.ts';
import { isCurrencyWord } from './currency-words.ts';
import { zerosOf } from './scale.ts';
import { type Mark, type Sum, wordOf } from './sum.ts';

/** Longer words are no sums. */
const LONGEST = 40;

const WRITTEN = /^([+~≈±<>=−-]*)([^\d.,\s+~-]{0,4}?)(\d[\d.,'’]*|\.\d+)([^\d]*)$/u;

/** What a sum ends with that is not sure: `40k+`, `40kish`. */
export const ENDS_OPEN = /(?:\+|-?ish|\*)$/i;

/** What a rate ends with: `2k/month`. */
export const RATE = /\/\p{L}+$/u;

/** The sum that one word in digits is, with the groups of digits that follow it (`40 000`); or null. */
export function writtenAt(tokens: readonly Token[], at: number, own: string): Sum | null {
  const word = wordOf(tokens[at]);
  if (word.length > LONGEST || !/\d/.test(word)) return null;
  const [, marks = '', sign = '', digits = '', after = ''] = WRITTEN.exec(word) ?? [];
  if (!digits) return null;
  const per = RATE.test(after);
  const plainTail = after.replace(RATE, '');
  const tail = tailOf(plainTail.replace(ENDS_OPEN, ''), sign, own);
  if (!tail) return null;
  const grouped =
    tail.zeros === null && tail.signs.length === (sign ? 1 : 0) && !per ? groupsAfter(tokens, at, digits, own) : null;
  const written = grouped?.digits ?? trimmed(digits, '', ",.'’");
  const zeros = grouped ? grouped.tail.zeros : tail.zeros;
  return {
    from: at,
    to: at + 1 + (grouped?.used ?? 0),
    numbers: numbersIn(written, zeros !== null),
    zeros,
    signs: grouped ? [...tail.signs, ...grouped.tail.signs] : tail.signs,
    plain: !grouped && /^\d*\.?\d+$/.test(written) && !/^[1-9]\d{0,2}\.\d{3}$/.test(written),
    mark: markOf(marks, plainTail),
    per,
  };
}

/** `40.000` is forty thousand to half of the world and forty to the other. */
function numbersIn(digits: string, scaled: boolean): Decimal[] {
  const numbers = numbersOf(digits, scaled ? 'k' : '');
  const [whole, fraction] = /^([1-9]\d{0,2})\.(\d{3})$/.exec(digits)?.slice(1) ?? [];
  return scaled || !whole || !fraction ? numbers : [...numbers, { digits: whole + fraction, places: 3 }];
}

/** How a sum was written, by what stands before and behind its digits. */
export function markOf(marks: string, tail: string): Mark {
  if (/[+−-]/.test(marks)) return 'change';
  if (tail.endsWith('+') || /[<>]/.test(marks)) return 'open';
  return /[~≈±]/.test(marks) || /ish$/i.test(tail) ? 'rough' : null;
}

/** A scale and currencies. */
type Tail = { zeros: number | null; signs: string[] };

/** What is written against digits after their `sign`: a scale, a currency, or one after the other. Null where it is anything else. */
export function tailOf(after: string, sign: string, own: string): Tail | null {
  const signs = sign ? [sign] : [];
  if (sign && !isCurrencyWord(sign, own)) return null;
  if (after === '') return { zeros: null, signs };
  for (let cut = after.length; cut >= 0; cut--) {
    const zeros = cut === 0 ? null : zerosOf(after.slice(0, cut));
    const currency = after.slice(cut).trim();
    if (cut > 0 && zeros === null) continue;
    if (currency === '') return { zeros, signs };
    if (isCurrencyWord(currency, own)) return { zeros, signs: [...signs, currency] };
  }
  return null;
}

function groupsAfter(
  tokens: readonly Token[],
  at: number,
  first: string,
  own: string,
): { digits: string; used: number; tail: Tail } | null {
  if (!/^[1-9]\d{0,2}$/.test(first) || tokens[at]?.after !== 'none') return null;
  let digits = first;
  for (let used = 1; ; used++) {
    const word = wordOf(tokens[at + used]);
    const [, group, after = ''] = /^(\d{3}(?:[.,]\d{1,2})?)(\D*)$/u.exec(word) ?? [];
    const tail = group ? tailOf(after.replace(/\+$/, ''), '', own) : null;
    if (!group || !tail || tail.zeros !== null)
      return used > 1 ? { digits, used: used - 1, tail: { zeros: null, signs: [] } } : null;
    digits += ` ${group}`;
    if (group.length > 3 || after !== '' || tokens[at + used]?.after !== 'none') return { digits, used, tail };
  }
}
