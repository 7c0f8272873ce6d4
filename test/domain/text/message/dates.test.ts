import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../src/domain/text/message/dates.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
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

describe('a day that is certain, said on Tuesday 24 November 2026', () => {
  it.each([
    ['today', '2026-11-24'],
    ['later today', '2026-11-24'],
    ['tonight', '2026-11-24'],
    ['this morning', '2026-11-24'],
    ['this am', '2026-11-24'],
    ['eod', '2026-11-24'],
    ['cob', '2026-11-24'],
    ['tmrw', '2026-11-25'],
    ['tmr', '2026-11-25'],
    ['tomorow', '2026-11-25'],
    ['2moro', '2026-11-25'],
    ['2morrow', '2026-11-25'],
    ['tomorrow’s', '2026-11-25'],
    ['day after tomorrow', '2026-11-26'],
    ['yday', '2026-11-23'],
    ['wednsday', '2026-11-25'],
    ['wensday', '2026-11-25'],
    ['thurs', '2026-11-26'],
    ['thrusday', '2026-11-26'],
    ['FRIDAY', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['coming friday', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['next mon', '2026-11-30'],
    ['next tuesday', '2026-12-01'],
    ['this tuesday', '2026-11-24'],
    ['last friday', '2026-11-20'],
    ['fri week', '2026-12-04'],
    ['a week on friday', '2026-12-04'],
    ['week tomorrow', '2026-12-02'],
    ['two weeks from monday', '2026-12-14'],
    ['friday next week', '2026-12-04'],
    ['next week, friday', '2026-12-04'],
    ['tuesday afternoon next week', '2026-12-01'],
    ['eow', '2026-11-27'],
    ['eom', '2026-11-30'],
    ['end of q4', '2026-12-31'],
    ['end q1', '2027-03-31'],
    ['end of the year', '2026-12-31'],
    ['year-end', '2026-12-31'],
    ['end of next week', '2026-12-04'],
    ['end of november', '2026-11-30'],
    ['nov end', '2026-11-30'],
    ['in 3 days', '2026-11-27'],
    ['in 3 business days', '2026-11-27'],
    ['in 4 working days', '2026-11-30'],
    ['in a fortnight', '2026-12-08'],
    ['in two wks', '2026-12-08'],
    ['a week from today', '2026-12-01'],
    ['two weeks today', '2026-12-08'],
    ['a fortnight on monday', '2026-12-14'],
    ['the 1st of next month', '2026-12-01'],
    ['last day of the month', '2026-11-30'],
    ['3 weeks out', '2026-12-15'],
    ['in 20 mins', '2026-11-24'],
    ['ten minutes ago', '2026-11-24'],
    ['3 days ago', '2026-11-21'],
    ['the 12th', '2026-12-12'],
    ['the 24th', '2026-11-24'],
    ['fri 27th', '2026-11-27'],
    ['12 dec', '2026-12-12'],
    ['dec 12', '2026-12-12'],
    ['12th of december', '2026-12-12'],
    ['Dec 3rd', '2026-12-03'],
    ['Dec. 3rd', '2026-12-03'],
    ['december ninth', '2026-12-09'],
    ['the twenty first of december', '2026-12-21'],
    ['jan 15', '2027-01-15'],
    ['18 Dec 2026', '2026-12-18'],
    ['fri 4 dec', '2026-12-04'],
    ['next friday the 4th', '2026-12-04'],
    ['tuesday 24 nov', '2026-11-24'],
    ['today, tuesday', '2026-11-24'],
    ['on 12.12', '2026-12-12'],
    ['12.12.2026', '2026-12-12'],
    ['2026-12-03', '2026-12-03'],
    ['25/12', '2026-12-25'],
    ['12/25', '2026-12-25'],
    ['11/11', '2026-11-11'],
    ['1/12/2026', '2026-12-01'],
    ['christmas eve', '2026-12-24'],
    ['5 may', '2027-05-05'],
    ['nov 19', '2026-11-19'],
    ['first monday of december', '2026-12-07'],
  ])('%s is %s', (words, date) => {
    expect(read(words)).toEqual([`${words} = ${date}`]);
  });
});

describe('a day that has to be asked', () => {
  it.each([
    ['tuesday', TUESDAY, '2026-11-24|2026-12-01'],
    ['friday', FRIDAY, '2026-11-27|2026-12-04'],
    ['next fri', TUESDAY, '2026-11-27|2026-12-04'],
    ['next sunday', TUESDAY, '2026-11-29|2026-12-06'],
    ['this monday', TUESDAY, '2026-11-30|2026-11-23'],
    ['friday after next', TUESDAY, '2026-12-04|2026-12-11'],
    ['1/12', TUESDAY, '2026-12-01|2027-01-12'],
    ['1/12', { ...TUESDAY, dayOrder: 'mdy' as const }, '2027-01-12|2026-12-01'],
    ['5/1', TUESDAY, '2027-01-05|2027-05-01'],
    ['thurs or fri', TUESDAY, '2026-11-26|2026-11-27'],
    ['mon/wed', TUESDAY, '2026-11-30|2026-11-25'],
    ['between mon and wed', TUESDAY, '2026-11-30|2026-11-25'],
    ['wed or thurs next week', TUESDAY, '2026-12-02|2026-12-03'],
    ['3-5 dec', TUESDAY, '2026-12-03|2026-12-05'],
    ['thu 26 dec', TUESDAY, '2026-12-26|2026-11-26'],
    ['around the 12th', TUESDAY, '2026-12-12'],
    ['dec 12 or so', TUESDAY, '2026-12-12'],
    ['in about 3 weeks', TUESDAY, '2026-12-15'],
    ['31 feb', TUESDAY, ''],
    ['lunes', TUESDAY, ''],
    ['mañana', TUESDAY, '2026-11-25'],
  ])('%s could be %s', (words, said, among) => {
    expect(read(words, said)).toEqual([`${words} = ?${among}`]);
  });
});

describe('said on other days', () => {
  it.each([
    ['next friday', FRIDAY, '2026-12-04'],
    ['this friday', FRIDAY, '2026-11-27'],
    ['fri week', FRIDAY, '2026-12-04'],
    ['eow', FRIDAY, '2026-11-27'],
    ['eow', SUNDAY, '2026-12-04'],
    ['next mon', SUNDAY, '2026-11-30'],
    ['monday next week', SUNDAY, '2026-11-30'],
    ['till nov', TUESDAY, '2027-11-01'],
    ['in 3 business days', { ...TUESDAY, workDays: [1, 2, 3, 4] }, '2026-11-30'],
  ])('%s is a day', (words, said, date) => {
    expect(read(words, said)).toEqual([`${words} = ${date}`]);
  });

  it('means Thanksgiving to those who write the month first, and asks the others', () => {
    expect(read('by thanksgiving', { ...TUESDAY, dayOrder: 'mdy' })).toEqual(['by thanksgiving = 2026-11-26']);
    expect(read('by thanksgiving')).toEqual(['by thanksgiving = vague']);
  });
});

describe('a stretch without a day', () => {
  it.each([
    'in jan',
    'in march',
    'by q1',
    'next week',
    'early next week',
    'mid december',
    'mid-dec',
    'next month',
    'this week',
    'over the weekend',
    'in the new year',
    'in a few days',
    'in 2-3 weeks',
    'after thanksgiving',
    'after friday',
    'since monday',
    'week of dec 7',
    'w/c 7 dec',
    'soon',
    'at 3pm',
    'before half ten',
  ])('%s', (words) => {
    expect(read(words)).toEqual([`${words} = vague`]);
  });
});
