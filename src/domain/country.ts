import Holidays from 'date-holidays';
import type { Workspace } from './workspace.ts';

/** The currency of the countries whose own is not the euro or the dollar, for those where sales teams write most. */
const CURRENCY: Record<string, string> = {
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  IL: 'ILS',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  ZA: 'ZAR',
};

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

let zones: Map<string, string> | undefined;

/** The country (ISO 3166) whose clocks a zone keeps; undefined for zones of none or of one without known holidays. */
export function countryOf(zone: string): string | undefined {
  zones ??= new Map(
    Object.keys(new Holidays().getCountries()).flatMap((country) =>
      (new Holidays(country).getTimezones() ?? []).map((its) => [its, country] as const),
    ),
  );
  return zones.get(zone);
}

/** What a new workspace starts with, from where the first person in it is; its admin may change it. */
export function settingsFor(zone: string): Pick<Workspace, 'country' | 'currency' | 'dayOrder'> {
  const country = countryOf(zone) ?? 'US';
  const currency = CURRENCY[country] ?? (EURO.includes(country) ? 'EUR' : 'USD');
  return { country, currency, dayOrder: country === 'US' ? 'mdy' : 'dmy' };
}

/** A country whose holidays we know, by its code (ISO 3166), with its English name. */
export type Country = { code: string; name: string };

let known: readonly Country[] | undefined;

/** All of them, by name. */
export function countries(): readonly Country[] {
  known ??= Object.entries(new Holidays().getCountries('en'))
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return known;
}

/** Its English name; the code where we do not know it. */
export function countryName(code: string): string {
  return countries().find((country) => country.code === code)?.name ?? code;
}
