import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../property-runs.ts';
import { afterWorkingMinutes, isAtWork, workingMinutesBetween } from '../../src/domain/working-hours.ts';
import { aMember, at, date } from './builders.ts';

const clock = (instant: Temporal.Instant | null, zone = 'America/New_York') =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Every day is a working day, and none a holiday. */
const daily = (zone: string) => aMember({ zone, country: null, workDays: [1, 2, 3, 4, 5, 6, 7] });

it.each([
  { is: 'an hour of the morning', from: '2026-03-11T09:10', to: '2026-03-11T10:10', minutes: 60 },
  { is: 'a night', from: '2026-03-11T17:00', to: '2026-03-12T09:00', minutes: 0 },
  { is: 'over a night', from: '2026-03-11T16:40', to: '2026-03-12T09:30', minutes: 50 },
  { is: 'over a weekend', from: '2026-03-13T16:30', to: '2026-03-16T09:15', minutes: 45 },
  { is: 'from before the day until after it', from: '2026-03-11T03:00', to: '2026-03-11T23:00', minutes: 480 },
  { is: 'a whole week', from: '2026-03-09T00:00', to: '2026-03-16T00:00', minutes: 5 * 480 },
  { is: 'a week with a holiday', from: '2026-05-25T00:00', to: '2026-06-01T00:00', minutes: 4 * 480 },
  { is: '59 seconds', from: '2026-03-11T10:00:00', to: '2026-03-11T10:00:59', minutes: 0 },
  { is: 'backwards', from: '2026-03-12T10:00', to: '2026-03-11T10:00', minutes: 0 },
])('working minutes, $is: $minutes', ({ from, to, minutes }) => {
  expect(workingMinutesBetween(aMember(), at(from), at(to))).toBe(minutes);
});

test('time away is no working time', () => {
  const rep = aMember({ awayFrom: date('2026-03-10'), awayUntil: date('2026-03-12') });
  expect(workingMinutesBetween(rep, at('2026-03-09T16:00'), at('2026-03-12T10:00'))).toBe(120);
});

it.each([
  { is: 'within the day', from: '2026-03-11T09:12', minutes: 60, gives: '2026-03-11T10:12' },
  { is: 'until the end of the day', from: '2026-03-11T16:00', minutes: 60, gives: '2026-03-11T17:00' },
  { is: 'over the night', from: '2026-03-11T16:01', minutes: 60, gives: '2026-03-12T09:01' },
  { is: 'from the evening', from: '2026-03-11T20:00', minutes: 60, gives: '2026-03-12T10:00' },
  { is: 'from Saturday', from: '2026-03-14T11:00', minutes: 60, gives: '2026-03-16T10:00' },
  { is: 'none, at work', from: '2026-03-11T11:00', minutes: 0, gives: '2026-03-11T11:00' },
  { is: 'none, at the end of the day', from: '2026-03-11T17:00', minutes: 0, gives: '2026-03-12T09:00' },
  { is: 'three days', from: '2026-03-11T09:00', minutes: 3 * 480, gives: '2026-03-13T17:00' },
])('after working minutes, $is: $gives', ({ from, minutes, gives }) => {
  expect(clock(afterWorkingMinutes(aMember(), at(from), minutes))).toBe(gives);
});

it.each([
  { is: 'away for ever', rep: aMember({ awayFrom: date('2026-01-01') }) },
  { is: 'no work days', rep: aMember({ workDays: [] }) },
])('there is no moment for someone with $is', ({ rep }) => {
  expect(afterWorkingMinutes(rep, at('2026-03-11T09:00'), 60)).toBeNull();
  expect(isAtWork(rep, at('2026-03-11T11:00'))).toBe(false);
});

it.each([
  { on: '2026-03-11T08:59', atWork: false },
  { on: '2026-03-11T09:00', atWork: true },
  { on: '2026-03-11T16:59', atWork: true },
  { on: '2026-03-11T17:00', atWork: false },
  { on: '2026-03-14T11:00', atWork: false },
])('at work on $on: $atWork', ({ on, atWork }) => {
  expect(isAtWork(aMember(), at(on))).toBe(atWork);
});

describe('where clocks change', () => {
  it.each([
    { is: 'New York, forward', zone: 'America/New_York', from: '2026-03-07T16:30', to: '2026-03-08T09:30' },
    { is: 'New York, back', zone: 'America/New_York', from: '2026-10-31T16:30', to: '2026-11-01T09:30' },
    { is: 'Lord Howe, half an hour', zone: 'Australia/Lord_Howe', from: '2026-04-04T16:30', to: '2026-04-05T09:30' },
    { is: 'Samoa, a day left out', zone: 'Pacific/Apia', from: '2011-12-29T16:30', to: '2011-12-31T09:30' },
  ])('a night is no working time: $is', ({ zone, from, to }) => {
    expect(workingMinutesBetween(daily(zone), at(from, zone), at(to, zone))).toBe(60);
    expect(clock(afterWorkingMinutes(daily(zone), at(from, zone), 60), zone)).toBe(to);
    const [week, later] = [at(from, zone).subtract({ hours: 5 * 24 }), at(to, zone).add({ hours: 5 * 24 })];
    const whole = workingMinutesBetween(daily(zone), week, later);
    expect(afterWorkingMinutes(daily(zone), week, whole)?.equals(later)).toBe(true);
  });
});

test('a day whose clocks skip an hour at noon has an hour less, alone and among others', () => {
  const zone = 'Africa/Khartoum'; // 15 January 2000
  const over = (from: string, to: string) =>
    workingMinutesBetween(daily(zone), at(`2000-01-${from}T00:00`, zone), at(`2000-01-${to}T00:00`, zone));
  expect([over('14', '15'), over('15', '16'), over('10', '20')]).toEqual([480, 420, 10 * 480 - 60]);
});

describe('for any two moments', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  );
  const minutes = fc.integer({ min: 0, max: 5_000 });
  const moment = fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((later) => Temporal.Instant.from('2025-12-01T00:00Z').add({ minutes: later }));

  it('the moment after so many minutes is that many minutes later', () => {
    fc.assert(
      fc.property(zones, moment, minutes, (zone, from, wanted) => {
        const rep = aMember({ zone });
        const then = afterWorkingMinutes(rep, from, wanted);
        expect(then && workingMinutesBetween(rep, from, then)).toBe(wanted);
      }),
    );
  });

  it('two stretches are as long as the whole', () => {
    fc.assert(
      fc.property(zones, moment, minutes, minutes, (zone, from, one, other) => {
        const rep = aMember({ zone });
        const [between, to] = [from.add({ minutes: one }), from.add({ minutes: one + other })];
        const parts = workingMinutesBetween(rep, from, between) + workingMinutesBetween(rep, between, to);
        expect(parts).toBe(workingMinutesBetween(rep, from, to));
      }),
    );
  });
});
