import { UserError } from '../errors.ts';

/** A number as its digits: `digits` × 10^-`places`. Never a float. */
export type Decimal = { digits: string; places: number };

const GROUPED: Record<string, RegExp> = {
  ',': /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/,
  '.': /^\d{1,3}(?:\.\d{3})+$/,
  "'": /^\d{1,3}(?:'\d{3})+$/,
  ' ': /^\d{1,3}(?: \d{3})+$/,
};

/** `whole` without its grouping marks; null where the groups are not those of a number. */
function ungrouped(whole: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const mark = whole.match(/[^\d]/)?.[0] ?? '';
  return GROUPED[mark]?.test(whole) ? whole.replaceAll(mark, '') : null;
}

function decimal(whole: string | null, fraction: string): Decimal | null {
  return whole === null ? null : { digits: whole + fraction, places: fraction.length };
}

/**
 * The number written as `12,500.50`, `12.500,50`, `45,000`, `45.000`, `3'000` or `25 000`; null where it is none.
 * `scaled` is the suffix that follows (`k`). Throws UserError where a comma could be read two ways (`12,5k`).
 */
export function readNumber(typed: string, scaled: string): Decimal | null {
  const [number = null, other] = numbersOf(typed, scaled);
  if (other) throw twoReadings(typed.replaceAll('’', "'"), scaled);
  return number;
}

/** Every number that these digits can be, none where they are no number: `12,5k` is two, the one with a point first. */
export function numbersOf(typed: string, scaled: string): Decimal[] {
  const number = oneNumber(typed.replaceAll('’', "'"), scaled);
  return Array.isArray(number) ? number : number ? [number] : [];
}

function oneNumber(text: string, scaled: string): Decimal | Decimal[] | null {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return decimal(ungrouped(text), '');
  const mark = text[last] ?? '';
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)];
  if (!/^\d+$/.test(fraction)) return null;
  const another = mark === ',' ? '.' : ',';
  if (whole.includes(another) || /[' ]/.test(whole)) {
    return whole.includes(mark) ? null : decimal(ungrouped(whole), fraction);
  }
  if (whole.includes(mark)) return decimal(ungrouped(text), '');
  if (mark === '.') {
    const grouped = !scaled && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    return grouped ? decimal(whole + fraction, '') : decimal(whole || '0', fraction);
  }
  if (!scaled && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return decimal(whole + fraction, '');
  if (!scaled && fraction.length <= 2 && whole.length > 3) return decimal(whole, fraction);
  const bothWays = [decimal(whole || '0', fraction), decimal(whole + fraction, '')];
  return bothWays.flatMap((number) => number ?? []);
}

function twoReadings(text: string, scaled: string): UserError {
  const mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const [whole, fraction] = [text.slice(0, mark), text.slice(mark + 1)];
  const point = `${whole || '0'}.${fraction}${scaled}`;
  const none = `${Number(whole + fraction).toLocaleString('en')}${scaled}`;
  return new UserError(`${text}${scaled} could be ${point} or ${none}. Write one of them.`);
}
