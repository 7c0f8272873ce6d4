import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addWorkingDays,
  fullWorkingDayBetween,
  instantAt,
  isoWeek,
  isWorkingDay,
  nextWorkingDay,
  teamCalendar,
  type WorkCalendar,
  weekStart,
  workingDaysBetween,
} from '../../src/domain/calendar.ts';
import { aMember, aTeam, at, date } from './builders.ts';

const bea = aMember();
const away = aMember({ awayFrom: date('2026-03-12'), awayUntil: date('2026-03-17') });
const gone = aMember({ awayFrom: date('2026-03-12') });
const never = aMember({ workDays: [] });

it.each([
  { is: 'a Wednesday', who: bea, on: '2026-03-11', works: true },
  { is: 'a Saturday', who: bea, on: '2026-03-14', works: false },
  {
    is: 'a Sunday in a Sunday-to-Thursday week',
    who: aMember({ workDays: [7, 1, 2, 3, 4] }),
    on: '2026-03-15',
    works: true,
  },
  { is: 'a Friday in a four-day week', who: aMember({ workDays: [1, 2, 3, 4] }), on: '2026-03-13', works: false },
  { is: 'a public holiday', who: bea, on: '2026-05-25', works: false },
  { is: 'that day in a country without it', who: aMember({ country: 'JP' }), on: '2026-05-25', works: true },
  { is: 'the day before time off', who: away, on: '2026-03-11', works: true },
  { is: 'the first day off', who: away, on: '2026-03-12', works: false },
  { is: 'the last day off', who: away, on: '2026-03-16', works: false },
  { is: 'the first day back', who: away, on: '2026-03-17', works: true },
  { is: 'a year into open-ended time off', who: gone, on: '2027-03-11', works: false },
  {
    is: 'before time off without a start ends',
    who: aMember({ awayUntil: date('2026-03-17') }),
    on: '2026-03-16',
    works: false,
  },
  { is: 'a Wednesday with no work days', who: never, on: '2026-03-11', works: false },
  { is: 'a Wednesday of a team', who: teamCalendar(aTeam()), on: '2026-03-11', works: true },
])('$is is a working day: $works', ({ who, on, works }) => {
  expect(isWorkingDay(who, date(on))).toBe(works);
});

it.each([
  { is: 'none on the same day', who: bea, from: '2026-03-11', to: '2026-03-11', days: 0 },
  { is: 'none backwards', who: bea, from: '2026-03-11', to: '2026-03-04', days: 0 },
  { is: 'Monday to Wednesday', who: bea, from: '2026-03-09', to: '2026-03-11', days: 2 },
  { is: 'Friday to Monday', who: bea, from: '2026-03-06', to: '2026-03-09', days: 1 },
  { is: 'Friday to Sunday', who: bea, from: '2026-03-06', to: '2026-03-08', days: 0 },
  { is: 'Saturday to Monday', who: bea, from: '2026-03-07', to: '2026-03-09', days: 1 },
  { is: 'across Memorial Day', who: bea, from: '2026-05-22', to: '2026-05-26', days: 1 },
  { is: 'across time off', who: away, from: '2026-03-11', to: '2026-03-18', days: 2 },
  { is: 'into open-ended time off', who: gone, from: '2026-03-09', to: '2028-03-09', days: 2 },
  { is: 'with no work days', who: never, from: '2020-01-01', to: '2026-01-01', days: 0 },
])('working days $is: $days', ({ who, from, to, days }) => {
  expect(workingDaysBetween(who, date(from), date(to))).toBe(days);
});

const days = fc.integer({ min: -2000, max: 2000 }).map((offset) => date('2026-03-11').add({ days: offset }));
const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
  zone: fc.constant('Europe/Berlin'),
  workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  country: fc.constantFrom('US', 'DE', 'AE', null),
  awayFrom: fc.option(days),
  awayUntil: fc.option(days),
});

test('counting by weeks and years agrees with counting day by day', () => {
  fc.assert(
    fc.property(calendars, days, fc.integer({ min: 0, max: 500 }), (calendar, from, span) => {
      let count = 0;
      for (let day = 1; day <= span; day++) if (isWorkingDay(calendar, from.add({ days: day }))) count++;
      expect(workingDaysBetween(calendar, from, from.add({ days: span }))).toBe(count);
    }),
    { numRuns: 150 },
  );
});

test('adding working days, forward or back, and counting them agree', () => {
  fc.assert(
    fc.property(calendars, days, fc.integer({ min: 1, max: 30 }), (calendar, from, count) => {
      const after = addWorkingDays(calendar, from, count);
      if (after) expect(workingDaysBetween(calendar, from, after)).toBe(count);
      const before = addWorkingDays(calendar, from, -count);
      if (before)
        expect(workingDaysBetween(calendar, before.subtract({ days: 1 }), from.subtract({ days: 1 }))).toBe(count);
    }),
    { numRuns: 150 },
  );
});

