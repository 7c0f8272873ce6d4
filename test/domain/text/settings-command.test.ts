import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { clockTime } from '../../../src/domain/text/clock-time.ts';
import { readSettings } from '../../../src/domain/text/settings-command.ts';

const WHOLE = {
  digestAt: '09:15:00',
  workDays: '1,2,3,4',
  intensity: 'gentle',
  quietFrom: '18:00:00',
  quietUntil: '08:00:00',
};

it.each([
  { text: 'hour 9:15 days mon-thu intensity gentle quiet 18:00-08:00', is: WHOLE },
  { text: 'quiet hours 6pm to 8am, gentle, days Mon to Thu, digest at 9.15', is: WHOLE },
  { text: 'hour 9', is: { digestAt: '09:00:00' } },
  { text: 'hour 7 am', is: { digestAt: '07:00:00' } },
  { text: 'firm please', is: { intensity: 'firm' } },
  { text: 'firm', is: { intensity: 'firm' } },
  { text: 'days mon, wed and fri', is: { workDays: '1,3,5' } },
  { text: 'days mon,wed,fri', is: { workDays: '1,3,5' } },
  { text: 'days sun-thu', is: { workDays: '1,2,3,4,7' } },
  { text: 'days weekdays', is: { workDays: '1,2,3,4,5' } },
  { text: 'days every day', is: { workDays: '1,2,3,4,5,6,7' } },
  { text: 'quiet off', is: { quietFrom: 'null', quietUntil: 'null' } },
  { text: 'quiet 18:00 until 08:00', is: { quietFrom: '18:00:00', quietUntil: '08:00:00' } },
])('/coach settings $text', ({ text, is }) => {
  const read = Object.entries(readSettings(text)).map(([setting, value]) => [setting, String(value)]);
  expect(Object.fromEntries(read)).toEqual(is);
});

it.each([
  { text: 'hour', says: 'Which time is the hour of the digest?' },
  { text: 'hour 25:00', says: 'I cannot read "25:00" as the hour of the digest' },
  { text: 'hour 13pm', says: 'I cannot read "13pm"' },
  { text: 'hour early', says: 'I cannot read "early"' },
  { text: 'hour 9 hour 10', says: 'two values for the hour' },
  { text: 'days', says: 'Which days do you work?' },
  { text: 'days mon-blursday', says: 'I cannot read "mon-blursday" as working days' },
  { text: 'intensity loud', says: 'The intensity is gentle, normal or firm.' },
  { text: 'gentle firm', says: 'two values for the intensity' },
  { text: 'quiet', says: 'Which hours are quiet? Write them like quiet 18:00-08:00, or quiet off.' },
  { text: 'quiet hours', says: 'Which hours are quiet?' },
  { text: '<@U1|bea> hour 9', says: 'Everybody sets their own settings: <@U1>' },
  { text: '@bea firm', says: 'Everybody sets their own settings: @bea' },
  { text: 'quiet evenings', says: 'I cannot read "evenings" as quiet hours' },
  { text: 'quiet 18:00', says: 'I cannot read "18:00" as quiet hours' },
  { text: 'loud please', says: 'I cannot read "loud" as a setting' },
  { text: '<!channel> hour 9', says: 'as a setting' },
])('/coach settings $text is answered: $says', ({ text, says }) => {
  expect(() => readSettings(text)).toThrow(UserError);
  expect(() => readSettings(text)).toThrow(says);
});

it.each([
  ['0:00', '00:00:00'],
  ['24:00', '00:00:00'],
  ['0915', '09:15:00'],
  ['12am', '00:00:00'],
  ['12pm', '12:00:00'],
  ['noon', '12:00:00'],
  ['9:60', undefined],
  ['24:01', undefined],
  ['nine', undefined],
  ['', undefined],
] as const)('%s is the clock time %s', (text, time) => {
  expect(clockTime(text)?.toString()).toBe(time);
});
