import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import { STAGES } from '../../../src/domain/pipeline.ts';
import { stageLimitOf, stalled, timeInStage } from '../../../src/domain/rules/stalled.ts';
import { anyDeals, otherWayAround } from '../any-deals.ts';
import {
  aDeal,
  aMember,
  aSnapshot,
  at,
  NOW,
  someFigures,
  TODAY,
  teamFigures,
  wasTold,
  workingDaysAgo,
  workingDaysAhead,
} from '../builders.ts';

const quiet = { lastTouchAt: workingDaysAgo(5) };
const long = { stageSince: workingDaysAgo(11) };
const overdue = { nextStepOn: workingDaysAgo(2) };
const moved = { closeMovedLater: 2, closeMovedAt: at('2026-03-09T09:00') };
const kept = (days: number) => ({ closeMovedAt: at(workingDaysAgo(days)), stageSince: workingDaysAgo(days) });
const inDays = (days: number) => TODAY.add({ days });

it.each([
  { is: 'a healthy deal', deal: aDeal(), reason: undefined },
  { is: 'a next step 1 day overdue', deal: aDeal({ nextStepOn: workingDaysAgo(1) }), reason: undefined },
  { is: 'a next step 2 days overdue', deal: aDeal(overdue), reason: 'overdue-next-step' },
  { is: 'a lead quiet for 2', deal: aDeal({ stage: 'lead', lastTouchAt: workingDaysAgo(2) }), reason: undefined },
  { is: 'a lead quiet for 3', deal: aDeal({ stage: 'lead', lastTouchAt: workingDaysAgo(3) }), reason: 'quiet' },
  {
    is: 'contacted, quiet for 3',
    deal: aDeal({ stage: 'contacted', lastTouchAt: workingDaysAgo(3) }),
    reason: undefined,
  },
  {
    is: 'contacted, quiet for 4',
    deal: aDeal({ stage: 'contacted', lastTouchAt: workingDaysAgo(4) }),
    reason: 'quiet',
  },
  {
    is: 'qualified, quiet for 4',
    deal: aDeal({ stage: 'qualified', lastTouchAt: workingDaysAgo(4) }),
    reason: undefined,
  },
  {
    is: 'qualified, quiet for 5',
    deal: aDeal({ stage: 'qualified', lastTouchAt: workingDaysAgo(5) }),
    reason: 'quiet',
  },
  { is: 'a proposal quiet for 4', deal: aDeal({ lastTouchAt: workingDaysAgo(4) }), reason: undefined },
  { is: 'a proposal quiet for 5', deal: aDeal(quiet), reason: 'quiet' },
  {
    is: 'a negotiation quiet for 3',
    deal: aDeal({ stage: 'negotiation', lastTouchAt: workingDaysAgo(3) }),
    reason: undefined,
  },
  {
    is: 'a negotiation quiet for 4',
    deal: aDeal({ stage: 'negotiation', lastTouchAt: workingDaysAgo(4) }),
    reason: 'quiet',
  },
  {
    is: 'never touched, 4 days in its stage',
    deal: aDeal({ lastTouchAt: null, stageSince: workingDaysAgo(4) }),
    reason: undefined,
  },
  {
    is: 'never touched, 5 days in its stage',
    deal: aDeal({ lastTouchAt: null, stageSince: workingDaysAgo(5) }),
    reason: 'quiet',
  },
  {
    is: 'never touched, imported into an old stage 4 days ago',
    deal: aDeal({ lastTouchAt: null, stageSince: workingDaysAgo(9), createdAt: workingDaysAgo(4) }),
    reason: undefined,
  },
  { is: 'a close date today', deal: aDeal({ closeOn: TODAY }), reason: undefined },
  { is: 'a close date yesterday', deal: aDeal({ closeOn: workingDaysAgo(1) }), reason: 'close-date-passed' },
  { is: 'a close date moved later once', deal: aDeal({ closeMovedLater: 1 }), reason: undefined },
  { is: 'a close date moved later twice', deal: aDeal(moved), reason: 'close-date-moved' },
  {
    is: 'a close date moved later twice, kept for 9 days',
    deal: aDeal({ ...moved, ...kept(9) }),
    reason: 'close-date-moved',
  },
  { is: 'a close date moved later twice, kept for 10 days', deal: aDeal({ ...moved, ...kept(10) }), reason: undefined },
  {
    is: 'a close date moved later twice, and another stage since',
    deal: aDeal({ ...moved, stageSince: at('2026-03-10T09:00') }),
    reason: undefined,
  },
  { is: 'a lead for 10 days', deal: aDeal({ stage: 'lead', stageSince: workingDaysAgo(10) }), reason: undefined },
  { is: 'a lead for 11 days', deal: aDeal({ stage: 'lead', stageSince: workingDaysAgo(11) }), reason: 'long-in-stage' },
  {
    is: 'contacted for 14 days',
    deal: aDeal({ stage: 'contacted', stageSince: workingDaysAgo(14) }),
    reason: undefined,
  },
  {
    is: 'contacted for 15 days',
    deal: aDeal({ stage: 'contacted', stageSince: workingDaysAgo(15) }),
    reason: 'long-in-stage',
  },
  {
    is: 'qualified for 14 days',
    deal: aDeal({ stage: 'qualified', stageSince: workingDaysAgo(14) }),
    reason: undefined,
  },
  {
    is: 'qualified for 15 days',
    deal: aDeal({ stage: 'qualified', stageSince: workingDaysAgo(15) }),
    reason: 'long-in-stage',
  },
  { is: 'a proposal for 10 days', deal: aDeal({ stageSince: workingDaysAgo(10) }), reason: undefined },
  { is: 'a proposal for 11 days', deal: aDeal(long), reason: 'long-in-stage' },
  {
    is: 'a negotiation for 10 days',
    deal: aDeal({ stage: 'negotiation', stageSince: workingDaysAgo(10) }),
    reason: undefined,
  },
  {
    is: 'a negotiation for 11 days',
    deal: aDeal({ stage: 'negotiation', stageSince: workingDaysAgo(11) }),
    reason: 'long-in-stage',
  },
  {
    is: 'no next step on its first day in the stage',
    deal: aDeal({ nextStepOn: null, stageSince: TODAY }),
    reason: undefined,
  },
  {
    is: 'no next step on the second day',
    deal: aDeal({ nextStepOn: null, stageSince: workingDaysAgo(1) }),
    reason: 'missing-next-step',
  },
  { is: 'no next step, created today', deal: aDeal({ nextStepOn: null, createdAt: TODAY }), reason: undefined },
  {
    is: 'a next step without a date',
    deal: aDeal({ nextStep: 'Call', nextStepOn: null }),
    reason: 'missing-next-step',
  },
])('stalled: $is → $reason', ({ deal, reason }) => {
  expect(stalled(aSnapshot({ deals: [deal] }), NOW)[0]?.reason).toBe(reason);
});

