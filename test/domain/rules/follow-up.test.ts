import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import { workingDaysBetween } from '../../../src/domain/calendar.ts';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import { stepsDone } from '../../../src/domain/follow-ups.ts';
import { dateFor } from '../../../src/domain/member.ts';
import { followUp } from '../../../src/domain/rules/follow-up.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { anyDeals, otherWayAround } from '../any-deals.ts';
import {
  aDeal,
  aMember,
  aMove,
  anActivity,
  aSnapshot,
  at,
  NOW,
  TODAY,
  wasTold,
  workingDaysAgo,
  workingDaysAhead,
} from '../builders.ts';

const promised = (days: number, over: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ buyerPromise: 'They decide', buyerPromiseOn: workingDaysAgo(days), ...over });
const touch = (kind: Activity['kind'], days: number, over: Partial<Activity> = {}) =>
  anActivity({ dealId: 1, kind, at: at(workingDaysAgo(days)), ...over });
const email = (days: number) => touch('email', days);
const call = (days: number) => touch('call', days);
const toCfo = (days: number, kind: Activity['kind'] = 'email') => touch(kind, days, { angle: 'another-person' });

const step = (days: number, activities: Activity[] = [], over: Partial<Snapshot> = {}) =>
  followUp(aSnapshot({ deals: [promised(days)], activities, ...over }), NOW)[0]?.reason;

it.each([
  { is: 'the date is today', days: 0, done: [], reason: undefined },
  { is: '1 day', days: 1, done: [], reason: undefined },
  { is: '2 days', days: 2, done: [], reason: 'email' },
  { is: '3 days, the email done', days: 3, done: [email(1)], reason: undefined },
  { is: '4 days, the email done', days: 4, done: [email(2)], reason: 'other-channel' },
  { is: '4 days, nothing done', days: 4, done: [], reason: 'email' },
  { is: '4 days, called first', days: 4, done: [call(3)], reason: 'email' },
  { is: '6 days, email and call done', days: 6, done: [email(4), call(2)], reason: undefined },
  { is: '6 days, email and voicemail done', days: 6, done: [email(4), touch('voicemail', 2)], reason: undefined },
  { is: '6 days, email and text done', days: 6, done: [email(4), touch('text', 2)], reason: 'other-channel' },
  { is: '7 days, email and call done', days: 7, done: [email(5), call(3)], reason: 'new-angle' },
  { is: '7 days, all done', days: 7, done: [email(5), call(3), toCfo(1)], reason: undefined },
  { is: '7 days, one email, to the CFO', days: 7, done: [toCfo(3)], reason: 'other-channel' },
  { is: '7 days, an email to the CFO and a call', days: 7, done: [toCfo(3), call(2)], reason: 'new-angle' },
  {
    is: '7 days, two emails, one to the CFO, and a call',
    days: 7,
    done: [toCfo(5), email(3), call(2)],
    reason: undefined,
  },
  {
    is: '7 days, an email and two calls, one to the CFO',
    days: 7,
    done: [email(5), call(3), toCfo(1, 'call')],
    reason: undefined,
  },
  { is: '8 days, nothing done', days: 8, done: [], reason: 'email' },
  { is: '9 days: it is to be concluded', days: 9, done: [], reason: undefined },
  { is: '4 days, an email on the promised date', days: 4, done: [email(4)], reason: 'email' },
  { is: '4 days, an email the day after', days: 4, done: [email(3)], reason: 'other-channel' },
  {
    is: '7 days, two emails and a call in one entry',
    days: 7,
    done: [touch('email', 3, { count: 2 }), call(2)],
    reason: 'new-angle',
  },
  {
    is: '7 days, two emails to the CFO in one entry, and a call',
    days: 7,
    done: [{ ...toCfo(3), count: 2 }, call(2)],
    reason: undefined,
  },
  { is: '2 days, an email on another deal', days: 2, done: [touch('email', 1, { dealId: 2 })], reason: 'email' },
])('after the buyer’s date, $is → $reason', ({ days, done, reason }) => {
  expect(step(days, done)).toBe(reason);
});

