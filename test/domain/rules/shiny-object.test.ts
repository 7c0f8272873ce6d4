import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import type { ActivityKind } from '../../../src/domain/activity.ts';
import { shinyObject } from '../../../src/domain/rules/shiny-object.ts';
import type { DealView, Snapshot } from '../../../src/domain/snapshot.ts';
import { otherWayAround } from '../any-deals.ts';
import { anyMoment, anyPipe } from '../any-pipe.ts';
import {
  aDeal,
  aMember,
  anActivity,
  aSnapshot,
  at,
  LAST_MONDAY,
  MONDAY,
  NOW,
  TODAY,
  wasTold,
  workingDaysAgo,
} from '../builders.ts';

/** Opened last Thursday, touched on Tuesday. */
const young = (over: Partial<DealView> = {}) =>
  aDeal({
    id: 10,
    name: 'New Co',
    stage: 'contacted',
    createdAt: workingDaysAgo(4),
    lastTouchAt: workingDaysAgo(1),
    ...over,
  });
const old = (id: number, over: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ id, name: `Old ${id}`, lastTouchAt: workingDaysAgo(5 + id), ...over });
const touch = (dealId: number, count = 1, kind: ActivityKind = 'call') =>
  anActivity({ dealId, kind, count, section: 'follow up', at: at('2026-03-10') });

/** Bea gave all of this week's 5 touches to a deal of four days, and none to three proposals. */
const shiny = (over: Partial<Snapshot> = {}) =>
  aSnapshot({ deals: [young(), old(1), old(2), old(3)], activities: [touch(10, 5)], ...over });

const deals = (...own: DealView[]) => ({ deals: own });

it.each([
  { is: 'as above', over: {}, speaks: true },
  { is: '4 touches', over: { activities: [touch(10, 4)] }, speaks: false },
  {
    is: 'half of them to the new deal',
    over: { activities: [touch(10, 3), touch(4, 3)], ...deals(young(), old(1), old(2), old(3), old(4)) },
    speaks: false,
  },
  {
    is: 'just over half of them',
    over: { activities: [touch(10, 4), touch(4, 3)], ...deals(young(), old(1), old(2), old(3), old(4)) },
    speaks: true,
  },
  { is: 'two older deals without a touch', over: deals(young(), old(1), old(2)), speaks: false },
  {
    is: 'the new deal 9 working days old',
    over: deals(young({ createdAt: at(workingDaysAgo(9)) }), old(1), old(2), old(3)),
    speaks: true,
  },
  {
    is: 'the new deal 10 working days old',
    over: deals(young({ createdAt: at(workingDaysAgo(10)) }), old(1), old(2), old(3)),
    speaks: false,
  },
  {
    is: 'an older one of 10 working days',
    over: deals(young(), old(1), old(2), old(3, { createdAt: workingDaysAgo(10) })),
    speaks: true,
  },
  {
    is: 'an older one of 9 working days',
    over: deals(young(), old(1), old(2), old(3, { createdAt: workingDaysAgo(9) })),
    speaks: false,
  },
  {
    is: 'an older one at contacted',
    over: deals(young(), old(1), old(2), old(3, { stage: 'contacted' })),
    speaks: false,
  },
  {
    is: 'an older one at qualified',
    over: deals(young(), old(1), old(2), old(3, { stage: 'qualified' })),
    speaks: true,
  },
  {
    is: 'an older one that is parked',
    over: deals(young(), old(1), old(2), old(3, { status: 'parked' })),
    speaks: false,
  },
  {
    is: 'an older one touched by a colleague on Monday',
    over: deals(young(), old(1), old(2), old(3, { lastTouchAt: MONDAY })),
    speaks: false,
  },
  {
    is: 'an older one touched on Sunday',
    over: deals(young(), old(1), old(2), old(3, { lastTouchAt: MONDAY.subtract({ days: 1 }) })),
    speaks: true,
  },
  {
    is: 'an older one with a step today',
    over: deals(young(), old(1), old(2), old(3, { nextStepOn: TODAY })),
    speaks: false,
  },
  {
    is: 'an older one with a step next Monday',
    over: deals(young(), old(1), old(2), old(3, { nextStepOn: MONDAY.add({ days: 7 }) })),
    speaks: true,
  },
  {
    is: 'an older one whose buyer promised for today',
    over: deals(young(), old(1), old(2), old(3, { buyerPromiseOn: TODAY })),
    speaks: false,
  },
  {
    is: 'an older one whose buyer’s date passed',
    over: deals(young(), old(1), old(2), old(3, { buyerPromiseOn: workingDaysAgo(1) })),
    speaks: true,
  },
  {
    is: 'a new deal that was imported',
    over: deals(young({ openedThrough: 'import' }), old(1), old(2), old(3)),
    speaks: false,
  },
  { is: 'research, which is no touch', over: { activities: [touch(10, 5, 'research')] }, speaks: false },
  { is: 'touches on Sunday', over: { activities: [{ ...touch(10, 5), at: at('2026-03-08T23:59') }] }, speaks: false },
  { is: 'follow up not their job', over: { rep: aMember({ goals: { 'follow up': 0 } }) }, speaks: false },
  {
    is: 'a nudge about prospecting this week',
    over: { told: [wasTold({ rule: 'no-prospecting', at: at(MONDAY) })] },
    speaks: false,
  },
  {
    is: 'a nudge about prospecting last week',
    over: { told: [wasTold({ rule: 'no-prospecting', at: at(LAST_MONDAY) })] },
    speaks: true,
  },
] as { is: string; over: Partial<Snapshot>; speaks: boolean }[])('shiny object: $is → $speaks', ({ over, speaks }) => {
  expect(shinyObject(shiny(over), NOW)).toHaveLength(speaks ? 1 : 0);
});

