import { expect, it, test } from 'vitest';
import { putOffDeals, stalledDeals, standingOf, standingsOf } from '../../src/domain/team-standing.ts';
import { aCommitment, aDeal, aMember, anActivity, aSnapshot, at, NOW, TODAY, workingDaysAgo } from './builders.ts';

const goals = { find: 10, reach: 30 };
const quiet = { lastTouchAt: workingDaysAgo(9), nextStepOn: null, nextStep: null };

it.each([
  { is: 'nothing logged', activities: [], goals, prospecting: { done: 0, goal: 40 } },
  { is: '12 calls', activities: [anActivity({ count: 12 })], goals, prospecting: { done: 12, goal: 40 } },
  { is: 'of last week', activities: [anActivity({ at: at('2026-03-08') })], goals, prospecting: { done: 0, goal: 40 } },
  {
    is: 'of Monday',
    activities: [anActivity({ at: at('2026-03-09T00:00') })],
    goals,
    prospecting: { done: 1, goal: 40 },
  },
  { is: 'no goal', activities: [anActivity()], goals: {}, prospecting: { done: 1, goal: null } },
  { is: 'one goal', activities: [anActivity()], goals: { reach: 30 }, prospecting: { done: 1, goal: 30 } },
  {
    is: 'reach not their job',
    activities: [anActivity()],
    goals: { find: 5, reach: 0 },
    prospecting: { done: 0, goal: 5 },
  },
  { is: 'no prospecting', activities: [anActivity()], goals: { find: 0, reach: 0 }, prospecting: null },
])('prospecting: $is → $prospecting', ({ activities, goals, prospecting }) => {
  expect(standingOf(aSnapshot({ rep: aMember({ goals }), activities }), NOW).prospecting).toEqual(prospecting);
});

/** 11 working days in proposal is one more than its limit. */
const late = (id: number, over = {}) => aDeal({ id, stageSince: workingDaysAgo(11), ...over });
const long = (id: number, stage: 'lead' | 'negotiation') => aDeal({ id, stage, stageSince: workingDaysAgo(30) });

it.each([
  { is: 'no deals', deals: [], waits: null },
  { is: 'at the limit', deals: [late(1, { stageSince: workingDaysAgo(10) })], waits: null },
  { is: 'one over it', deals: [late(1)], waits: null },
  { is: 'half over it', deals: [late(1), late(2), aDeal({ id: 3 }), aDeal({ id: 4 })], waits: null },
  {
    is: 'more than half over it',
    deals: [late(1), late(2), aDeal({ id: 3 })],
    waits: { section: 'follow up', late: 2, open: 3 },
  },
  {
    is: 'most in one',
    deals: [late(1), late(2), long(3, 'negotiation')],
    waits: { section: 'follow up', late: 2, open: 2 },
  },
  {
    is: 'level: the one further along',
    deals: [long(1, 'lead'), long(3, 'lead'), late(2), late(4)],
    waits: { section: 'follow up', late: 2, open: 2 },
  },
  { is: 'parked', deals: [late(1, { status: 'parked' })], waits: null },
])('where deals wait: $is', ({ deals, waits }) => {
  expect(standingOf(aSnapshot({ deals }), NOW).waits).toEqual(waits);
});

test('stalled deals are counted, and their value by currency', () => {
  const deals = [
    aDeal({ id: 1, ...quiet }),
    aDeal({ id: 2, ...quiet, amount: 500_000 }),
    aDeal({ id: 3, ...quiet, amount: 700_000, currency: 'EUR' }),
    aDeal({ id: 4, ...quiet, amount: null, currency: null }),
    aDeal({ id: 5 }),
  ];
  expect(standingOf(aSnapshot({ deals }), NOW).stalled).toEqual({
    deals: 4,
    value: [
      { amount: 700_000, currency: 'EUR' },
      { amount: 4_500_000, currency: 'USD' },
    ],
  });
});

it.each([
  { is: 'moved once', closeMovedLater: 1, found: 0 },
  { is: 'moved twice', closeMovedLater: 2, found: 1 },
])('put off: $is', ({ closeMovedLater, found }) => {
  const deal = aDeal({ closeMovedLater, closeMovedAt: at('2026-01-05') });
  const snapshot = aSnapshot({ deals: [deal] });
  expect(putOffDeals(snapshot, NOW)).toHaveLength(found);
  expect(stalledDeals(snapshot, NOW)).toHaveLength(0);
});

test('kept in four weeks, and the day of the last activity by their clock', () => {
  const commitments = [
    aCommitment({
      id: 1,
      counted: null,
      state: 'kept',
      dueOn: TODAY.subtract({ days: 2 }),
      settledAt: at('2026-03-09'),
    }),
    aCommitment({
      id: 2,
      counted: null,
      state: 'missed',
      dueOn: TODAY.subtract({ days: 3 }),
      settledAt: at('2026-03-09'),
    }),
    aCommitment({
      id: 3,
      counted: null,
      state: 'kept',
      dueOn: TODAY.subtract({ days: 40 }),
      settledAt: at('2026-01-30'),
    }),
  ];
  const activities = [anActivity({ at: at('2026-03-09T23:30') }), anActivity({ at: at('2026-03-06') })];
  const { kept, lastLogged } = standingOf(aSnapshot({ commitments, activities }), NOW);
  expect(kept).toEqual({ kept: 1, of: 2, carried: 0, open: 0 });
  expect(String(lastLogged)).toBe('2026-03-09');
  expect(standingOf(aSnapshot(), NOW).lastLogged).toBeNull();
});

test('people stand by name, whatever their figures', () => {
  const named = (userId: string, name: string, count: number) =>
    aSnapshot({ rep: aMember({ userId, name }), activities: [anActivity({ userId, count })] });
  const all = [named('U3', 'Zoë', 90), named('U1', 'Ann', 1), named('U2', 'Élise', 50), named('U0', 'Ann', 2)];
  expect(standingsOf(all, NOW).map(({ rep }) => rep.userId)).toEqual(['U0', 'U1', 'U2', 'U3']);
});
