import { dateIn, instantOf, timeIn } from '../desk/when.ts';

/** The value of a date-and-time input for these seconds since 1970, on that zone's clock; '' for none. */
export function localOf(seconds: unknown, zone: string): string {
  if (typeof seconds !== 'number') return '';
  return `${dateIn(zone, seconds * 1000)}T${timeIn(zone, seconds * 1000)}`;
}

/** The seconds since 1970 at which that zone's clock shows what the input says; null for none. */
export function secondsOf(local: string, zone: string): number | null {
  const [date = '', time = ''] = local.split('T');
  return date && time ? Date.parse(instantOf(zone, date, time)) / 1000 : null;
}