test('a span of eight thousand years is counted at once', () => {
  expect(workingDaysBetween(bea, date('1999-01-01'), date('9999-01-01'))).toBeGreaterThan(2_000_000);
});

it.each([
  { is: '0 on a day off is that day', who: bea, on: '2026-03-14', add: 0, gives: '2026-03-14' },
  { is: '1 after a Friday', who: bea, on: '2026-03-13', add: 1, gives: '2026-03-16' },
  { is: '1 before a Monday', who: bea, on: '2026-03-16', add: -1, gives: '2026-03-13' },
  { is: '2 from a Saturday', who: bea, on: '2026-03-14', add: 2, gives: '2026-03-17' },
  { is: '1 across time off', who: away, on: '2026-03-11', add: 1, gives: '2026-03-17' },
  { is: '1 after time off that never ends', who: gone, on: '2026-03-11', add: 1, gives: null },
  { is: '1 before no work days', who: never, on: '2026-03-11', add: -1, gives: null },
])('working days added, $is: $gives', ({ who, on, add, gives }) => {
  expect(addWorkingDays(who, date(on), add)?.toString() ?? null).toBe(gives);
});

it.each([
  { who: bea, on: '2026-03-11', gives: '2026-03-11' },
  { who: bea, on: '2026-03-14', gives: '2026-03-16' },
  { who: away, on: '2026-03-12', gives: '2026-03-17' },
  { who: gone, on: '2026-03-12', gives: null },
])('the next working day on or after $on is $gives', ({ who, on, gives }) => {
  expect(nextWorkingDay(who, date(on))?.toString() ?? null).toBe(gives);
});

it.each([
  { on: '2026-03-11', monday: '2026-03-09', week: '2026-W11' },
  { on: '2026-03-09', monday: '2026-03-09', week: '2026-W11' },
  { on: '2026-03-15', monday: '2026-03-09', week: '2026-W11' },
  { on: '2027-01-01', monday: '2026-12-28', week: '2026-W53' },
  { on: '2025-12-30', monday: '2025-12-29', week: '2026-W01' },
])('$on is in $week, which starts on $monday', ({ on, monday, week }) => {
  expect(weekStart(date(on)).toString()).toBe(monday);
  expect(isoWeek(date(on))).toBe(week);
});

it.each([
  { is: 'before clocks change', on: '2026-03-07', time: '08:30', gives: '2026-03-07T13:30:00Z' },
  { is: 'on the day they change', on: '2026-03-08', time: '08:30', gives: '2026-03-08T12:30:00Z' },
  { is: 'a time that is skipped', on: '2026-03-08', time: '02:30', gives: '2026-03-08T07:30:00Z' },
  { is: 'a time that comes twice', on: '2026-11-01', time: '01:30', gives: '2026-11-01T05:30:00Z' },
])('New York, $is: $gives', ({ on, time, gives }) => {
  expect(instantAt('America/New_York', date(on), Temporal.PlainTime.from(time)).toString()).toBe(gives);
});

describe('a full working day of theirs', () => {
  it.each([
    { is: 'the same afternoon', from: '2026-03-10T08:30', to: '2026-03-10T15:00', full: false },
    { is: 'a minute short of it', from: '2026-03-10T08:30', to: '2026-03-11T08:29', full: false },
    { is: 'the same time the next day', from: '2026-03-10T08:30', to: '2026-03-11T08:30', full: true },
    { is: 'Friday morning to Sunday', from: '2026-03-13T08:30', to: '2026-03-15T15:00', full: false },
    { is: 'Friday morning to Monday afternoon', from: '2026-03-13T08:30', to: '2026-03-16T15:00', full: true },
    { is: 'Friday evening to Monday afternoon', from: '2026-03-13T18:00', to: '2026-03-16T15:00', full: false },
    { is: 'Saturday to Monday afternoon', from: '2026-03-14T08:30', to: '2026-03-16T15:00', full: false },
    { is: 'Saturday to Tuesday', from: '2026-03-14T08:30', to: '2026-03-17T00:00', full: true },
  ])('$is: $full', ({ from, to, full }) => {
    expect(fullWorkingDayBetween(bea, at(from), at(to))).toBe(full);
  });

  it('never passes for someone who is away for good', () => {
    expect(fullWorkingDayBetween(gone, at('2026-03-11T08:30'), at('2028-03-11T08:30'))).toBe(false);
  });
});
