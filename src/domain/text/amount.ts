import { UserError } from '../errors.ts';
import { type Money, minorDigits } from '../money.ts';
import { currenciesOf } from './currency.ts';
import { type Decimal, readNumber } from './number.ts';
import { trimmed, type Word } from './words.ts';

/** The largest amount of a deal, in major units. */
const LARGEST = 10n ** 12n;

/** Longer words are no amount. */
const LONGEST = 40;

/** How many zeros a suffix stands for; the longest first, so that `million` is not read as `m`. */
const SCALES: readonly (readonly [string, number])[] = [
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['grand', 3],
  ['tsd', 3],
  ['mio', 6],
  ['mil', 6],
  ['mm', 6],
  ['mn', 6],
  ['bn', 9],
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['', 0],
];

const RATE = /(?:\/|\bper | a ) ?(?:m|mo|mon|mth|month|y|yr|year|q|quarter|week|day|seat|user)$/i;

/** An amount, and whether it was a bare number (`500`), which may mean something else. */
export type Amount = { money: Money; plain: boolean };

/** What stands around the digits of an amount. */
type Parts = { sign: string; mark: string; number: string; after: string };
type Tail = { scale: string; zeros: number; sign: string };

/** The amount these words are, in `own` where they name no currency; null where they are no amount. Throws UserError. */
export function readAmount(words: string, own: string): Money | null {
  return amountIn(words, own)?.money ?? null;
}

/** Like `readAmount`, with what the caller needs to doubt it. */
export function amountIn(words: string, own: string): Amount | null {
  const text = trimmed(words.trim(), '("“*_`', ')"”*_`,;:!?.…');
  const parts = partsOf(text);
  if (!parts || (parts.sign && !currenciesOf(parts.sign, own))) return null;
  refuseSeveral(text, parts, own);
  const tail = tailOf(parts.after, own);
  if (!tail) return null;
  const signs = [parts.sign, tail.sign].filter((sign) => sign !== '');
  const bare = signs.length === 0 && !tail.scale;
  // `5b` is a suite or a bus before it is five billion.
  if (tail.scale.toLowerCase() === 'b' && signs.length === 0) return null;
  const number = readNumber(parts.number, tail.scale);
  if (!number && bare) return null;
  if (!number) throw new UserError(`I cannot read ${text} as an amount. Write it like $12,500.50 or 12.5k.`);
  refuseSigned(text, parts.mark);
  const currency = currencyOf(signs, own, text);
  return {
    money: { amount: minorUnits(number, tail.zeros, currency, text), currency },
    plain: bare && isPlain(parts.number),
  };
}

/** The amount that begins at word `at`, of up to three words (`CHF 25 000`, `40 k eur`), and how many it takes. */
export function amountAt(words: readonly Word[], at: number, own: string): (Amount & { used: number }) | null {
  for (const used of [3, 2, 1]) {
    const taken = words.slice(at, at + used);
    if (taken.length < used || taken.some((word, i) => word.kind !== 'word' || (word.stop && i < used - 1))) continue;
    if (!/[\d\p{L}\p{Sc}]/u.test(taken[0]?.text ?? '')) return null;
    const amount = amountIn(taken.map((word) => word.text).join(' '), own);
    if (!amount) continue;
    const label = /^(?:arr|acv|tcv)$/.test(words[at + used]?.bare ?? '') ? 1 : 0;
    return { ...amount, used: used + label };
  }
  return null;
}

