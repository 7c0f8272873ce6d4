import type { Decimal } from '../../number.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['fourty', 40],
  ['dozen', 12],
]);
const PARTS: Record<string, Decimal> = { half: { digits: '5', places: 1 }, quarter: { digits: '25', places: 2 } };
const PART_OF = /^(?:half|(?:a |one )?quarter(?: of)?|three quarters of)(?: an?)?(?= |$)/;

/** A number in words up to its scale: `a hundred and twenty`, `half a`, `two and a half`; and how many words it takes. */
export type Spelt = { number: Decimal; used: number };

const STARTS = new Set([
  ...VALUES.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'three',
  'hundred',
  'couple',
  'few',
  'several',
  'hundreds',
  'tens',
  'low',
  'mid',
  'high',
]);

/** Whether a number in words, or a vague one, may begin with this small-letter word. */
export function beginsNumber(word: string): boolean {
  return STARTS.has(word) || /^[a-z]+-[a-z]+$/.test(word);
}

/** The number that small-letter words begin with in words, or null. */
export function speltIn(words: readonly string[]): Spelt | null {
  return partIn(words) ?? wholeIn(words);
}

function partIn(words: readonly string[]): Spelt | null {
  const part = PART_OF.exec(words.slice(0, 4).join(' '))?.[0];
  if (!part) return null;
  const number = part.startsWith('half')
    ? PARTS.half
    : part.startsWith('three')
      ? { digits: '75', places: 2 }
      : PARTS.quarter;
  return number ? { number, used: part.split(' ').length } : null;
}

function wholeIn(words: readonly string[]): Spelt | null {
  let used = 0;
  let total = 0;
  let counted = false;
  for (; used < words.length; used++) {
    const word = words[used] ?? '';
    const value = valueOf(word);
    if (value !== null) {
      // Forty five, but not forty fifty.
      if (counted && total % 100 !== 0 && !(total % 10 === 0 && total % 100 >= 20 && value < 10)) break;
      total += value;
      counted = true;
    } else if (word === 'hundred' || word === 'hundo') {
      if (total === 0) total = 1;
      if (total > 99) break;
      total *= 100;
      counted = true;
    } else if (!(isLink(word, used === 0) && carriesOn(words[used + 1] ?? ''))) break;
  }
  return counted && used > 0 ? withFraction(words, total, used) : null;
}

/** `two and a half` and `one point two` before a scale. */
function withFraction(words: readonly string[], total: number, used: number): Spelt {
  const rest = words.slice(used, used + 3).join(' ');
  if (/^and a half(?= |$)/.test(rest)) return { number: { digits: `${total}5`, places: 1 }, used: used + 3 };
  if (words[used] !== 'point') return { number: { digits: `${total}`, places: 0 }, used };
  let digits = '';
  let at = used + 1;
  for (; at < words.length && digits.length < 4; at++) {
    const value = VALUES.get(words[at] ?? '');
    if (value === undefined || value > 9) break;
    digits += value;
  }
  return digits
    ? { number: { digits: `${total}${digits}`, places: digits.length }, used: at }
    : { number: { digits: `${total}`, places: 0 }, used };
}

function valueOf(word: string): number | null {
  const [tens = '', ones] = word.split('-', 2);
  const value = VALUES.get(tens);
  if (value === undefined || ones === undefined) return value ?? null;
  const one = VALUES.get(ones);
  return one === undefined || one > 9 || value < 20 ? null : value + one;
}

function isLink(word: string, first: boolean): boolean {
  return first ? word === 'a' || word === 'an' : word === 'and';
}

function carriesOn(word: string): boolean {
  return word === 'hundred' || word === 'hundo' || valueOf(word) !== null;
}
