import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingDate, readDate, requireUpcoming, trailingDate } from '../../../src/domain/text/date.ts';
import { SAID, saidAt, told } from './said.ts';

const on = (words: string, said = SAID, toward: 'ahead' | 'back' = 'ahead') =>
  readDate(words, said, toward)?.toString();

describe('said on Tuesday 24 November 2026', () => {
  it.each([
    ['today', '2026-11-24'],
    ['eod', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['tmrw', '2026-11-25'],
    ['day after tomorrow', '2026-11-26'],
    ['yesterday', '2026-11-23'],
    ['tue', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['by fri', '2026-11-27'],
    ['fri 3pm', '2026-11-27'],
    ['friday at 10:30', '2026-11-27'],
    ['eod fri', '2026-11-27'],
    ['tomorrow morning', '2026-11-25'],
    ['monday', '2026-11-30'],
    ['sat', '2026-11-28'],
    ['this fri', '2026-11-27'],
    ['next fri', '2026-12-04'],
    ['next tue', '2026-12-01'],
    ['fri next week', '2026-12-04'],
    ['next week fri', '2026-12-04'],
    ['coming tue', '2026-12-01'],
    ['last fri', '2026-11-20'],
    ['this mon', '2026-11-23'],
    ['in 2 weeks', '2026-12-08'],
    ['in two weeks', '2026-12-08'],
    ['in a week', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in 3 working days', '2026-11-27'],
    ['in 4 business days', '2026-11-30'],
    ['in a month', '2026-12-24'],
    ['2 weeks ago', '2026-11-10'],
    ['eow', '2026-11-27'],
    ['end of week', '2026-11-27'],
    ['end of next week', '2026-12-04'],
    ['eom', '2026-11-30'],
    ['the end of the month', '2026-11-30'],
    ['end of feb', '2027-02-28'],
    ['end of quarter', '2026-12-31'],
    ['end of q4', '2026-12-31'],
    ['end of q1', '2027-03-31'],
    ['end of q1 2028', '2028-03-31'],
    ['eoy', '2026-12-31'],
    ['30 nov', '2026-11-30'],
    ['nov 30', '2026-11-30'],
    ['Nov. 30', '2026-11-30'],
    ['30th of November', '2026-11-30'],
    ['the 30th of november 2027', '2027-11-30'],
    ['30 november 2027', '2027-11-30'],
    ['Nov 30, 2027', '2027-11-30'],
    ["30 nov '27", '2027-11-30'],
    ['12 jan', '2027-01-12'],
    ['tue 12 jan', '2027-01-12'],
    ['5 may', '2027-05-05'],
    ['1 oct', '2027-10-01'],
    ['29 feb 2028', '2028-02-29'],
    ['12/11', '2026-11-12'],
    ['1/12', '2026-12-01'],
    ['25/12', '2026-12-25'],
    ['12/25', '2026-12-25'],
    ['1/12/27', '2027-12-01'],
    ['1.12.', '2026-12-01'],
    ['1.12.2026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['the 12th', '2026-12-12'],
    ['the 30th', '2026-11-30'],
    ['by 12th', '2026-12-12'],
  ])('%s is %s', (words, date) => {
    expect(on(words)).toBe(date);
  });

  it.each([
    '',
    'acme',
    'may',
    'march',
    'jan',
    'in jan',
    'next week',
    'q4',
    '12',
    '12th',
    '12.11',
    '40k',
    'friday labs',
    'April Foods',
    '1-2 jan',
    '13/13',
    '30 nov 2500',
    '12 jan 40k',
    'fridays',
    'in the 40k',
    '"fri"',
    'sunrise',
  ])('%s is no date', (words) => {
    expect(on(words)).toBeUndefined();
  });

  it.each([
    ['31 feb', '"31 feb" is no date: February 2027 has 28 days.'],
    ['29 feb', '"29 feb" is no date: February 2027 has 28 days.'],
    ['31/11', '"31/11" is no date: November 2026 has 30 days.'],
    ['2026-02-30', '"2026-02-30" is no date: February 2026 has 28 days.'],
    ['the 31st', '"the 31st" is no date: November 2026 has 30 days.'],
    ['mon 12 jan', '"mon 12 jan" does not fit: Tuesday 12 January 2027. Which day did you mean?'],
  ])('%s is asked about', (words, sentence) => {
    expect(told(() => readDate(words, SAID))).toBe(sentence);
  });
});

describe('where and when it was said', () => {
  it.each([
    ['fri', '2026-11-27T09:00[Europe/London]', '2026-11-27'],
    ['next fri', '2026-11-27T09:00[Europe/London]', '2026-12-04'],
    ['next tue', '2026-11-23T09:00[Europe/London]', '2026-12-01'],
    ['eow', '2026-11-28T09:00[Europe/London]', '2026-12-04'],
    ['today', '2026-11-24T23:30[America/Los_Angeles]', '2026-11-24'],
    ['today', '2026-11-25T07:30[Pacific/Auckland]', '2026-11-25'],
    ['tomorrow', '2026-10-24T23:30[Europe/London]', '2026-10-25'],
    ['in 1 day', '2026-03-07T23:30[America/New_York]', '2026-03-08'],
    ['fri', '2026-10-25T00:30[Europe/London]', '2026-10-30'],
    ['12 jan', '2026-01-12T09:00[Europe/London]', '2026-01-12'],
    ['29 feb', '2028-01-12T09:00[Europe/London]', '2028-02-29'],
    ['31 dec', '2027-01-02T09:00[Europe/London]', '2027-12-31'],
  ])('%s said at %s is %s', (words, at, date) => {
    expect(on(words, saidAt(at))).toBe(date);
  });

  it('reads 12/11 in the order of the workspace, and dots always day first', () => {
    const mdy = { ...SAID, dayOrder: 'mdy' as const };
    expect(on('12/11', mdy)).toBe('2026-12-11');
    expect(on('25/12', mdy)).toBe('2026-12-25');
    expect(on('1.12.', mdy)).toBe('2026-12-01');
    expect(on('1.12.2026', mdy)).toBe('2026-12-01');
  });

  it('counts working days by the given work days', () => {
    expect(on('in 3 working days', { ...SAID, workDays: [7, 1, 2, 3, 4] })).toBe('2026-11-29');
  });

  it.each([
    ['monday', '2026-11-23'],
    ['tue', '2026-11-24'],
    ['fri', '2026-11-20'],
    ['20 nov', '2026-11-20'],
    ['the 20th', '2026-11-20'],
    ['the 28th', '2026-10-28'],
  ])('%s of something done is %s', (words, date) => {
    expect(on(words, SAID, 'back')).toBe(date);
  });

  it('takes a day of this year that has just passed as passed, so that it is asked about and not put a year off', () => {
    expect(on('23 nov')).toBe('2026-11-23');
    expect(on('24 oct')).toBe('2026-10-24');
    expect(on('23 oct')).toBe('2027-10-23');
  });
});

describe('dates in a phrase', () => {
  it.each([
    ['12 jan legal review', '2027-01-12', 'legal review'],
    ['by fri: budget', '2026-11-27', 'budget'],
    ['in 2 weeks', '2026-12-08', ''],
  ])('%s begins with one', (text, date, rest) => {
    expect(leadingDate(text, SAID)).toMatchObject({ rest });
    expect(leadingDate(text, SAID)?.date.toString()).toBe(date);
  });

  it.each([
    ['call 20 prospects by friday', '2026-11-27', 'call 20 prospects'],
    ['send MSA tue 1 dec 3pm', '2026-12-01', 'send MSA'],
    ['renewals, end of next month', '2026-12-31', 'renewals'],
  ])('%s ends with one', (text, date, rest) => {
    expect(trailingDate(text, SAID)).toMatchObject({ rest });
    expect(trailingDate(text, SAID)?.date.toString()).toBe(date);
  });

  it('finds none where the words are a name', () => {
    expect(leadingDate('May Foods', SAID)).toBeNull();
    expect(trailingDate('call friday labs', SAID)).toBeNull();
  });
});

describe('requireUpcoming', () => {
  const date = (text: string) => Temporal.PlainDate.from(text);

  it('lets today and later pass', () => {
    expect(requireUpcoming(date('2026-11-24'), SAID, 'the next step').toString()).toBe('2026-11-24');
  });

  it('asks which date was meant', () => {
    expect(told(() => requireUpcoming(date('2026-11-23'), SAID, 'the next step'))).toBe(
      'Monday 23 November 2026 has passed. Which date did you mean for the next step?',
    );
    expect(told(() => requireUpcoming(date('2036-11-25'), SAID, 'the close'))).toContain('more than 10 years off');
  });
});

it('gives a valid date or none for any combination of date words', () => {
  const word = fc.constantFrom(
    'fri',
    'next',
    'this',
    'last',
    'in',
    '3',
    '31',
    'feb',
    'nov',
    '2027',
    'end',
    'of',
    'q4',
    'week',
    'the',
    '12th',
    'days',
    'ago',
    '12/11',
    '1.12.',
    '3pm',
    'by',
    'may',
    'a',
    'month',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 7 }),
      fc.constantFrom('ahead' as const, 'back' as const),
      (words, toward) => {
        const said = told(() => {
          const date = readDate(words.join(' '), SAID, toward);
          return date === null || Temporal.PlainDate.from(date.toString()).equals(date);
        });
        expect(said).not.toBe('nothing thrown: false');
      },
    ),
    { numRuns: 500 },
  );
});