describe('a known reason to wait', () => {
  const everything = { ...quiet, ...long, ...moved, closeOn: workingDaysAgo(1) };
  it.each([
    {
      is: 'overdue, but the buyer promised a day ahead',
      deal: aDeal({ ...everything, ...overdue, buyerPromiseOn: workingDaysAhead(1) }),
      reason: undefined,
    },
    {
      is: 'overdue, and the buyer promised today',
      deal: aDeal({ ...overdue, buyerPromiseOn: TODAY }),
      reason: undefined,
    },
    {
      is: "overdue, and the buyer's date was yesterday: follow-up speaks now",
      deal: aDeal({ ...overdue, buyerPromiseOn: workingDaysAgo(1) }),
      reason: undefined,
    },
    {
      is: "overdue, and the buyer's date was 28 days ago",
      deal: aDeal({ ...overdue, buyerPromiseOn: inDays(-28) }),
      reason: undefined,
    },
    {
      is: "overdue, and the buyer's date was 29 days ago: no plan any more",
      deal: aDeal({ ...overdue, buyerPromiseOn: inDays(-29) }),
      reason: 'overdue-next-step',
    },
    {
      is: 'parked until next week',
      deal: aDeal({ ...everything, status: 'parked', parkedUntil: inDays(7) }),
      reason: undefined,
    },
    {
      is: 'parked until last week',
      deal: aDeal({ ...everything, status: 'parked', parkedUntil: inDays(-7) }),
      reason: undefined,
    },
    { is: 'quiet, with a next step today', deal: aDeal({ ...quiet, nextStepOn: TODAY }), reason: undefined },
    { is: 'quiet, with a next step in 30 days', deal: aDeal({ ...quiet, nextStepOn: inDays(30) }), reason: undefined },
    { is: 'quiet, with a next step in 31 days', deal: aDeal({ ...quiet, nextStepOn: inDays(31) }), reason: 'quiet' },
    {
      is: 'quiet, with a next step a day overdue',
      deal: aDeal({ ...quiet, nextStepOn: workingDaysAgo(1) }),
      reason: 'quiet',
    },
    {
      is: 'long in stage, with a next step in 30 days',
      deal: aDeal({ ...long, nextStepOn: inDays(30) }),
      reason: undefined,
    },
    {
      is: 'long in stage, a step ahead, touched 4 days ago',
      deal: aDeal({ ...long, nextStepOn: inDays(2), lastTouchAt: workingDaysAgo(4) }),
      reason: undefined,
    },
    {
      is: 'long in stage, a step ahead, touched 5 days ago',
      deal: aDeal({ ...long, nextStepOn: inDays(2), lastTouchAt: workingDaysAgo(5) }),
      reason: 'long-in-stage',
    },
    {
      is: 'long in stage, a step ahead, never touched',
      deal: aDeal({ ...long, nextStepOn: inDays(2), lastTouchAt: null }),
      reason: 'long-in-stage',
    },
    {
      is: 'long in stage, with a next step in 31 days',
      deal: aDeal({ ...long, nextStepOn: inDays(31) }),
      reason: 'long-in-stage',
    },
    {
      is: 'a passed close date, whatever the next step',
      deal: aDeal({ closeOn: workingDaysAgo(1), nextStepOn: inDays(2) }),
      reason: 'close-date-passed',
    },
  ])('$is → $reason', ({ deal, reason }) => {
    expect(stalled(aSnapshot({ deals: [deal] }), NOW)[0]?.reason).toBe(reason);
  });
});

