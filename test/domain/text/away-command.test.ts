import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { readAway } from '../../../src/domain/text/away-command.ts';
import { saidAt } from './said.ts';

const said = saidAt('2026-03-10T09:00[America/New_York]');

// A Tuesday, 10 March 2026.
it.each([
  { text: '', from: '2026-03-10', until: undefined },
  { text: 'until monday', from: '2026-03-10', until: '2026-03-16' },
  { text: 'until tuesday', from: '2026-03-10', until: '2026-03-17' },
  { text: 'till 5 jan', from: '2026-03-10', until: '2027-01-05' },
  { text: 'until tomorrow', from: '2026-03-10', until: '2026-03-11' },
  { text: 'until next week', from: '2026-03-10', until: '2026-03-16' },
  { text: '22 dec until 5 jan', from: '2026-12-22', until: '2027-01-05' },
  { text: 'from 22 dec to 5 jan', from: '2026-12-22', until: '2027-01-05' },
  { text: '22 dec - 5 jan', from: '2026-12-22', until: '2027-01-05' },
  { text: 'fri until mon', from: '2026-03-13', until: '2026-03-16' },
  { text: 'monday until wednesday', from: '2026-03-16', until: '2026-03-18' },
  { text: 'today', from: '2026-03-10', until: '2026-03-11' },
  { text: 'tomorrow', from: '2026-03-11', until: '2026-03-12' },
  { text: 'on friday', from: '2026-03-13', until: '2026-03-14' },
  { text: 'from friday', from: '2026-03-13', until: undefined },
  { text: 'next week', from: '2026-03-16', until: '2026-03-23' },
  { text: 'this week', from: '2026-03-10', until: '2026-03-16' },
  { text: 'for 3 days', from: '2026-03-10', until: '2026-03-13' },
  { text: 'for two weeks', from: '2026-03-10', until: '2026-03-24' },
  { text: '3 days', from: '2026-03-10', until: '2026-03-13' },
  { text: 'two weeks', from: '2026-03-10', until: '2026-03-24' },
  { text: 'a week please', from: '2026-03-10', until: '2026-03-17' },
  { text: '3 days from friday', from: '2026-03-13', until: '2026-03-16' },
  { text: 'from 22 dec for two weeks', from: '2026-12-22', until: '2027-01-05' },
  { text: 'thu-fri', from: '2026-03-12', until: '2026-03-14' },
  { text: 'thu to fri', from: '2026-03-12', until: '2026-03-14' },
  { text: 'thu and fri', from: '2026-03-12', until: '2026-03-14' },
  { text: 'wed, thu and fri', from: '2026-03-11', until: '2026-03-14' },
  { text: 'today and tomorrow', from: '2026-03-10', until: '2026-03-12' },
  { text: '22 and 23 dec', from: '2026-12-22', until: '2026-12-24' },
  { text: 'all week', from: '2026-03-10', until: '2026-03-16' },
  { text: 'the whole next week', from: '2026-03-16', until: '2026-03-23' },
  { text: 'from 1 to 10 december', from: '2026-12-01', until: '2026-12-10' },
  { text: '1-10 december', from: '2026-12-01', until: '2026-12-10' },
  { text: 'dec 1 to 10', from: '2026-12-01', until: '2026-12-10' },
  { text: 'december', from: '2026-12-01', until: '2027-01-01' },
  { text: 'in december', from: '2026-12-01', until: '2027-01-01' },
  { text: 'next month', from: '2026-04-01', until: '2026-05-01' },
  { text: 'this month', from: '2026-03-10', until: '2026-04-01' },
  { text: 'sick', from: '2026-03-10', until: '2026-03-11' },
  { text: 'sick until friday', from: '2026-03-10', until: '2026-03-13' },
  { text: 'until monday please', from: '2026-03-10', until: '2026-03-16' },
  { text: 'until monday, thank you!', from: '2026-03-10', until: '2026-03-16' },
  { text: 'until monday morning', from: '2026-03-10', until: '2026-03-16' },
  { text: 'please', from: '2026-03-10', until: undefined },
])('/coach away $text is from $from until $until', ({ text, from, until }) => {
  const off = readAway(text, said);
  expect([String(off.from), off.until?.toString()]).toEqual([from, until]);
});

it.each([
  { text: 'until', says: 'Until when?' },
  { text: 'until today', says: 'Back today is not away' },
  { text: 'until yesterday', says: 'Monday 9 March 2026 has passed' },
  { text: '2 march 2026 until friday', says: 'Monday 2 March 2026 has passed' },
  { text: 'for 11 years', says: 'more than 10 years off' },
  { text: 'until i feel better', says: 'I cannot read "i feel better" as a day' },
  { text: 'until monday maybe', says: 'I cannot read "monday maybe" as a day' },
  { text: 'friday until 12 mar 2026', says: 'is not after Friday 13 March 2026' },
  { text: 'for 0 days', says: 'Back today is not away' },
  { text: 'fri afternoon', says: 'Time off is whole days, and "fri afternoon" is not' },
  { text: 'this afternoon', says: 'Time off is whole days' },
  { text: 'for 2 hours', says: 'Time off is whole days' },
  { text: 'tomorrow morning', says: 'Time off is whole days' },
  { text: 'until monday noon', says: 'Time off is whole days' },
  { text: 'mon and thu', says: 'one time off at a time' },
  { text: 'cancel', says: '`/coach back`' },
  { text: 'off', says: '`/coach back`' },
  { text: 'no', says: '`/coach back`' },
  { text: 'vacation', says: 'From when until when?' },
  { text: '<@U1|bea> until friday', says: 'Everybody sets their own time off: <@U1>' },
  { text: '@bea until friday', says: 'Everybody sets their own time off: @bea' },
  { text: 'for a while', says: 'I cannot read "for a while" as a day' },
  { text: 'until 31 feb', says: '31 feb' },
  { text: "until '; drop table", says: 'I cannot read' },
  { text: `until ${'x'.repeat(20_000)}`, says: 'may have 12000 characters at most' },
])('/coach away $text is answered: $says', ({ text, says }) => {
  expect(() => readAway(text, said)).toThrow(UserError);
  expect(() => readAway(text, said)).toThrow(says);
});