function partsOf(text: string): Parts | null {
  if (text.length > LONGEST) return null;
  const match = /^(\D{0,7}?)(\.?\d[\d.,'’ ]*)(.*)$/u.exec(text);
  if (!match) return null;
  const [, before = '', number = '', after = ''] = match;
  const mark = before.match(/[-+–−]/)?.[0] ?? '';
  const sign = before.replace(/[-+–−~≈ ]/g, '');
  const trailing = number.match(/[., '’]+$/)?.[0] ?? '';
  return {
    sign,
    mark,
    number: number.slice(0, number.length - trailing.length),
    after: `${trailing.trim()}${after}`.trim(),
  };
}

/** What follows the digits: a scale, then a currency. Null where it is anything else. */
function tailOf(after: string, own: string): Tail | null {
  for (const [name, zeros] of [...SCALES.slice(-1), ...SCALES]) {
    if (!after.toLowerCase().startsWith(name)) continue;
    const sign = after.slice(name.length).trim();
    if (sign === '' ? name !== '' || after === '' : currenciesOf(sign, own)) {
      return { scale: after.slice(0, name.length), zeros, sign };
    }
  }
  return null;
}

/** `500` and `7.5` are plain; `45,000` and `45.000` are grouped as only amounts are. */
function isPlain(number: string): boolean {
  return /^\d*\.?\d+$/.test(number) && !/^[1-9]\d{0,2}\.\d{3}$/.test(number);
}

/** Ranges, rates and open ends are no single amount. `1-800` and `24/7` are none of these, and no amount either. */
function refuseSeveral(text: string, { sign, after }: Parts, own: string): void {
  const says = (tail: Tail | null) => tail !== null && (tail.scale !== '' || tail.sign !== '' || sign !== '');
  if (RATE.test(after) && says(tailOf(after.replace(RATE, '').trim(), own))) {
    throw new UserError(`${text} is a rate. Write the whole amount of the deal, such as 40k.`);
  }
  if (after.endsWith('+') && says(tailOf(after.slice(0, -1), own))) {
    throw new UserError(`${text} has no upper end. Write the one amount you expect, without the +.`);
  }
  const [low = '', high] = after.split(/ ?[-–—] ?/);
  const upper = high === undefined ? null : partsOf(high);
  if (!upper || (upper.sign && !currenciesOf(upper.sign, own)) || !tailOf(low, own)) return;
  const tail = tailOf(upper.after, own);
  if (tail && (says(tailOf(low, own)) || says(tail) || upper.sign)) {
    throw new UserError(`${text} is a range. Write the one amount you expect.`);
  }
}

function refuseSigned(text: string, mark: string): void {
  if (mark === '+') throw new UserError(`${text} reads as a change. Write the new total.`);
  if (mark) throw new UserError(`${text} is below zero. An amount is zero or more: ${text.replace(mark, '')}.`);
}

/** The one currency all signs agree on, or the workspace's own where there is none. */
function currencyOf(signs: readonly string[], own: string, text: string): string {
  const [first, second] = signs.map((sign) => currenciesOf(sign, own) ?? []);
  if (!first) return own;
  const agreed = second ? narrower(first, second) : first;
  const [currency, ...others] = agreed;
  if (!currency) {
    throw new UserError(`${text} names two currencies. Write one of them: ${first[0]} or ${second?.[0]}.`);
  }
  if (others.length > 0 && currency !== own && /kr/i.test(signs.join())) {
    throw new UserError(`${text}: which kr? Write ${agreed.join(', ')} in its place.`);
  }
  return currency;
}

/** What two signs both can mean: `$` and `CAD` are CAD, `$` and `EUR` nothing. */
function narrower(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.length <= b.length ? a.filter((currency) => b.includes(currency)) : narrower(b, a);
}

/** So many units of a currency, times ten to the `zeros`; null where it is finer or larger than an amount can be. */
export function moneyFrom(number: Decimal, zeros: number, currency: string): Money | null {
  try {
    return { amount: minorUnits(number, zeros, currency, number.digits), currency };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function minorUnits({ digits, places }: Decimal, zeros: number, currency: string, text: string): number {
  const minor = minorDigits(currency);
  const shift = minor + zeros - places;
  const unit = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && BigInt(digits) % unit !== 0n) {
    const most = minor === 0 ? 'no decimals' : `${minor} decimals at most`;
    throw new UserError(`${text} is too fine: amounts in ${currency} have ${most}.`);
  }
  const amount = shift < 0 ? BigInt(digits) / unit : BigInt(digits) * unit;
  if (amount > LARGEST * 10n ** BigInt(minor) || amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new UserError(`${text} is more than a deal can be. The most is 1,000,000,000,000.`);
  }
  return Number(amount);
}