test('the evidence is the date, the days since, the limit, and who did what', () => {
  const done = [toCfo(3), call(2), email(1)];
  expect(followUp(aSnapshot({ deals: [promised(7)], activities: [call(5), toCfo(3)] }), NOW)).toMatchObject([
    {
      reason: 'new-angle',
      promisedOn: workingDaysAgo(7),
      days: 7,
      limit: 7,
      done: [
        { step: 'email', on: workingDaysAgo(3) },
        { step: 'other-channel', on: workingDaysAgo(5) },
      ],
    },
  ]);
  expect(stepsDone(done.map((one) => ({ touch: one, on: dateFor(aMember(), one.at) })))).toEqual([
    { step: 'email', on: workingDaysAgo(1) },
    { step: 'other-channel', on: workingDaysAgo(2) },
    { step: 'new-angle', on: workingDaysAgo(3), angle: 'another-person' },
  ]);
});

describe('what ends it', () => {
  const move = (over: Parameters<typeof aMove>[0]) => aMove({ deal: promised(4), at: at(workingDaysAgo(1)), ...over });
  it.each([
    { is: 'nothing', over: {}, reason: 'email' },
    {
      is: 'a later date of the buyer',
      over: { deals: [promised(0, { buyerPromiseOn: workingDaysAhead(3) })] },
      reason: undefined,
    },
    { is: 'no promise any more', over: { deals: [aDeal()] }, reason: undefined },
    { is: 'a meeting since', over: { activities: [touch('meeting', 1)] }, reason: undefined },
    { is: 'a meeting on the date', over: { activities: [touch('demo', 4)] }, reason: undefined },
    { is: 'a meeting before the date', over: { activities: [touch('meeting', 5)] }, reason: 'email' },
    { is: 'a later stage since', over: { moves: [move({ from: 'qualified', to: 'proposal' })] }, reason: undefined },
    { is: 'an earlier stage since', over: { moves: [move({ from: 'negotiation', to: 'proposal' })] }, reason: 'email' },
    { is: 'a later stage before', over: { moves: [move({ at: at(workingDaysAgo(5)) })] }, reason: 'email' },
    { is: 'a park', over: { deals: [promised(4, { status: 'parked' })] }, reason: undefined },
    { is: 'a loss', over: { deals: [promised(4, { status: 'lost' })] }, reason: undefined },
    { is: 'a section that is not theirs', over: { rep: aMember({ goals: { 'follow up': 0 } }) }, reason: undefined },
    {
      is: 'two nudges without an answer',
      over: {
        deals: [promised(4, { lastTouchAt: workingDaysAgo(9), stageSince: workingDaysAgo(9) })],
        told: [wasTold({ at: at(workingDaysAgo(2)) }), wasTold({ at: at(workingDaysAgo(5)) })],
      },
      reason: undefined,
    },
  ])('$is → $reason', ({ over, reason }) => {
    expect(followUp(aSnapshot({ deals: [promised(4)], ...over }), NOW)[0]?.reason).toBe(reason);
  });
});

test('its days are working days of the rep, and stretch as the workspace sets them', () => {
  const rep = aMember({ awayFrom: workingDaysAgo(1), awayUntil: TODAY });
  expect(step(2, [], { rep })).toBeUndefined();
  expect(step(3, [], { rep })).toBe('email');
  const settings = { ...USUAL_COACHING, limits: { 'follow-up-email': 3 } };
  expect(step(2, [], { settings })).toBeUndefined();
  expect(step(4, [email(1)], { settings })).toBeUndefined();
  expect(step(5, [email(1)], { settings })).toBe('other-channel');
});

test('of any deals one step each at most, due and not done, in an order that is not the rows’', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const found = followUp(snapshot, NOW);
      expect(new Set(found.map(({ deal }) => deal.id)).size).toBe(found.length);
      for (const { deal, reason, promisedOn, days, limit, done } of found) {
        expect(deal.buyerPromiseOn?.equals(promisedOn)).toBe(true);
        expect(days).toBe(workingDaysBetween(snapshot.rep, promisedOn, TODAY));
        expect(days).toBeGreaterThanOrEqual(limit);
        expect(done.map(({ step }) => step)).not.toContain(reason);
        for (const { on } of done) expect(Temporal.PlainDate.compare(on, promisedOn)).toBe(1);
      }
      expect(followUp(otherWayAround(snapshot), NOW)).toEqual(found);
    }),
  );
});