test('of several reasons the first in order is said', () => {
  const all = { ...overdue, ...quiet, ...long, ...moved, closeOn: workingDaysAgo(3) };
  expect(stalled(aSnapshot({ deals: [aDeal(all)] }), NOW).map(({ reason }) => reason)).toEqual(['overdue-next-step']);
});

test('the evidence is the days, the limit and the date they count from', () => {
  const [finding] = stalled(aSnapshot({ deals: [aDeal({ lastTouchAt: workingDaysAgo(9) })] }), NOW);
  expect(finding).toMatchObject({ rule: 'stalled', reason: 'quiet', days: 9, limit: 5, since: workingDaysAgo(9) });
});

test("days are the rep's own: time off does not count", () => {
  const rep = aMember({ awayFrom: workingDaysAgo(4), awayUntil: TODAY });
  expect(stalled(aSnapshot({ rep, deals: [aDeal(quiet)] }), NOW)).toEqual([]);
});

it.each(STAGES)('a stalled %s is not said to a rep whose section it is not', (stage) => {
  const deals = [aDeal({ ...overdue, stage })];
  const nobody = aMember({ goals: { find: 0, reach: 0, 'follow up': 0, close: 0 } });
  expect(stalled(aSnapshot({ rep: nobody, deals }), NOW)).toEqual([]);
  expect(stalled(aSnapshot({ deals }), NOW)).toHaveLength(1);
});

