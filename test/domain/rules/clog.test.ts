import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import { workingDaysBetween } from '../../../src/domain/calendar.ts';
import { dateFor, type Goals } from '../../../src/domain/member.ts';
import { SECTION_OF, type Section, type Stage } from '../../../src/domain/pipeline.ts';
import { clog } from '../../../src/domain/rules/clog.ts';
import { stageLimitOf } from '../../../src/domain/rules/stalled.ts';
import { otherWayAround } from '../any-deals.ts';
import { anyMoment, anyPipe } from '../any-pipe.ts';
import { aDeal, aMember, anActivity, aSnapshot, at, NOW, workingDaysAgo } from '../builders.ts';

/** So many deals of a stage, each this many working days in it. */
const some = (count: number, stage: Stage, days: number, from = 1) =>
  Array.from({ length: count }, (_, index) => aDeal({ id: from + index, stage, stageSince: workingDaysAgo(days) }));

describe('where deals wait', () => {
  it.each([
    { is: 'three proposals past their limit', deals: some(3, 'proposal', 11), clogged: 'follow up' },
    { is: 'three proposals at their limit', deals: some(3, 'proposal', 10), clogged: undefined },
    { is: 'two proposals past it', deals: some(2, 'proposal', 11), clogged: undefined },
    {
      is: 'a proposal and two qualified, one section',
      deals: [...some(1, 'proposal', 11), ...some(2, 'qualified', 15, 5)],
      clogged: 'follow up',
    },
    {
      is: 'three late of seven',
      deals: [...some(3, 'proposal', 11), ...some(4, 'contacted', 1, 5)],
      clogged: 'follow up',
    },
    {
      is: 'three late of eight',
      deals: [...some(3, 'proposal', 11), ...some(5, 'contacted', 1, 5)],
      clogged: undefined,
    },
    {
      is: 'four late of ten, exactly 40%',
      deals: [...some(4, 'proposal', 11), ...some(6, 'contacted', 1, 5)],
      clogged: 'follow up',
    },
    {
      is: 'three late and six parked',
      deals: [
        ...some(3, 'proposal', 11),
        ...some(6, 'contacted', 1, 5).map((deal) => ({ ...deal, status: 'parked' as const })),
      ],
      clogged: 'follow up',
    },
    {
      is: 'two sections, the one with more',
      deals: [...some(3, 'negotiation', 11), ...some(4, 'contacted', 15, 5)],
      clogged: 'reach',
    },
    {
      is: 'two sections alike, the one further along',
      deals: [...some(3, 'contacted', 15), ...some(3, 'negotiation', 11, 5)],
      clogged: 'close',
    },
  ])('$is → $clogged', ({ deals, clogged }) => {
    expect(clog(aSnapshot({ deals }), NOW)[0]?.clogged?.section).toBe(clogged);
  });

  test('a section that is not their job clogs nothing, and its deals do not count', () => {
    const deals = [...some(3, 'proposal', 11), ...some(6, 'lead', 1, 5)];
    expect(clog(aSnapshot({ deals, rep: aMember({ goals: { 'follow up': 0 } }) }), NOW)).toEqual([]);
    expect(clog(aSnapshot({ deals, rep: aMember({ goals: { find: 0 } }) }), NOW)[0]?.clogged?.of).toBe(3);
  });
});

const did = (counts: Partial<Record<Section, number>>, on = '2026-03-09') =>
  Object.entries(counts).map(([section, count]) => anActivity({ section: section as Section, count, at: at(on) }));

describe('what is left undone', () => {
  const goals: Goals = { find: 10, reach: 30 };
  it.each([
    { is: 'half the share of the goals', goals, activities: did({ find: 10, reach: 70 }), neglected: undefined },
    { is: 'just under half of it', goals, activities: did({ find: 9, reach: 71 }), neglected: 'find' },
    { is: 'nothing there, 8 to be expected', goals, activities: did({ reach: 32 }), neglected: 'find' },
    { is: 'nothing there, fewer than 8 to be expected', goals, activities: did({ reach: 31 }), neglected: undefined },
    {
      is: 'a section without a goal',
      goals,
      activities: did({ find: 10, reach: 30, close: 900 }),
      neglected: undefined,
    },
    {
      is: 'a section that is not theirs',
      goals: { ...goals, close: 0 },
      activities: did({ find: 10, reach: 30 }),
      neglected: undefined,
    },
    { is: 'no goals', goals: {}, activities: did({ reach: 90 }), neglected: undefined },
    { is: 'one goal', goals: { reach: 30 }, activities: did({ find: 90 }), neglected: undefined },
    {
      is: '20 working days ago, which does not count',
      goals,
      activities: did({ reach: 90 }, '2026-02-10'),
      neglected: undefined,
    },
    { is: '19 working days ago', goals, activities: did({ reach: 90 }, '2026-02-11'), neglected: 'find' },
  ])('$is → $neglected', ({ goals, activities, neglected }) => {
    const found = clog(aSnapshot({ rep: aMember({ goals }), activities }), NOW)[0];
    expect(found?.neglected?.section).toBe(neglected);
  });
});

test('both are named, each with its numbers', () => {
  const rep = aMember({ goals: { find: 10, reach: 30 } });
  const snapshot = aSnapshot({
    rep,
    deals: some(3, 'proposal', 11),
    activities: did({ find: 4, reach: 76, close: 9 }),
  });
  expect(clog(snapshot, NOW)).toEqual([
    {
      rule: 'clog',
      reason: 'both',
      clogged: { section: 'follow up', late: 3, deals: 3, of: 3 },
      neglected: { section: 'find', share: 0.05, expected: 0.25, done: 4, all: 80 },
    },
  ]);
});

it.each([
  { reason: 'clogged', over: { deals: some(3, 'proposal', 11) } },
  { reason: 'neglected', over: { rep: aMember({ goals: { find: 10, reach: 30 } }), activities: did({ reach: 90 }) } },
])('one of the two alone is $reason', ({ reason, over }) => {
  expect(clog(aSnapshot(over), NOW)[0]?.reason).toBe(reason);
});

describe('for any pipe', () => {
  it('speaks once at most, on evidence that bears it out, whatever the order of rows', () => {
    fc.assert(
      fc.property(anyPipe, anyMoment, (snapshot, now) => {
        const found = clog(snapshot, now);
        expect(found.length).toBeLessThanOrEqual(1);
        expect(clog(otherWayAround(snapshot), now)).toEqual(found);
        for (const { clogged, neglected } of found) {
          expect(clogged ?? neglected).not.toBeNull();
          if (clogged) {
            const today = dateFor(snapshot.rep, now);
            const late = snapshot.deals.filter(
              (deal) =>
                deal.status === 'open' &&
                SECTION_OF[deal.stage] === clogged.section &&
                workingDaysBetween(snapshot.rep, dateFor(snapshot.rep, deal.stageSince), today) >
                  stageLimitOf(deal, snapshot),
            );
            expect(late).toHaveLength(clogged.late);
            expect(clogged.late / clogged.of).toBeGreaterThanOrEqual(0.4);
            expect(snapshot.rep.goals[clogged.section]).not.toBe(0);
          }
          if (neglected) {
            expect(neglected.share).toBe(neglected.done / neglected.all);
            expect(neglected.share).toBeLessThan(neglected.expected / 2);
            expect(snapshot.rep.goals[neglected.section]).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
