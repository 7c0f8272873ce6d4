import { expect, it } from 'vitest';
import { filledFrom } from '../../src/sandbox/filling.ts';
import { momentFrom } from '../../src/sandbox/moment.ts';
import { startFrom } from '../../src/sandbox/start.ts';

/** Monday 9 March 2026, 17:00 in New York. */
const NOW = Temporal.Instant.from('2026-03-09T21:00:00Z');

it.each([
  { words: '+3h', local: '2026-03-09T20:00' },
  { words: '+90m', local: '2026-03-09T18:30' },
  { words: '+1d', local: '2026-03-10T17:00' },
  { words: '18:30', local: '2026-03-09T18:30' },
  { words: '08:30', local: '2026-03-10T08:30' },
  { words: 'tomorrow 08:30', local: '2026-03-10T08:30' },
  { words: 'wed 14:00', local: '2026-03-11T14:00' },
  { words: 'mon 08:30', local: '2026-03-16T08:30' },
  { words: 'Friday', local: '2026-03-13T08:30' },
  { words: '2026-03-20 09:00', local: '2026-03-20T09:00' },
])('at $words moves the clock to $local in New York', ({ words, local }) => {
  const zoned = momentFrom(words, NOW).toZonedDateTimeISO('America/New_York');
  expect(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(local);
});

it.each([
  { words: 'yesterday', says: 'only goes forward' },
  { words: 'today 08:30', says: 'only goes forward' },
  { words: '2026-12-24', says: 'smaller steps' },
  { words: '25:00', says: 'no time I know' },
  { words: 'soon', says: 'no time I know' },
  { words: '', says: 'no time I know' },
])('at "$words" is refused: $says', ({ words, says }) => {
  expect(() => momentFrom(words, NOW)).toThrow(says);
});

it.each([
  { words: 'stage=proposal amount=40k', filled: { stage: 'proposal', amount: '40k' } },
  { words: '"nextStep=send MSA"', filled: { nextStep: 'send MSA' } },
  { words: 'nextStep="send MSA" nextStepOn=fri', filled: { nextStep: 'send MSA', nextStepOn: 'fri' } },
  { words: 'nextStep=', filled: { nextStep: '' } },
])('fill $words', ({ words, filled }) => {
  expect(filledFrom(words)).toEqual(filled);
});

it.each(['', 'proposal', 'stage=proposal and more'])('fill "%s" is answered with how to write it', (words) => {
  expect(() => filledFrom(words)).toThrow('Write it like');
});

const TODAY = Temporal.PlainDate.from('2026-03-12');

it('starts on the Monday that is named, else on the latest', () => {
  expect(String(startFrom(['--start', '2026-02-09'], TODAY))).toBe('2026-02-09');
  expect(String(startFrom([], TODAY))).toBe('2026-03-09');
});

it.each([
  { args: ['--start', '2026-03-10'], says: 'no Monday' },
  { args: ['--start', '2026-02-16'], says: 'public holiday in US' },
  { args: ['--start', 'soon'], says: 'no date' },
  { args: ['--strat', '2026-03-09'], says: 'Usage: npm start' },
  { args: ['now'], says: 'Usage: npm start' },
])('the arguments $args are answered with the usage', ({ args, says }) => {
  expect(() => startFrom(args, TODAY)).toThrow(says);
  expect(() => startFrom(args, TODAY)).toThrow('Usage');
});
