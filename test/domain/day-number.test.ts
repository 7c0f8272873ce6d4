import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../property-runs.ts';
import { dayNumber, weekdayOf } from '../../src/domain/day-number.ts';
import { date } from './builders.ts';

const EPOCH = date('1970-01-01');

it.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['1900-03-01', -25_508],
  ['2026-11-22', 20_779],
])('%s is day %i', (day, number) => {
  expect(dayNumber(date(day))).toBe(number);
});

it('counts and names days as Temporal does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), (days) => {
      const day = EPOCH.add({ days });
      expect(dayNumber(day)).toBe(days);
      expect(weekdayOf(days)).toBe(day.dayOfWeek);
    }),
  );
});
