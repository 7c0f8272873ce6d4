import { countryName } from '../../domain/country.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { Choice } from '../modals/pickers.ts';

const CURRENCY_NAMES = new Intl.DisplayNames('en', { type: 'currency' });

export function zoneChoice(zone: string): Choice {
  return { value: zone, says: zoneSaid(zone) };
}

export function countryChoice(code: string): Choice {
  return { value: code, says: countryName(code) };
}

/** "EUR Euro". */
export function currencyChoice(code: string): Choice {
  return { value: code, says: `${code} ${CURRENCY_NAMES.of(code) ?? ''}`.trim() };
}