it.each(['won', 'lost', 'undone'] as const)('a %s deal is never stalled', (status) => {
  expect(stalled(aSnapshot({ deals: [aDeal({ ...overdue, status })] }), NOW)).toEqual([]);
});

describe('worst first', () => {
  const late = (id: number, days: number, amount: number | null, currency: string | null = 'USD') =>
    aDeal({ id, nextStepOn: workingDaysAgo(days), amount, currency: amount === null ? null : currency });
  it.each([
    { is: 'days over times amount', deals: [late(1, 4, 100), late(2, 2, 400)], order: [2, 1] },
    { is: 'more days outweigh a smaller amount', deals: [late(1, 2, 300), late(2, 5, 100)], order: [2, 1] },
    { is: 'level, more days first', deals: [late(1, 2, 300), late(2, 4, 100)], order: [2, 1] },
    { is: 'level in all, the older deal first', deals: [late(2, 3, 100), late(1, 3, 100)], order: [1, 2] },
    { is: 'no amount comes last', deals: [late(1, 9, null), late(2, 2, 1)], order: [2, 1] },
    { is: 'among those without, more days first', deals: [late(1, 3, null), late(2, 4, null)], order: [2, 1] },
    { is: 'an amount of nothing is no crash', deals: [late(1, 3, 0), late(2, 4, 0)], order: [2, 1] },
    {
      is: 'yen are not larger than dollars',
      deals: [late(1, 3, 9_000_000, 'JPY'), late(2, 4, 100, 'USD')],
      order: [2, 1],
    },
    {
      is: 'each currency by its own largest',
      deals: [late(1, 3, 40, 'EUR'), late(2, 3, 100, 'EUR'), late(3, 2, 700, 'USD')],
      order: [2, 3, 1],
    },
  ])('$is', ({ deals, order }) => {
    expect(stalled(aSnapshot({ deals }), NOW).map(({ deal }) => deal.id)).toEqual(order);
  });

  test('whatever order the rows come in', () => {
    const deals = [
      late(1, 4, 100),
      late(2, 2, 400, 'EUR'),
      late(3, 9, null),
      late(4, 5, 90, 'JPY'),
      late(5, 4, 100),
      late(6, 3, 40, 'EUR'),
    ];
    const order = (given: typeof deals) => stalled(aSnapshot({ deals: given }), NOW).map(({ deal }) => deal.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(deals, { minLength: deals.length }), (shuffled) => {
        expect(order(shuffled)).toEqual(order(deals));
      }),
    );
  });
});

describe('nudged before', () => {
  const deals = [aDeal(overdue)];
  const said = (days: number) => wasTold({ at: at(workingDaysAgo(days)) });
  const after = { lastTouchAt: workingDaysAgo(7), stageSince: workingDaysAgo(7) };
  const unanswered = [aDeal({ ...overdue, ...after })];
  it.each([
    { is: 'once', deals: unanswered, told: [said(3)], speaks: true },
    { is: 'twice without an answer', deals: unanswered, told: [said(3), said(6)], speaks: false },
    { is: 'twice, and once of it today', deals: unanswered, told: [said(0), said(6)], speaks: true },
    { is: 'twice, and touched since the first', deals, told: [said(1), said(6)], speaks: true },
    {
      is: 'twice, once of it in the channel',
      deals: unanswered,
      told: [said(3), { ...said(6), job: 'channel-nudges' as const }],
      speaks: true,
    },
  ])('$is: speaks $speaks', ({ deals, told, speaks }) => {
    expect(stalled(aSnapshot({ deals, told }), NOW)).toHaveLength(speaks ? 1 : 0);
  });
});

