import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import { conclude } from '../../../src/domain/rules/conclude.ts';
import { followUp } from '../../../src/domain/rules/follow-up.ts';
import { stalled } from '../../../src/domain/rules/stalled.ts';
import { isForTheManager, isUnanswered } from '../../../src/domain/unanswered.ts';
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
  aDeal({ buyerPromiseOn: workingDaysAgo(days), ...over });
const call = (days: number) => anActivity({ dealId: 1, at: at(workingDaysAgo(days)) });

describe('after the follow-ups', () => {
  it.each([
    { is: '8 days', deal: promised(8), activities: [], speaks: false },
    { is: '9 days', deal: promised(9), activities: [], speaks: true },
    { is: '9 days, called yesterday', deal: promised(9), activities: [call(1)], speaks: false },
    { is: '9 days, called 2 days ago', deal: promised(9), activities: [call(2)], speaks: true },
    {
      is: '9 days, a step dated ahead',
      deal: promised(9, { nextStepOn: workingDaysAhead(2) }),
      activities: [],
      speaks: false,
    },
    {
      is: '9 days, a step out of sight',
      deal: promised(9, { nextStepOn: TODAY.add({ days: 31 }) }),
      activities: [],
      speaks: true,
    },
    {
      is: '28 calendar days',
      deal: promised(0, { buyerPromiseOn: TODAY.subtract({ days: 28 }) }),
      activities: [],
      speaks: true,
    },
    {
      is: '29 calendar days',
      deal: promised(0, { buyerPromiseOn: TODAY.subtract({ days: 29 }) }),
      activities: [],
      speaks: false,
    },
    { is: '9 days, parked', deal: promised(9, { status: 'parked' }), activities: [], speaks: false },
  ])('$is: speaks $speaks', ({ deal, activities, speaks }) => {
    const found = conclude(aSnapshot({ deals: [deal], activities }), NOW);
    expect(found.map(({ reason }) => reason)).toEqual(speaks ? ['promise-passed'] : []);
  });

  it('shows what was done since', () => {
    const activities = [
      call(8),
      call(6),
      anActivity({ dealId: 1, kind: 'email', at: at(workingDaysAgo(3)) }),
      call(10),
    ];
    expect(conclude(aSnapshot({ deals: [promised(9)], activities }), NOW)).toMatchObject([
      {
        since: workingDaysAgo(9),
        days: 9,
        touches: 3,
        done: [
          { step: 'email', on: workingDaysAgo(3) },
          { step: 'other-channel', on: workingDaysAgo(8) },
        ],
      },
    ]);
  });
});

