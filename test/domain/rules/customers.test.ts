import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import { customers } from '../../../src/domain/rules/customers.ts';
import { anyDeals, otherWayAround } from '../any-deals.ts';
import { aDeal, aMember, anActivity, aSnapshot, at, MONDAY, NOW, TODAY, wasTold } from '../builders.ts';

const ago = (days: number) => TODAY.subtract({ days });
const won = (days: number, touched: number | null, id = 1) =>
  aDeal({
    id,
    status: 'won',
    endedOn: ago(days),
    createdAt: ago(days + 30),
    stageSince: ago(days),
    lastTouchAt: touched === null ? null : ago(touched),
  });
const said = (on: Temporal.PlainDate, dealId = 1) =>
  wasTold({ rule: 'customers', reason: 'after-sale', dealId, at: at(on) });

it.each([
  { is: 'won 13 days ago', deal: won(13, 20), reason: undefined },
  { is: 'won 14 days ago', deal: won(14, 20), reason: 'after-sale' },
  { is: 'won 14 days ago, touched on that day', deal: won(14, 14), reason: 'after-sale' },
  { is: 'won 14 days ago, touched the day after', deal: won(14, 13), reason: undefined },
  { is: 'won 14 days ago, never touched', deal: won(14, null), reason: 'after-sale' },
  { is: 'won 100 days ago, touched 89 days ago', deal: won(100, 89), reason: undefined },
  { is: 'won 100 days ago, touched 90 days ago', deal: won(100, 90), reason: 'quarterly' },
  { is: 'won 90 days ago, no touch since', deal: won(90, 120), reason: 'quarterly' },
  { is: 'no day of the win known', deal: { ...won(50, null), endedOn: null }, reason: undefined },
  { is: 'reopened', deal: { ...won(14, null), status: 'open' as const }, reason: undefined },
])('customers: $is → $reason', ({ deal, reason }) => {
  expect(customers(aSnapshot({ customers: [deal] }), NOW)[0]?.reason).toBe(reason);
});

test('the evidence is the day of the win, the last touch since, and the days', () => {
  expect(customers(aSnapshot({ customers: [won(200, 95)] }), NOW)).toMatchObject([
    { reason: 'quarterly', wonOn: ago(200), lastTouchOn: ago(95), days: 95 },
  ]);
  expect(customers(aSnapshot({ customers: [won(20, 25)] }), NOW)).toMatchObject([{ lastTouchOn: null, days: 20 }]);
});

describe('a referral is asked for', () => {
  const touch = (kind: Activity['kind'], days: number) => anActivity({ dealId: 1, kind, at: at(ago(days)) });
  it.each([
    { is: 'on day 29', deal: won(29, 10), did: [touch('call', 10)], asked: false },
    { is: 'on day 30', deal: won(30, 10), did: [touch('call', 10)], asked: true },
    { is: 'on day 57', deal: won(57, 10), did: [touch('email', 10)], asked: true },
    { is: 'on day 58', deal: won(58, 10), did: [touch('email', 10)], asked: false },
    { is: 'on day 211, day 29 of the second half-year', deal: won(211, 10), did: [touch('visit', 10)], asked: false },
    { is: 'on day 212, day 30 of the second half-year', deal: won(212, 10), did: [touch('visit', 10)], asked: true },
    { is: 'after a voicemail only', deal: won(30, 10), did: [touch('voicemail', 10)], asked: false },
    { is: 'after a call of 28 days ago', deal: won(40, 28), did: [touch('call', 28)], asked: true },
    { is: 'after a call before the win only', deal: won(30, 20), did: [touch('call', 31)], asked: false },
    {
      is: 'where one was asked for since',
      deal: won(30, 10),
      did: [touch('call', 10), touch('referral', 5)],
      asked: false,
    },
  ])('$is: $asked', ({ deal, did, asked }) => {
    const found = customers(aSnapshot({ customers: [deal], activities: did }), NOW);
    expect(found.some(({ reason }) => reason === 'referral')).toBe(asked);
  });
});

describe('at most two a week', () => {
  const three = [won(20, null, 1), won(15, null, 2), won(18, null, 3)];
  it.each([
    { is: 'of three the latest two wins', told: [], ids: [2, 3] },
    { is: 'one was held up this week', told: [said(MONDAY, 2)], ids: [3] },
    { is: 'two were', told: [said(MONDAY, 2), said(MONDAY, 9)], ids: [] },
    {
      is: 'two were last week',
      told: [said(MONDAY.subtract({ days: 3 }), 2), said(MONDAY.subtract({ days: 3 }), 9)],
      ids: [3, 1],
    },
    { is: 'all were 28 days ago', told: [1, 2, 3].map((id) => said(ago(28), id)), ids: [2, 3] },
    { is: 'all were 27 days ago', told: [1, 2, 3].map((id) => said(ago(27), id)), ids: [] },
  ])('$is', ({ told, ids }) => {
    expect(customers(aSnapshot({ customers: three, told }), NOW).map(({ deal }) => deal.id)).toEqual(ids);
  });
});

test('they are their owner’s, whatever sections are', () => {
  const rep = aMember({ goals: { find: 9, reach: 9, 'follow up': 0, close: 0 } });
  expect(customers(aSnapshot({ rep, customers: [won(14, null)] }), NOW)).toHaveLength(1);
});

test('of any deals two at most, long enough without a touch, whatever the order of the rows', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const found = customers(snapshot, NOW);
      expect(found.length).toBeLessThanOrEqual(2);
      for (const { reason, wonOn, lastTouchOn, days } of found) {
        expect(days).toBe((lastTouchOn ?? wonOn).until(TODAY).days);
        if (reason === 'referral') expect(lastTouchOn).not.toBeNull();
        else expect(days).toBeGreaterThanOrEqual(reason === 'quarterly' ? 90 : 14);
      }
      expect(customers(otherWayAround(snapshot), NOW)).toEqual(found);
    }),
  );
});
