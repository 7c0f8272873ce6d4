import { describe, expect, it } from 'vitest';
import { readGive, readLost, readPark, readWon } from '../../../src/domain/text/deal-ends.ts';
import { plainly, SAID, told } from './said.ts';

describe('readWon', () => {
  it.each([
    ['acme', 'acme', {}, null],
    ['acme 45k', 'acme', { amount: 4500000, currency: 'USD' }, null],
    ['acme at €45k', 'acme', { amount: 4500000, currency: 'EUR' }, null],
    ['acme amount 500', 'acme', { amount: 50000, currency: 'USD' }, null],
    ['motel 6', 'motel 6', {}, null],
    ['"Proposal 6k" 5k', 'Proposal 6k', { amount: 500000, currency: 'USD' }, null],
    ['lead generation', 'lead generation', {}, null],
    ['acme 45k note signed today', 'acme', { amount: 4500000, currency: 'USD' }, 'signed today'],
    ['', '', {}, null],
  ])('%s', (text, words, update, note) => {
    const read = readWon(text, SAID);
    expect({ words: read.name.words, update: read.update, note: read.note }).toEqual({ words, update, note });
  });

  it('asks which of two amounts', () => {
    expect(told(() => readWon('acme 45k 50k', SAID))).toBe('Two amounts: 45k and 50k. Write one of them.');
  });
});

describe('readLost', () => {
  it.each([
    ['acme: price', 'acme', 'price'],
    ['acme because of price', 'acme', 'price'],
    ['acme due to price, and timing', 'acme', 'price, and timing'],
    ['acme - no budget', 'acme', 'no budget'],
    ['acme — no budget', 'acme', 'no budget'],
    ['acme corp, price', 'acme corp', 'price'],
    ['Acme, Inc.: price', 'Acme, Inc.', 'price'],
    ['"Acme Corp" price', 'Acme Corp', 'price'],
    ['“Acme Corp”: they said "no"', 'Acme Corp', 'they said "no"'],
    ['"Acme Corp"', 'Acme Corp', null],
  ])('%s', (text, words, reason) => {
    const read = readLost(text);
    expect({ words: read.name?.words, reason: read.reason }).toEqual({ words, reason });
  });

  it.each([
    ['acme price too high', ['acme', 'price', 'too', 'high']],
    ['acme', ['acme']],
    ['', []],
  ])('%s cannot be split without the deals', (text, leading) => {
    expect(readLost(text)).toEqual({ name: null, reason: null, leading });
  });

  it('refuses a reason that is too long', () => {
    expect(told(() => readLost(`acme: ${'a'.repeat(3001)}`))).toContain('The reason may have 3000 characters at most.');
  });
});

describe('readPark', () => {
  it.each([
    ['acme until 12 jan legal review', 'acme', '2027-01-12', 'legal review'],
    ['acme until 12 jan', 'acme', '2027-01-12', null],
    ['acme till fri: budget freeze', 'acme', '2026-11-27', 'budget freeze'],
    ['acme: legal until 12 jan', 'acme', '2027-01-12', 'legal'],
    ['until 12 jan acme', 'acme', '2027-01-12', null],
    ['until 12 jan acme because legal', 'acme', '2027-01-12', 'legal'],
    ['acme until march', 'acme', '2027-03-01', null],
    ['acme until november', 'acme', '2027-11-01', null],
    ['acme until next week', 'acme', '2026-11-30', null],
    ['acme until q1 new budget', 'acme', '2027-01-01', 'new budget'],
    ['"Until Labs" until in 2 weeks', 'Until Labs', '2026-12-08', null],
  ])('%s', (text, words, until, reason) => {
    const read = readPark(text, SAID);
    expect(plainly({ words: read.name.words, until: read.until, reason: read.reason })).toEqual({
      words,
      until,
      reason,
    });
  });

  it.each([
    ['acme', 'Until when? Say it like /deal park acme until 12 jan legal review.'],
    ['acme until', 'Until when? Say it like'],
    ['acme until whenever', 'I cannot read "whenever" as a date.'],
    ['acme until yesterday', 'Monday 23 November 2026 has passed.'],
    ['acme until today', 'Parked until today is not parked.'],
    ['acme until fri until mon', 'Two dates.'],
  ])('%s is asked about', (text, sentence) => {
    expect(told(() => readPark(text, SAID))).toContain(sentence);
  });
});

describe('readGive', () => {
  it.each([
    ['acme <@U123|bea>', 'acme', 'U123'],
    ['<@W9> acme corp', 'acme corp', 'W9'],
    ['acme to <@U123>', 'acme', 'U123'],
    ['"To Do Ltd" <@U123>', 'To Do Ltd', 'U123'],
    ['<@U123>', '', 'U123'],
  ])('%s', (text, words, userId) => {
    const read = readGive(text);
    expect({ words: read.name.words, userId: read.userId }).toEqual({ words, userId });
  });

  it.each([
    ['acme', 'To whom?'],
    ['acme @bea', 'I do not know who @bea is.'],
    ['acme <@U1> <@U2>', 'A deal has one owner.'],
  ])('%s is asked about', (text, sentence) => {
    expect(told(() => readGive(text))).toContain(sentence);
  });
});
