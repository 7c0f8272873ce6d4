import type { Token } from '../tokens.ts';
import { isCode, isCurrencyWord } from './currency-words.ts';
import { zerosOf } from './scale.ts';
import { beginsNumber, speltIn } from './spelt.ts';
import { type Sum, wordOf } from './sum.ts';
import { ENDS_OPEN, markOf, RATE, tailOf, writtenAt } from './written.ts';

/** The words a spelt-out number may take. */
const SPELT_WORDS = 8;

/** Whether a sum may begin at token `at`: the quick question first. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const { kind, text, bare } = tokens[at] ?? { kind: 'quoted', text: '', bare: '' };
  if (kind !== 'word') return false;
  return (
    /[\d\p{Sc}]/u.test(text) || beginsNumber(bare) || (text.length <= 4 && /^\D?\d/.test(tokens[at + 1]?.text ?? ''))
  );
}

/** The sum that begins at token `at`, or null. A bare number is one too. */
export function sumAt(tokens: readonly Token[], at: number, own: string): Sum | null {
  const signed = signAt(tokens, at, own);
  const from = signed ? at + 1 : at;
  const sum = writtenAt(tokens, from, own) ?? speltAt(tokens, from);
  if (!sum) return null;
  const { to, ...rest } = withTail(tokens, sum, own);
  return { ...rest, from: at, to, signs: [...(signed ? [signed] : []), ...rest.signs], plain: rest.plain && !signed };
}

function signAt(tokens: readonly Token[], at: number, own: string): string | null {
  const word = wordOf(tokens[at]);
  if ((tokens[at]?.after !== 'none' && !/^rs$/i.test(word)) || /\d/.test(word) || word.length > 4 || word === '')
    return null;
  const next = wordOf(tokens[at + 1]);
  return /^[\d.]/.test(next) &&
    isMeant(tokens, at, word, own) &&
    (/^[^a-z]+$/.test(word) || word.length === 3 || /^kr|^rs/i.test(word))
    ? word
    : null;
}

/** How far around a code its letters tell whether everything is in capitals. */
const AROUND = 8;

/** Whether a word is a currency. Where everything is in capitals, `ALL` and `TRY` are words. */
function isMeant(tokens: readonly Token[], at: number, word: string, own: string): boolean {
  if (!isCurrencyWord(word, own)) return false;
  const around = tokens.slice(Math.max(0, at - AROUND), at + AROUND);
  return (
    !isCode(word) ||
    isCurrencyWord(word.toLowerCase(), own) ||
    around.some(({ text }) => /^\p{L}*\p{Ll}\p{L}*\W?$/u.test(text))
  );
}

function speltAt(tokens: readonly Token[], at: number): Sum | null {
  const words: string[] = [];
  for (let i = at; i < Math.min(tokens.length, at + SPELT_WORDS); i++) {
    words.push(tokens[i]?.bare ?? '');
    if (tokens[i]?.after !== 'none') break;
  }
  const spelt = speltIn(words) ?? articleIn(words);
  if (!spelt) return null;
  return {
    from: at,
    to: at + spelt.used,
    numbers: [spelt.number],
    zeros: null,
    signs: [],
    plain: true,
    mark: null,
    per: false,
  };
}

/** `a million`, `a mil`. */
function articleIn([first, second = '']: readonly string[]) {
  const isOne = (first === 'a' || first === 'one') && /^(?:million|mil|mill|billion|lakh|crore)$/.test(second);
  return isOne ? { number: { digits: '1', places: 0 }, used: 1 } : null;
}

/** The scales and currencies that follow as words of their own: `40 k eur`, `18 grand`, `2 and a half million`. */
function withTail(tokens: readonly Token[], sum: Sum, own: string): Sum {
  let { to, zeros, signs, numbers, mark, per } = sum;
  const joined = () => tokens[to - 1]?.after === 'none';
  if (
    joined() &&
    zeros === null &&
    /^and a half$/.test([0, 1, 2].map((i) => tokens[to + i]?.bare).join(' ')) &&
    zerosOf(tokens[to + 3]?.bare ?? '') !== null
  ) {
    numbers = numbers.map(({ digits, places }) =>
      places === 0 ? { digits: `${digits}5`, places: 1 } : { digits, places },
    );
    to += 3;
  }
  for (let i = 0; i < 2 && joined(); i++) {
    const word = wordOf(tokens[to]);
    const tail = tailOf(word.replace(RATE, '').replace(ENDS_OPEN, ''), '', own);
    // A hundred thousand million is nobody's; "5 b" may be a room.
    if (!tail || tail.zeros === null || (zeros !== null && tail.zeros < 6)) break;
    zeros = (zeros ?? 0) + tail.zeros;
    signs = [...signs, ...tail.signs];
    to++;
    mark ??= markOf('', word.replace(RATE, ''));
    per ||= RATE.test(word);
  }
  const hundreds =
    zeros === 3 && joined() && /^\p{L}/u.test(tokens[sum.from]?.bare ?? '') ? hundredsAt(tokens, to) : null;
  const [thousands] = numbers;
  if (hundreds && thousands?.places === 0) {
    numbers = [{ digits: String(Number(thousands.digits) * 1000 + hundreds.value), places: 0 }];
    zeros = 0;
    to += hundreds.used;
  }
  const word = joined() ? wordOf(tokens[to]) : '';
  const currency = word.replace(RATE, '').replace(/\+$/, '');
  if (currency && !/^(?:all|top|try|won|sos|cop)$/.test(currency) && isMeant(tokens, to, currency, own)) {
    signs = [...signs, currency];
    to++;
    per ||= RATE.test(word);
  }
  return { ...sum, to, zeros, signs, numbers, mark, per, plain: sum.plain && zeros === null && signs.length === 0 };
}

/** "five hundred" behind "sixty two thousand". */
function hundredsAt(tokens: readonly Token[], at: number): { value: number; used: number } | null {
  const words: string[] = [];
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    words.push(tokens[i]?.bare ?? '');
    if (tokens[i]?.after !== 'none') break;
  }
  const spelt = words.slice(0, 2).includes('hundred') ? speltIn(words) : null;
  const value = Number(spelt?.number.digits);
  return spelt && spelt.number.places === 0 && value >= 100 && value < 1000 ? { value, used: spelt.used } : null;
}
