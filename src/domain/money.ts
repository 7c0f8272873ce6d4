/** An amount in whole minor units (cents, pence) of `currency`, an ISO 4217 code. */
export type Money = { amount: number; currency: string };

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 4217 codes known here, sorted. */
export const CURRENCIES: readonly string[] = [...CODES];

/** Whether `code` is a currency's ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

const formats = new Map<string, Intl.NumberFormat>();
const minorDigitsKnown = new Map<string, number>();

function formatOf(currency: string, decimals: number | undefined): Intl.NumberFormat {
  const key = `${currency} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const places = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, ...places });
  formats.set(key, format);
  return format;
}

/** How many digits follow the point in this currency: 2 for dollars, 0 for yen. */
export function minorDigits(currency: string): number {
  const known = minorDigitsKnown.get(currency);
  if (known !== undefined) return known;
  const found = formatOf(currency, undefined).resolvedOptions().maximumFractionDigits ?? 2;
  minorDigitsKnown.set(currency, found);
  return found;
}

/** For people: `$25,000`, `€45,000.50`, `CHF 3,000`; no decimals where they would be zeros. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  const whole = amount % unit === 0;
  // Exact: the division is done on the digits, since amounts reach past what a float keeps to the cent.
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0');
  const exact = `${padded.slice(0, padded.length - digits)}.${padded.slice(padded.length - digits)}0`;
  const sign = amount < 0 ? '-' : '';
  const formatted = formatOf(currency, whole ? 0 : digits).format(`${sign}${exact}` as Intl.StringNumericLiteral);
  return formatted.replace(/\s/g, ' ');
}

/** The money of something that holds an amount and a currency, or null where it has none. */
export function moneyOf(held: { amount: number | null; currency: string | null }): Money | null {
  return held.amount === null || held.currency === null ? null : { amount: held.amount, currency: held.currency };
}

/** One sum per currency, in the order of their codes; never converted. */
export function totalsOf(amounts: Iterable<Money | null>): Money[] {
  const sums = new Map<string, number>();
  for (const money of amounts) if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.amount);
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Totals for people: `€45,000 + $25,000`; empty where there is nothing to sum. */
export function formatTotals(totals: readonly Money[]): string {
  return totals.map(formatMoney).join(' + ');
}
