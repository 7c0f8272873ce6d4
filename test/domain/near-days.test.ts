import { describe, expect, it } from 'vitest';
import { dateFor } from '../../src/domain/member.ts';
import { daysFor, nearDays } from '../../src/domain/near-days.ts';
import { aMember } from './builders.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const shown = (days: readonly Temporal.PlainDate[]) =>
  days.map((one) => `${WEEKDAYS[one.dayOfWeek - 1]} ${one.day}`).join(', ');
const rep = (over: Parameters<typeof aMember>[0] = {}) =>
  aMember({ country: null, workDays: [1, 2, 3, 4, 5], ...over });

// Monday is 9 March 2026.
describe('the near days', () => {
  it.each([
    { on: 'a Monday', today: '2026-03-09', are: 'Mon 9, Tue 10, Fri 13, Mon 16' },
    { on: 'a Tuesday', today: '2026-03-10', are: 'Tue 10, Wed 11, Fri 13, Mon 16' },
    { on: 'a Wednesday', today: '2026-03-11', are: 'Wed 11, Thu 12, Fri 13, Mon 16' },
    { on: 'a Thursday, when Friday is tomorrow', today: '2026-03-12', are: 'Thu 12, Fri 13, Mon 16, Fri 20' },
    { on: 'a Friday, when Friday is today', today: '2026-03-13', are: 'Fri 13, Mon 16, Fri 20' },
    { on: 'a Saturday', today: '2026-03-14', are: 'Mon 16, Fri 20' },
    { on: 'a Sunday, when Monday is tomorrow', today: '2026-03-15', are: 'Mon 16, Fri 20, Mon 23' },
  ])('on $on are $are', ({ today, are }) => {
    expect(shown(nearDays(rep(), day(today)))).toBe(are);
  });

  it.each([
    {
      of: 'Monday to Thursday, on a Monday',
      workDays: [1, 2, 3, 4],
      today: '2026-03-09',
      are: 'Mon 9, Tue 10, Thu 12, Mon 16',
    },
    {
      of: 'Monday to Thursday, on its last day',
      workDays: [1, 2, 3, 4],
      today: '2026-03-12',
      are: 'Thu 12, Mon 16, Thu 19',
    },
    {
      of: 'Sunday to Thursday, on a Monday',
      workDays: [7, 1, 2, 3, 4],
      today: '2026-03-09',
      are: 'Mon 9, Tue 10, Thu 12, Sun 15',
    },
    { of: 'Sunday to Thursday, on a Friday', workDays: [7, 1, 2, 3, 4], today: '2026-03-13', are: 'Sun 15, Thu 19' },
    {
      of: 'Tuesday to Saturday, on a Friday',
      workDays: [2, 3, 4, 5, 6],
      today: '2026-03-13',
      are: 'Fri 13, Sat 14, Tue 17, Sat 21',
    },
    {
      of: 'four days around a Wednesday off',
      workDays: [1, 2, 4, 5],
      today: '2026-03-10',
      are: 'Tue 10, Fri 13, Mon 16',
    },
    { of: 'Wednesdays alone', workDays: [3], today: '2026-03-11', are: 'Wed 11, Wed 18, Wed 25' },
    { of: 'every day', workDays: [1, 2, 3, 4, 5, 6, 7], today: '2026-03-09', are: 'Mon 9, Tue 10, Sun 15, Mon 16' },
    { of: 'no day at all', workDays: [], today: '2026-03-09', are: '' },
  ])('of a week of $of are $are', ({ workDays, today, are }) => {
    expect(shown(nearDays(rep({ workDays }), day(today)))).toBe(are);
  });

  it.each([
    { is: 'tomorrow and next Monday are holidays', country: 'GB', today: '2026-12-24', are: 'Thu 24, Tue 29, Thu 31' },
    {
      is: 'Friday is a holiday: the day before',
      country: 'GB',
      today: '2026-03-30',
      are: 'Mon 30, Tue 31, Thu 2, Tue 7',
    },
    {
      is: 'next Monday is a holiday: the day after',
      country: 'GB',
      today: '2026-03-31',
      are: 'Tue 31, Wed 1, Thu 2, Tue 7',
    },
  ])('where $is, are $are', ({ country, today, are }) => {
    expect(shown(nearDays(rep({ country }), day(today)))).toBe(are);
  });

  it('of somebody away begin when they are back, and of somebody away for good are none', () => {
    const away = { awayFrom: day('2026-03-09'), awayUntil: day('2026-03-18') };
    expect(shown(nearDays(rep(away), day('2026-03-10')))).toBe('Wed 18, Fri 20');
    expect(nearDays(rep({ awayFrom: day('2026-03-09'), awayUntil: null }), day('2026-03-10'))).toEqual([]);
  });

  it.each([
    {
      at: 'half past midnight on the day the clocks go forward',
      now: '2026-03-29T00:30+00:00[Europe/London]',
      are: 'Mon 30, Fri 3, Mon 6',
    },
    {
      at: 'just before midnight of the day before',
      now: '2026-03-28T23:59+00:00[Europe/London]',
      are: 'Mon 30, Fri 3',
    },
    { at: 'the hour that comes twice', now: '2026-11-01T01:30-05:00[America/New_York]', are: 'Mon 2, Fri 6, Mon 9' },
  ])('at $at are those of the clock on their wall', ({ now, are }) => {
    const at = Temporal.ZonedDateTime.from(now);
    const member = rep({ zone: at.timeZoneId });
    expect(shown(daysFor(member, dateFor(member, at.toInstant())).near)).toBe(are);
  });

  it('are never past, never twice, in order, and working days, on every day of two years', () => {
    for (const workDays of [
      [1, 2, 3, 4, 5],
      [7, 1, 2, 3, 4],
      [2, 4],
      [1, 2, 3, 4, 5, 6, 7],
    ]) {
      const member = rep({ country: 'GB', workDays });
      for (let today = day('2026-01-01'); today.year < 2028; today = today.add({ days: 1 })) {
        const near = nearDays(member, today);
        expect(near.length).toBeGreaterThan(1);
        expect(near.length).toBeLessThan(5);
        expect(near.every((one) => workDays.includes(one.dayOfWeek))).toBe(true);
        const inOrder = [today.subtract({ days: 1 }), ...near].map(String);
        expect(inOrder).toEqual([...new Set(inOrder)].sort());
      }
    }
  });
});
