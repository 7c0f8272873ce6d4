import { expect, it } from 'vitest';
import { isPublicHoliday, publicHolidays } from '../../src/domain/holidays.ts';
import { date } from './builders.ts';

it.each([
  { is: 'Independence Day, kept on the Friday', country: 'US', on: '2026-07-03', free: true },
  { is: "New Year's Day of a year that begins on a Saturday", country: 'US', on: '2027-12-31', free: true },
  { is: "Valentine's Day, which is no public holiday", country: 'US', on: '2025-02-14', free: false },
  { is: "Mother's Day, observed only", country: 'DE', on: '2026-05-10', free: false },
  { is: 'Good Friday in Germany', country: 'DE', on: '2026-04-03', free: true },
  { is: 'Good Friday in the US', country: 'US', on: '2026-04-03', free: false },
  { is: 'the third day of Eid in the Emirates', country: 'AE', on: '2026-03-22', free: true },
  { is: 'the day after it', country: 'AE', on: '2026-03-23', free: false },
  { is: "Curaçao's New Year's Eve, free from noon", country: 'CW', on: '2026-12-31', free: false },
  { is: 'Easter Sunday in Albania, a day of 23 hours', country: 'AL', on: '2027-03-28', free: true },
  { is: 'Christmas in a country we do not know', country: 'XX', on: '2026-12-25', free: false },
  { is: 'Christmas in no country', country: null, on: '2026-12-25', free: false },
  { is: 'Christmas beyond the known years', country: 'US', on: '2081-12-25', free: false },
  { is: 'Christmas of the last known year', country: 'US', on: '2080-12-25', free: true },
  { is: 'Christmas of the first known year', country: 'US', on: '1970-12-25', free: true },
  { is: 'Christmas before the known years', country: 'US', on: '1969-12-25', free: false },
])('$is is free: $free', ({ country, on, free }) => {
  expect(isPublicHoliday(country, date(on))).toBe(free);
});

it('a year is worked out once for a country', () => {
  expect(publicHolidays('GB', 2026)).toBe(publicHolidays('GB', 2026));
  expect(publicHolidays('GB', 2026).size).toBe(8);
});