test('a snoozed older deal is none that waits', () => {
  const snooze = { as: 'snoozed', rule: 'stalled', dealId: 3, until: TODAY.add({ days: 1 }), at: NOW } as const;
  expect(shinyObject(shiny({ snoozes: [snooze] }), NOW)).toEqual([]);
  expect(shinyObject(shiny({ snoozes: [{ ...snooze, until: TODAY }] }), NOW)).toHaveLength(1);
});

test('the evidence names the new deals and those that wait, the longest untouched first', () => {
  expect(shinyObject(shiny(), NOW)).toEqual([
    {
      rule: 'shiny-object',
      reason: 'newest-first',
      young: 5,
      touches: 5,
      limit: 10,
      newest: [{ id: 10, name: 'New Co' }],
      waiting: [
        { id: 3, name: 'Old 3' },
        { id: 2, name: 'Old 2' },
        { id: 1, name: 'Old 1' },
      ],
    },
  ]);
});

describe('for any pipe', () => {
  it('speaks once at most, on evidence that bears it out, whatever the order of rows', () => {
    fc.assert(
      fc.property(anyPipe, anyMoment, fc.nat(20), (pipe, now, count) => {
        const more = [young({ id: 101 }), old(102), old(103), old(104)];
        const snapshot = {
          ...pipe,
          deals: [...pipe.deals, ...more],
          activities: [...pipe.activities, touch(101, count + 1)],
        };
        const found = shinyObject(snapshot, now);
        expect(found.length).toBeLessThanOrEqual(1);
        expect(shinyObject(otherWayAround(snapshot), now)).toEqual(found);
        for (const { young, touches, newest, waiting } of found) {
          expect(young).toBeGreaterThan(touches / 2);
          expect(touches).toBeGreaterThanOrEqual(5);
          expect(waiting.length).toBeGreaterThanOrEqual(3);
          const touched = snapshot.activities.filter(({ dealId }) => newest.some(({ id }) => id === dealId));
          expect(touched.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(young);
        }
      }),
    );
  });
});
