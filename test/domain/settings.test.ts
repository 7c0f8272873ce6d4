import { expect, it } from 'vitest';
import { changedSettings, faultsOf, type Settings } from '../../src/domain/settings.ts';
import { aMember } from './builders.ts';

const time = Temporal.PlainTime.from;
const settings = (over: Partial<Settings> = {}): Settings => ({ ...aMember(), ...over });

it.each([
  { is: 'what everybody starts with', over: {}, at: undefined, says: '' },
  { is: 'no working day', over: { workDays: [] }, at: 'workDays', says: '/coach away until monday' },
  {
    is: 'a digest hour in quiet hours over night',
    over: { digestAt: time('07:45'), quietFrom: time('18:00'), quietUntil: time('08:00') },
    at: 'digestAt',
    says: '07:45 lies in your quiet hours, 18:00 to 08:00',
  },
  {
    is: 'a digest hour at the end of quiet hours',
    over: { digestAt: time('08:00'), quietFrom: time('18:00'), quietUntil: time('08:00') },
    at: undefined,
    says: '',
  },
  { is: 'quiet hours without an end', over: { quietFrom: time('18:00') }, at: 'quietUntil', says: 'until when?' },
  { is: 'quiet hours without a beginning', over: { quietUntil: time('08:00') }, at: 'quietFrom', says: 'from when?' },
  {
    is: 'quiet hours of no length',
    over: { quietFrom: time('18:00'), quietUntil: time('18:00') },
    at: 'quietUntil',
    says: 'different times',
  },
])('$is: $at', ({ over, at, says }) => {
  const faults = Object.entries(faultsOf(settings(over)));
  expect(faults.map(([field]) => field)).toEqual(at ? [at] : []);
  expect(String(faults[0]?.[1] ?? '')).toContain(says);
});

it('names the settings that differ', () => {
  const after = settings({ digestAt: time('09:00'), workDays: [1, 2, 3], quietFrom: time('18:00') });
  expect(changedSettings(settings(), after)).toEqual(['digestAt', 'workDays', 'quietFrom']);
  expect(changedSettings(after, settings(after))).toEqual([]);
});
