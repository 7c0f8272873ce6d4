import { describe, expect, it } from 'vitest';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { dayMenu, dayNamed, daysBut, dayTaken } from '../../../src/slack/views/day-menu.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const MONDAY = day('2026-03-09');
const DAYS = { today: MONDAY, near: [MONDAY, day('2026-03-10'), day('2026-03-13'), day('2026-03-16')] };

describe('a menu of days', () => {
  it('offers each by its name and date, and any other last', () => {
    const menu = dayMenu('snooze_item', 'Snooze until…', DAYS);
    requireWithinLimits('message', { text: 'days', blocks: [{ type: 'actions', elements: [menu] }] });
    expect(menu.options?.map(({ text, value }) => `${text.text} = ${value}`)).toEqual([
      'Today, Mon 9 Mar = 2026-03-09',
      'Tomorrow, Tue 10 Mar = 2026-03-10',
      'Friday, 13 Mar = 2026-03-13',
      'Next Monday, 16 Mar = 2026-03-16',
      'Pick a day… = pick',
    ]);
  });

  it('has the calendar alone where no day is near', () => {
    const menu = dayMenu('snooze_item', 'Snooze until…', { today: MONDAY, near: [] });
    expect(menu.options?.map(({ value }) => value)).toEqual(['pick']);
  });

  it('leaves out a day that would change nothing', () => {
    expect(daysBut(DAYS, MONDAY).near.map(String)).toEqual(['2026-03-10', '2026-03-13', '2026-03-16']);
  });

  it.each([
    { value: '2026-03-13', day: '2026-03-13', carried: '' },
    { value: '2026-03-13/quiet', day: '2026-03-13', carried: 'quiet' },
    { value: 'pick', day: null, carried: '' },
    { value: 'pick/close-date-passed', day: null, carried: 'close-date-passed' },
    { value: 'quiet', day: null, carried: 'quiet' },
    { value: '', day: null, carried: '' },
  ])('gives back $value as $day with "$carried"', ({ value, day, carried }) => {
    const taken = dayTaken(value);
    expect({ day: taken.day?.toString() ?? null, carried: taken.carried }).toEqual({ day, carried });
  });
});

it.each([
  { on: '2026-03-12', date: '2026-03-20', says: 'Next Friday, 20 Mar' },
  { on: '2026-03-14', date: '2026-03-16', says: 'Next Monday, 16 Mar' },
  { on: '2026-03-15', date: '2026-03-23', says: 'Monday, 23 Mar' },
  { on: '2026-12-30', date: '2027-01-04', says: 'Next Monday, 4 Jan 2027' },
])('$date said on $on is "$says"', ({ on, date, says }) => {
  expect(dayNamed(day(date), day(on))).toBe(says);
});
