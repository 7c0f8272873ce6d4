import { describe, expect, it, test } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { type Due, nextDue, occasionOf, type Timing } from '../../src/domain/due.ts';
import { aMember, at, date } from './builders.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const daily = (text: string): Timing => ({ every: 'working-day', at: time(text) });
const mondays = (otherwise: 'skip' | 'next-working-day'): Timing => ({
  every: 'week',
  on: 1,
  at: time('09:30'),
  else: otherwise,
});

/** Everything due in (from, to], as a ticking clock would meet it. */
function dueWithin(timing: Timing, member: ReturnType<typeof aMember>, from: Temporal.Instant, to: Temporal.Instant) {
  const found: Due[] = [];
  for (let due = nextDue(timing, member, from); due; due = nextDue(timing, member, due.at)) {
    if (Temporal.Instant.compare(due.at, to) > 0) break;
    found.push(due);
  }
  return found;
}

const ZONES = [
  { zone: 'America/New_York', year: 2026 },
  { zone: 'Europe/London', year: 2026 },
  { zone: 'Australia/Lord_Howe', year: 2026 },
  { zone: 'Asia/Kathmandu', year: 2026 },
  { zone: 'Africa/Casablanca', year: 2026 },
  { zone: 'America/Sao_Paulo', year: 2018 }, // clocks changed at midnight
  { zone: 'Pacific/Apia', year: 2011 }, // 30 December was left out
  { zone: 'America/Nuuk', year: 2026 }, // clocks change late on a Saturday evening
];

describe.each(ZONES)('a year of working days in $zone', ({ zone, year }) => {
  it.each(['08:30', '02:30', '00:15', '23:30'])('at %s: once each, and on no other day', (clock) => {
    const member = aMember({
      zone,
      country: 'US',
      workDays: [1, 2, 3, 5, 6, 7],
      awayFrom: date(`${year}-08-03`),
      awayUntil: date(`${year}-08-10`),
    });
    const first = date(`${year}-01-01`);
    const expected = Array.from({ length: 365 }, (_, day) => first.add({ days: day }))
      .filter((day) => isWorkingDay(member, day))
      .filter((day) => day.toString() !== '2011-12-30' || zone !== 'Pacific/Apia')
      .map(String);
    const from = at(`${year - 1}-12-31T23:59:59`, zone);
    const to = at(`${year + 1}-01-01T00:10`, zone);
    const found = dueWithin(daily(clock), member, from, to);
    expect(found.map(({ occasion }) => occasion)).toEqual(expected);
    expect(found.map((due) => occasionOf(daily(clock), member, due.at))).toEqual(expected);
    const off = found.filter((due) => due.at.toZonedDateTimeISO(zone).toPlainTime().toString() !== `${clock}:00`);
    expect(off.length).toBeLessThanOrEqual(1); // the one time a year that clocks may skip
  });
});

it.each([
  { is: 'before the hour', after: '2026-03-11T08:29', gives: '2026-03-11' },
  { is: 'at the hour', after: '2026-03-11T08:30', gives: '2026-03-12' },
  { is: 'Friday after it', after: '2026-03-13T09:00', gives: '2026-03-16' },
])('daily, $is: $gives', ({ after, gives }) => {
  const due = nextDue(daily('08:30'), aMember(), at(after));
  expect(due).toEqual({ at: at(`${gives}T08:30`), occasion: gives });
});

test('a digest keeps its hour when the clocks change', () => {
  const week = dueWithin(daily('08:30'), aMember(), at('2026-03-05T00:00'), at('2026-03-10T12:00'));
  expect(week.map((due) => due.at.toString())).toEqual([
    '2026-03-05T13:30:00Z',
    '2026-03-06T13:30:00Z',
    '2026-03-09T12:30:00Z',
    '2026-03-10T12:30:00Z',
  ]);
});

it.each([
  { is: 'a Monday at work', rule: mondays('skip'), after: '2026-03-08T12:00', gives: '2026-03-09', week: '2026-W11' },
  {
    is: 'the same Monday, later',
    rule: mondays('skip'),
    after: '2026-03-09T09:30',
    gives: '2026-03-16',
    week: '2026-W12',
  },
  {
    is: 'Memorial Day, left out',
    rule: mondays('skip'),
    after: '2026-05-24T12:00',
    gives: '2026-06-01',
    week: '2026-W23',
  },
  {
    is: 'Memorial Day, moved',
    rule: mondays('next-working-day'),
    after: '2026-05-24T12:00',
    gives: '2026-05-26',
    week: '2026-W22',
  },
  {
    is: 'after the moved one',
    rule: mondays('next-working-day'),
    after: '2026-05-26T09:30',
    gives: '2026-06-01',
    week: '2026-W23',
  },
])('weekly, $is: $gives', ({ rule, after, gives, week }) => {
  const due = nextDue(rule, aMember(), at(after));
  expect(due).toEqual({ at: at(`${gives}T09:30`), occasion: week });
  expect(due && occasionOf(rule, aMember(), due.at)).toBe(week);
});

test('a weekly occasion never moves into the next week', () => {
  const away = aMember({ awayFrom: date('2026-03-09'), awayUntil: date('2026-03-16') });
  expect(nextDue(mondays('next-working-day'), away, at('2026-03-08T12:00'))?.occasion).toBe('2026-W12');
  const friday: Timing = { every: 'week', on: 5, at: time('15:30'), else: 'next-working-day' };
  const fourDays = aMember({ workDays: [1, 2, 3, 4] });
  expect(nextDue(friday, fourDays, at('2026-03-08T12:00'))).toBeNull();
});

test('a year of Mondays, moved or not, has each ISO week once', () => {
  const found = dueWithin(mondays('next-working-day'), aMember(), at('2025-12-28T12:00'), at('2027-01-03T12:00'));
  const weeks = found.map(({ occasion }) => occasion);
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks).toHaveLength(53);
});

it.each([
  { is: 'away for ever', member: aMember({ awayFrom: date('2026-01-01') }) },
  { is: 'away for two years', member: aMember({ awayFrom: date('2026-01-01'), awayUntil: date('2028-01-01') }) },
  { is: 'no work days', member: aMember({ workDays: [] }) },
])('nothing is due for someone with $is', ({ member }) => {
  expect(nextDue(daily('08:30'), member, at('2026-03-11T12:00'))).toBeNull();
  expect(nextDue(mondays('next-working-day'), member, at('2026-03-11T12:00'))).toBeNull();
});

test('someone back within 400 days is due on their first day back', () => {
  const member = aMember({ awayFrom: date('2026-01-01'), awayUntil: date('2027-03-01') });
  expect(nextDue(daily('08:30'), member, at('2026-03-11T12:00'))?.occasion).toBe('2027-03-01');
});

test('a time that clocks skip before midnight is due just after it, and belongs to the day before', () => {
  const member = aMember({ zone: 'America/Nuuk', country: null, workDays: [1, 2, 3, 4, 5, 6, 7] });
  const midnight = at('2026-03-29T00:00', 'America/Nuuk');
  const due = nextDue(daily('23:30'), member, midnight);
  expect(due).toEqual({ at: at('2026-03-29T00:30', 'America/Nuuk'), occasion: '2026-03-28' });
});