describe('after two nudges', () => {
  const stuck = aDeal({
    nextStepOn: workingDaysAgo(9),
    lastTouchAt: workingDaysAgo(12),
    stageSince: workingDaysAgo(12),
  });
  const first = wasTold({ at: at(workingDaysAgo(7)) });
  const second = wasTold({ at: at(workingDaysAgo(4)) });
  it.each([
    { is: 'none', over: { told: [] }, speaks: false },
    { is: 'one', over: { told: [first] }, speaks: false },
    { is: 'two', over: {}, speaks: true },
    {
      is: 'two of other rules',
      over: {
        told: [
          { ...first, rule: 'unexplored' as const },
          { ...second, rule: 'follow-up' as const },
        ],
      },
      speaks: true,
    },
    {
      is: 'one, and one as due today',
      over: { told: [first, { ...second, rule: 'due-today' as const }] },
      speaks: false,
    },
    {
      is: 'one, and one in the channel',
      over: { told: [first, { ...second, job: 'channel-nudges' as const }] },
      speaks: false,
    },
    { is: 'one, and one in an answer', over: { told: [first, { ...second, job: 'reply' as const }] }, speaks: true },
    { is: 'one, and one today', over: { told: [first, wasTold({ at: at('2026-03-11T08:30') })] }, speaks: false },
    { is: 'two of another deal', over: { told: [first, second].map((one) => ({ ...one, dealId: 2 })) }, speaks: false },
    {
      is: 'two, and a touch since the first',
      over: { deals: [{ ...stuck, lastTouchAt: at(workingDaysAgo(5)) }] },
      speaks: false,
    },
    {
      is: 'two, and a touch since the second',
      over: { deals: [{ ...stuck, lastTouchAt: at(workingDaysAgo(3)) }] },
      speaks: false,
    },
    {
      is: 'two, and a new stage since',
      over: { deals: [{ ...stuck, stageSince: at(workingDaysAgo(3)) }] },
      speaks: false,
    },
    {
      is: 'two, parked and taken up again',
      over: { moves: [aMove({ field: 'status', from: 'parked', to: 'open', at: at(workingDaysAgo(3)) })] },
      speaks: false,
    },
    {
      is: 'two, and the date put off once',
      over: { deals: [{ ...stuck, putOffAt: [at(workingDaysAgo(6))] }] },
      speaks: true,
    },
    {
      is: 'two, and the date put off twice in a day',
      over: { deals: [{ ...stuck, putOffAt: [at(workingDaysAgo(6)), at(workingDaysAgo(6))] }] },
      speaks: true,
    },
    {
      is: 'two, and the date put off on two days',
      over: { deals: [{ ...stuck, putOffAt: [at(workingDaysAgo(6)), at(workingDaysAgo(2))] }] },
      speaks: false,
    },
    {
      is: 'two, and the date put off once before the first',
      over: { deals: [{ ...stuck, putOffAt: [at(workingDaysAgo(8)), at(workingDaysAgo(2))] }] },
      speaks: true,
    },
    {
      is: 'two, and a step dated ahead',
      over: { deals: [{ ...stuck, nextStepOn: workingDaysAhead(2), closeOn: workingDaysAgo(1) }] },
      speaks: false,
    },
    {
      is: 'two, and nothing that stalls it',
      over: {
        deals: [
          aDeal({
            nextStepOn: workingDaysAgo(1),
            lastTouchAt: workingDaysAgo(8),
            stageSince: workingDaysAgo(8),
            stage: 'lead' as const,
          }),
        ],
        rep: aMember({ goals: { find: 0 } }),
      },
      speaks: false,
    },
    { is: "two, and the buyer's date ahead", over: { deals: [{ ...stuck, buyerPromiseOn: TODAY }] }, speaks: false },
    {
      is: "two, and the buyer's date passed yesterday",
      over: { deals: [{ ...stuck, buyerPromiseOn: workingDaysAgo(1) }] },
      speaks: false,
    },
    {
      is: "two, and the buyer's date passed 2 days ago",
      over: { deals: [{ ...stuck, buyerPromiseOn: workingDaysAgo(2) }] },
      speaks: true,
    },
  ])('$is: speaks $speaks', ({ over, speaks }) => {
    const snapshot = aSnapshot({ deals: [stuck], told: [second, first], ...over });
    expect(conclude(snapshot, NOW).map(({ reason }) => reason)).toEqual(speaks ? ['nudged-twice'] : []);
    if (speaks) expect([...stalled(snapshot, NOW), ...followUp(snapshot, NOW)]).toEqual([]);
  });

  it('counts from the first of them', () => {
    const snapshot = aSnapshot({ deals: [stuck], told: [second, first] });
    expect(conclude(snapshot, NOW)).toMatchObject([{ since: workingDaysAgo(7), days: 7, touches: 0, done: [] }]);
  });

  it('goes to the manager once dates were put off on two days, until a touch', () => {
    const putOff = { ...stuck, putOffAt: [at(workingDaysAgo(6)), at(workingDaysAgo(2))] };
    const told = [first];
    expect(isForTheManager(putOff, aSnapshot({ deals: [putOff], told }), NOW)).toBe(true);
    expect(isForTheManager({ ...putOff, lastTouchAt: at(workingDaysAgo(1)) }, aSnapshot({ told }), NOW)).toBe(false);
    expect(isForTheManager({ ...putOff, status: 'parked' }, aSnapshot({ told }), NOW)).toBe(false);
    expect(isForTheManager(putOff, aSnapshot({ told: [] }), NOW)).toBe(false);
    expect(stalled(aSnapshot({ deals: [putOff], told }), NOW)).toEqual([]);
  });
});

test('of any deals one finding each at most, of what is true of it, in an order that is not the rows’', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const found = conclude(snapshot, NOW);
      expect(new Set(found.map(({ deal }) => deal.id)).size).toBe(found.length);
      const others = [...stalled(snapshot, NOW), ...followUp(snapshot, NOW)].map(({ deal }) => deal.id);
      for (const { deal, reason, since, touches } of found) {
        expect(others).not.toContain(deal.id);
        expect(deal.status).toBe('open');
        expect(isForTheManager(deal, snapshot, NOW)).toBe(false);
        if (reason === 'nudged-twice')
          expect([isUnanswered(deal, snapshot, NOW), since.equals(TODAY)]).toEqual([true, false]);
        else expect(deal.buyerPromiseOn?.equals(since)).toBe(true);
        expect(touches).toBeGreaterThanOrEqual(0);
      }
      expect(conclude(otherWayAround(snapshot), NOW)).toEqual(found);
    }),
  );
});
