import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../src/domain/text/message/dates.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import '../../../property-runs.ts';
import { SAID, saidAt } from '../said.ts';

const TUESDAY = SAID;
const FRIDAY = saidAt('2026-11-27T15:30[Europe/Berlin]');
const SUNDAY = saidAt('2026-11-29T15:30[America/Chicago]');

/** Each span as its words and what they name: a day, `?` with candidates, or `vague`. */
function read(text: string, said = TUESDAY): string[] {
  const tokens = tokensOf(text);
  return datesIn(tokens, said).map(({ from, to, value, among, vague }) => {
    const words = tokens
      .slice(from, to)
      .map(({ shown }) => shown)
      .join(' ')
      .replace(/[.,:!?]+$/, '');
    return `${words} = ${value ?? (vague ? 'vague' : `?${among.join('|')}`)}`;
  });
}

function announced(text: string): (string | null)[] {
  return datesIn(tokensOf(text), TUESDAY).map((span) => span.announced);
}

function times(text: string): (string | null)[] {
  return datesIn(tokensOf(text), TUESDAY).map((span) => span.time);
}

describe('the word that announces it', () => {
  it.each([
    ['by friday', 'by'],
    ['due 15.12.', 'by'],
    ['friday at the latest', 'by'],
    ['no later than 12 dec', 'by'],
    ['on the 9th', 'on'],
    ['for thursday', 'on'],
    ['till march', 'until'],
    ["'til feb 1", 'until'],
    ['before xmas', 'before'],
    ['b4 friday', 'before'],
    ['starting monday', 'from'],
    ['friday', null],
  ])('%s: %s', (words, word) => {
    expect(announced(words)).toEqual([word]);
  });

  it('names the first day after "until", and none after "in"', () => {
    expect(read('till march')).toEqual(['till march = 2027-03-01']);
    expect(read('until next week')).toEqual(['until next week = 2026-11-30']);
    expect(read('parked until mar 3')).toEqual(['until mar 3 = 2027-03-03']);
  });
});

describe('the hour', () => {
  it.each([
    ['fri 3pm', '3pm'],
    ['3pm fri', '3pm'],
    ['fri at 10:30', 'at 10:30'],
    ['monday at ten', 'at ten'],
    ['monday half ten', 'half ten'],
    ['tomorrow 3ish', '3ish'],
    ['tomorrow 11 ist', '11 ist'],
    ['friday noon', 'noon'],
    ['tomorrow am', 'am'],
    ['by close of play Thursday', 'close of play'],
    ['friday 40k', null],
    ['friday 3 calls', null],
  ])('%s: %s', (words, time) => {
    expect(times(words)).toEqual([time]);
  });
});

describe('two days that are one', () => {
  it.each([
    ['moved from dec 3 to dec 10', ['from dec 3 to dec 10 = 2026-12-10']],
    ['out from mon to wed', ['from mon to wed = ?2026-11-30|2026-11-25']],
    ['demo wed, call thurs', ['wed = 2026-11-25', 'thurs = 2026-11-26']],
    ['fri, 12 dec works too', ['fri = 2026-11-27', '12 dec = 2026-12-12']],
  ])('%s', (text, days) => {
    expect(read(text)).toEqual(days);
  });
});

describe('no day at all', () => {
  it.each([
    'it may be a long one',
    'they march on',
    'sat down with jane',
    'the sun is out',
    'mon ami',
    'give me a second',
    'the 2nd call',
    '1st meeting done',
    '24/7 support',
    'split it 50/50',
    '1/3 of it',
    'ring 1-800-555',
    'nine to five, 9-5',
    'still on version 4.2.',
    'q4 numbers look good',
    'christmas party',
    'end of day recap',
    '40k users',
    'sundry other things',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('knows the German dot for the end of a date, where one is meant', () => {
  expect(read('should close 4.12.')).toEqual(['4.12 = 2026-12-04']);
  expect(read('the score was 4.12.')).toEqual([]);
});

it('finds days among the words of a message', () => {
  expect(read("globex: called, they'll decide by the 12th. sending msa fri 🤞")).toEqual([
    'by the 12th = 2026-12-12',
    'fri = 2026-11-27',
  ]);
});

const WORDS = fc.constantFrom(
  ...'next last this week fri friday tuesday on by the 12th 31 feb dec may in 3 days a ago end of q4 1/12 0/0 31.2. 999999 until or to at 10:30 → , march half ten'.split(
    ' ',
  ),
);

it('never throws, and its spans stand in order, apart and within the tokens', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(WORDS, { maxLength: 30 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(TUESDAY, FRIDAY, SUNDAY), (text, said) => {
      const tokens = tokensOf(text);
      let last = 0;
      for (const { from, to, value, among } of datesIn(tokens, said)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
        if (value) expect(among).toEqual([]);
        last = to;
      }
    }),
  );
});
