import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { readBack } from '../../../src/domain/text/back-command.ts';
import { saidAt } from './said.ts';

const said = saidAt('2026-03-10T09:00[America/New_York]');

// A Tuesday, 10 March 2026.
it.each([
  { text: '', is: undefined },
  { text: 'now, please', is: undefined },
  { text: 'today', is: undefined },
  { text: 'monday', is: '2026-03-16' },
  { text: 'on friday', is: '2026-03-13' },
  { text: 'tomorrow', is: '2026-03-11' },
  { text: 'tuesday', is: '2026-03-17' },
  { text: 'monday morning', is: '2026-03-16' },
  { text: '5 jan', is: '2027-01-05' },
])('/coach back $text is back on $is', ({ text, is }) => {
  expect(readBack(text, said)?.toString()).toBe(is);
});

it.each([
  { text: 'when I feel like it', says: 'I cannot read "when I feel like it" as a day' },
  { text: 'yesterday', says: 'has passed' },
  { text: 'friday afternoon', says: 'Time off is whole days' },
  { text: '<@U1|bea>', says: 'Everybody sets their own first day back: <@U1>' },
])('/coach back $text is answered: $says', ({ text, says }) => {
  expect(() => readBack(text, said)).toThrow(UserError);
  expect(() => readBack(text, said)).toThrow(says);
});
