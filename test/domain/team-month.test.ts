import { expect, it, test } from 'vitest';
import { dealsNeeded } from '../../src/domain/deals-needed.ts';
import type { DealRecord } from '../../src/domain/record.ts';
import { closesOf, teamMonth } from '../../src/domain/team-month.ts';
import { aDeal, date, TODAY } from './builders.ts';
import { aRecord } from './records.ts';

// It is Wednesday 11 March 2026.

const usd = (amount: number) => ({ amount, currency: 'USD' });
const ended = (status: 'won' | 'lost', on: string, over: Partial<DealRecord> = {}) =>
  aRecord({ status, endedOn: date(on), amount: 1_000_000, currency: 'USD', ...over });
const many = (count: number, record: DealRecord) => Array.from({ length: count }, () => record);

it.each([
  { closeOn: null, closes: 'no-date' },
  { closeOn: '2026-03-10', closes: 'no-date' },
  { closeOn: '2026-03-11', closes: 'this-month' },
  { closeOn: '2026-03-31', closes: 'this-month' },
  { closeOn: '2026-04-01', closes: 'next-month' },
  { closeOn: '2026-04-30', closes: 'next-month' },
  { closeOn: '2026-05-01', closes: 'later' },
  { closeOn: '2027-03-20', closes: 'later' },
])('a close date of $closeOn → $closes', ({ closeOn, closes }) => {
  expect(closesOf({ closeOn: closeOn === null ? null : date(closeOn) }, TODAY)).toBe(closes);
});

test('won since the first of the month, each currency by itself', () => {
  const records = [
    ended('won', '2026-03-01'),
    ended('won', '2026-03-11', { amount: 50_000, currency: 'EUR' }),
    ended('won', '2026-02-28'),
    ended('lost', '2026-03-02'),
    ended('won', '2026-03-03', { amount: null, currency: null }),
  ];
  expect(teamMonth(records, [], null, TODAY).won).toEqual({
    deals: 3,
    value: [{ amount: 50_000, currency: 'EUR' }, usd(1_000_000)],
  });
});

it.each([
  { is: 'a step today', nextStepOn: TODAY, with: 1 },
  { is: 'a step that has passed', nextStepOn: TODAY.subtract({ days: 1 }), with: 0 },
  { is: 'no step', nextStepOn: null, with: 0 },
])('an open deal with $is', ({ nextStepOn, with: withStep }) => {
  const { open } = teamMonth([], [aDeal({ nextStepOn, closeOn: TODAY }), aDeal({ status: 'parked' })], null, TODAY);
  expect(open['this-month'].withStep.deals).toBe(withStep);
  expect(open['this-month'].withoutStep.deals).toBe(1 - withStep);
  expect(open['no-date'].withoutStep.deals).toBe(0);
});

const target = usd(5_000_000);

it.each([
  { is: 'nothing concluded', records: [], says: { is: 'too-early', concluded: 0 } },
  {
    is: '19 concluded',
    records: [...many(7, ended('won', '2026-02-02')), ...many(12, ended('lost', '2026-02-02'))],
    says: { is: 'too-early', concluded: 19 },
  },
  {
    is: '20 concluded',
    records: [...many(8, ended('won', '2026-02-02')), ...many(12, ended('lost', '2026-02-02'))],
    says: {
      is: 'needed',
      wins: 4,
      deals: 10,
      rate: { won: 8, of: 20 },
      median: usd(1_000_000),
      missing: usd(3_800_000),
    },
  },
  {
    is: '20, of which one ended 180 days ago',
    records: [
      ...many(7, ended('won', '2026-02-02')),
      ended('won', '2025-09-12'),
      ...many(12, ended('lost', '2026-02-02')),
    ],
    says: { is: 'needed', rate: { won: 8, of: 20 } },
  },
  {
    is: '20, of which one ended 181 days ago',
    records: [
      ...many(7, ended('won', '2026-02-02')),
      ended('won', '2025-09-11'),
      ...many(12, ended('lost', '2026-02-02')),
    ],
    says: { is: 'too-early', concluded: 19 },
  },
  {
    is: 'nothing won',
    records: many(20, ended('lost', '2026-02-02')),
    says: { is: 'no-wins', rate: { won: 0, of: 20 } },
  },
  {
    is: 'won in another currency alone',
    records: many(20, ended('won', '2026-02-02', { currency: 'EUR' })),
    says: { is: 'no-wins', rate: { won: 20, of: 20 } },
  },
])('the deals that a target still takes: $is', ({ records, says }) => {
  expect(dealsNeeded(records, [usd(1_200_000)], target, TODAY)).toMatchObject({ target, won: usd(1_200_000), ...says });
});

it.each([
  { won: 4_999_999, is: 'too-early' },
  { won: 5_000_000, is: 'reached' },
  { won: 6_000_000, is: 'reached' },
])('$won of 5,000,000 cents: $is', ({ won, is }) => {
  expect(dealsNeeded([], [usd(won), { amount: 9_000_000, currency: 'EUR' }], target, TODAY).is).toBe(is);
});

test('three wins at 6 of 20 are 10 deals: no rounding makes it 11', () => {
  const records = [...many(6, ended('won', '2026-02-02')), ...many(14, ended('lost', '2026-02-02'))];
  expect(dealsNeeded(records, [], usd(3_000_000), TODAY)).toMatchObject({ wins: 3, deals: 10 });
});
