import { isCurrency } from '../../../money.ts';
import { currenciesOf } from '../../currency.ts';

/** Names of currencies beyond those of the commands. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['naira', ['NGN']],
  ['reais', ['BRL']],
  ['rand', ['ZAR']],
  ['rands', ['ZAR']],
  ['rupee', ['INR']],
  ['rs.', ['INR']],
  ['franken', ['CHF']],
  ['zloty', ['PLN']],
  ['zlotys', ['PLN']],
  ['dirham', ['AED']],
  ['dirhams', ['AED']],
  ['shekels', ['ILS']],
  ['baht', ['THB']],
  ['yuan', ['CNY']],
  ['lira', ['TRY']],
  ['ringgit', ['MYR']],
  ['kronor', ['SEK', 'NOK', 'DKK']],
  ['kroner', ['NOK', 'DKK', 'SEK']],
  ['krona', ['SEK']],
  ['pesos', ['MXN', 'ARS', 'COP', 'CLP', 'PHP']],
]);

/** The currencies these signs and names agree on, the likeliest first; the workspace's own where there are none. Several where one has to be chosen. */
export function currenciesMeant(signs: readonly string[], own: string): readonly string[] {
  if (signs.length === 0) return [own];
  const lists = signs.map((sign) => meantBy(sign, own) ?? []);
  const agreed = lists.reduce((a, b) =>
    a.length <= b.length ? a.filter((code) => b.includes(code)) : b.filter((code) => a.includes(code)),
  );
  const [first] = agreed;
  // Which kr, which pesos: only the workspace's own goes without saying.
  const shared = /^(?:kr|kroner|kronor|pesos)$/i.test(signs[0] ?? '');
  return first && (!shared || first === own) ? [first] : agreed;
}

/** Whether a word is a currency's sign, code or name. */
export function isCurrencyWord(word: string, own: string): boolean {
  return meantBy(word, own) !== null;
}

/** Whether a word is a currency's code in capitals, be it a word or a name in small letters, too: `TRY`, `MAD`. */
export function isCode(word: string): boolean {
  return /^[A-Z]{3}$/.test(word) && isCurrency(word);
}

function meantBy(sign: string, own: string): readonly string[] | null {
  const named = NAMES.get(sign.toLowerCase());
  if (named) return named.includes(own) ? [own, ...named.filter((code) => code !== own)] : named;
  return currenciesOf(sign, own) ?? (isCode(sign) ? [sign] : null);
}