describe('the limits', () => {
  const proposal = (days: number, of: number) =>
    someFigures({ team: teamFigures({ stageDays: { proposal: { days, of } } }) });
  const inStageFor = (days: number) => [aDeal({ stageSince: workingDaysAgo(days) })];

  it.each([
    { is: '19 won deals: the default', figures: proposal(5, 19), days: 10, reason: undefined },
    { is: '20 won deals: their 90th percentile', figures: proposal(5, 20), days: 5, reason: undefined },
    { is: '20 won deals, a day longer', figures: proposal(5, 20), days: 6, reason: 'long-in-stage' },
    { is: '20 won deals that took long', figures: proposal(15.4, 20), days: 15, reason: undefined },
    { is: '20 won deals that took long, a day longer', figures: proposal(15.4, 20), days: 16, reason: 'long-in-stage' },
  ])('of time in stage, $is: $days days → $reason', ({ figures, days, reason }) => {
    const [found] = stalled(aSnapshot({ deals: inStageFor(days), figures }), NOW);
    expect(found?.reason).toBe(reason);
    if (found) expect(found.wins).toBe(20);
  });

  it('stand as the workspace set them, whatever its wins took', () => {
    const settings = { ...USUAL_COACHING, limits: { 'stalled-stage-proposal': 3, 'stalled-overdue-step': 4 } };
    const figures = proposal(15, 40);
    const found = stalled(aSnapshot({ settings, figures, deals: inStageFor(4) }), NOW);
    expect(found).toMatchObject([{ reason: 'long-in-stage', days: 4, limit: 4 }]);
    expect(found[0]).not.toHaveProperty('wins');
    const late = (days: number) =>
      aSnapshot({ settings, deals: [aDeal({ nextStepOn: workingDaysAgo(days), stageSince: TODAY })] });
    expect(stalled(late(3), NOW)).toEqual([]);
    expect(stalled(late(4), NOW)[0]?.limit).toBe(4);
  });

  it.each([
    { dealLength: 'under-a-month', quiet: 5, stage: 5 },
    { dealLength: 'one-to-three-months', quiet: 5, stage: 10 },
    { dealLength: 'three-to-six-months', quiet: 8, stage: 20 },
    { dealLength: 'longer', quiet: 10, stage: 30 },
  ] as const)('stretch with deals of $dealLength: quiet $quiet, in stage $stage', ({ dealLength, quiet, stage }) => {
    const settings = { ...USUAL_COACHING, dealLength };
    const [found] = stalled(aSnapshot({ settings, deals: [aDeal({ lastTouchAt: workingDaysAgo(15) })] }), NOW);
    expect(found?.limit).toBe(quiet);
    expect(stageLimitOf(aDeal(), aSnapshot({ settings }))).toBe(stage);
  });
});

test('time in stage is there to be shown where it is not nudged', () => {
  const planned = { ...long, nextStepOn: TODAY.add({ days: 2 }) };
  const snapshot = aSnapshot({ deals: [aDeal(planned)] });
  expect(stalled(snapshot, NOW)).toEqual([]);
  expect(timeInStage(aDeal(planned), snapshot, NOW)).toEqual({ days: 11, limit: 11, since: workingDaysAgo(11) });
  expect(timeInStage(aDeal({ stageSince: workingDaysAgo(10) }), snapshot, NOW)).toBeNull();
  expect(timeInStage(aDeal({ ...planned, status: 'won' }), snapshot, NOW)).toBeNull();
});

test('of any deals one finding each at most, at or over its limit, in an order that is not the rows’', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const found = stalled(snapshot, NOW);
      expect(new Set(found.map(({ deal }) => deal.id)).size).toBe(found.length);
      for (const { deal, days, limit, since } of found) {
        expect(deal.status).toBe('open');
        expect(days).toBeGreaterThanOrEqual(limit);
        expect(Temporal.PlainDate.compare(since, TODAY)).toBeLessThanOrEqual(0);
      }
      expect(stalled(otherWayAround(snapshot), NOW)).toEqual(found);
    }),
  );
});
