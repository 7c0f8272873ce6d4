import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { focusFigure, startFigure } from '../../src/domain/focus-figure.ts';
import { gapsOf } from '../../src/domain/gaps.ts';
import type { Met, Snapshot } from '../../src/domain/snapshot.ts';
import {
  aFocus,
  aMember,
  anActivity,
  aSnapshot,
  at,
  date,
  LAST_MONDAY,
  NOW,
  repFigures,
  someFigures,
} from './builders.ts';
import { aColleague, steadyFigures } from './colleagues.ts';

const GOALS = aMember({ goals: { reach: 20, close: 0 } });
const calls = (count: number, on = '2026-03-04T10:00') => anActivity({ count, at: at(on) });
const met = (scenario: string, deals: number): Met[] =>
  Array.from({ length: deals }, (_, dealId) => ({ scenario, dealId, at: at('2026-03-05') }));
const gaps = (over: Partial<Snapshot>) => gapsOf(aSnapshot(over), NOW);

test('nothing known, no gap', () => {
  expect(gaps({})).toEqual([]);
});

describe('sections under their weekly goal over four whole weeks', () => {
  it.each([
    { is: 'half of it', activities: [calls(38)], own: 10 },
    { is: 'nothing', activities: [], own: 0 },
    { is: 'a fifth under it', activities: [calls(60)], own: 15.8 },
    { is: 'hardly under it', activities: [calls(61)], own: undefined },
    { is: 'all of it', activities: [calls(76)], own: undefined },
    { is: 'this week, which is not over', activities: [calls(80, '2026-03-10T10:00')], own: 0 },
    { is: 'five weeks ago', activities: [calls(80, '2026-02-06T10:00')], own: 0 },
    { is: 'in another section', activities: [{ ...calls(80), section: 'find' as const }], own: 0 },
  ])('$is: $own', ({ activities, own }) => {
    // Presidents' Day leaves 19 working days of 20.
    const [gap] = gaps({ rep: GOALS, activities });
    expect(gap).toEqual(
      own === undefined
        ? undefined
        : { on: { is: 'section', section: 'reach' }, own, aim: 20, against: 'goal', unit: 'a week' },
    );
  });

  test('weeks off and weeks before they came are no gap', () => {
    const away = { ...GOALS, awayFrom: date('2026-02-09'), awayUntil: LAST_MONDAY };
    expect(gaps({ rep: away, activities: [calls(20)] })).toEqual([]);
    const late = { ...GOALS, createdAt: at('2026-03-02T08:00') };
    expect(gaps({ rep: late, activities: [calls(15)] })[0]?.own).toBe(15);
    expect(gaps({ rep: { ...GOALS, createdAt: at('2026-03-05') } })).toEqual([]);
  });
});

describe('behaviours against the best third', () => {
  const others = [aColleague('UANN', 900, 9), aColleague('UCAL', 800, 7), aColleague('UDOT', 10, 1)];
  const own = steadyFigures({ behaviours: { ...repFigures().behaviours, 'touches-a-deal': 6 } });

  it.each([
    { own: 6.4, gap: true },
    { own: 6.5, gap: false },
  ])('$own touches a deal against 8: $gap', ({ own: touches, gap }) => {
    const mine = { ...own, behaviours: { ...own.behaviours, 'touches-a-deal': touches } };
    expect(gaps({ figures: someFigures({ own: mine, others }) })).toHaveLength(gap ? 1 : 0);
  });

  test('each has its unit', () => {
    expect(gaps({ figures: someFigures({ own, others }) })).toEqual([
      { on: { is: 'behaviour', behaviour: 'touches-a-deal' }, own: 6, aim: 8, against: 'best-third', unit: 'a deal' },
    ]);
  });

  test('whoever is in it has none', () => {
    const best = { ...own, wonAmounts: [{ amount: 9_900_000, currency: 'USD' }] };
    expect(gaps({ figures: someFigures({ own: best, others }) })).toEqual([]);
  });
});

describe('scenarios met and undecided', () => {
  it.each([
    { is: 'met twice', over: { met: met('price', 2) }, own: 2 },
    { is: 'met twice on one deal', over: { met: [...met('price', 1), ...met('price', 1)] }, own: undefined },
    { is: 'met once', over: { met: met('price', 1) }, own: undefined },
    {
      is: 'met five weeks ago',
      over: { met: met('price', 2).map((each) => ({ ...each, at: at('2026-02-06') })) },
      own: undefined,
    },
    {
      is: 'decided',
      over: { met: met('price', 2), plays: [{ id: 1, scenario: 'price', ownerId: 'UBEA', text: 'x', shared: false }] },
      own: undefined,
    },
  ])('$is: $own', ({ over, own }) => {
    expect(gaps(over)[0]?.own).toBe(own);
  });
});

test('the three largest, the largest first', () => {
  const rep = aMember({ goals: { find: 10, reach: 10, 'follow up': 10, close: 10 } });
  const activities = [
    { ...calls(19), section: 'find' as const },
    { ...calls(36), section: 'follow up' as const },
    { ...calls(38), section: 'close' as const },
  ];
  const all = gaps({ rep, activities, met: [...met('price', 3), ...met('timing', 1)] });
  expect(all.map(({ on }) => ('section' in on ? on.section : on.is))).toEqual(['reach', 'play', 'find']);
});

describe('the figure of a focus', () => {
  const LAST_WEEKS = at('2026-04-08T09:00');
  const snapshot = aSnapshot({
    activities: [calls(7), calls(9, '2026-03-10T10:00'), calls(4, '2026-04-01T10:00'), calls(2, '2026-04-07T10:00')],
    figures: someFigures({ own: repFigures({ behaviours: { ...repFigures().behaviours, 'touches-a-deal': 4 } }) }),
  });
  const reach = { is: 'section', section: 'reach' } as const;
  it.each([
    { is: 'a section, on a Monday: last week', on: reach, now: '2026-03-09T08:30', figure: [7, 'last-week'] },
    { is: 'a section, on a Tuesday: this week', on: reach, now: '2026-03-10T12:00', figure: [9, 'this-week'] },
    { is: 'a section, so far', on: reach, now: '2026-03-10T09:00', figure: [9, 'this-week'] },
    {
      is: 'a section, once it is over: its last week',
      on: reach,
      now: '2026-04-06T08:30',
      figure: [4, 'its-last-week'],
    },
    { is: 'a section, two days on', on: reach, now: '2026-04-08T08:30', figure: [4, 'its-last-week'] },
    {
      is: 'a behaviour',
      on: { is: 'behaviour', behaviour: 'touches-a-deal' } as const,
      now: '2026-03-11T10:00',
      figure: [4, '180-days'],
    },
    {
      is: 'a behaviour not known',
      on: { is: 'behaviour', behaviour: 'channels-a-deal' } as const,
      now: '2026-03-11T10:00',
      figure: null,
    },
    { is: 'a play', on: { is: 'play', scenario: 'price' } as const, now: '2026-03-11T10:00', figure: null },
  ])('$is: $figure', ({ on, now, figure }) => {
    const found = focusFigure(aFocus({ on }), snapshot, at(now));
    expect(found).toEqual(figure && { value: figure[0], of: figure[1] });
  });

  test('begins with the last whole week, whatever day it is chosen on', () => {
    expect(startFigure(reach, snapshot, NOW)).toBe(7);
    expect(startFigure(reach, snapshot, LAST_WEEKS)).toBe(4);
    expect(startFigure({ is: 'behaviour', behaviour: 'touches-a-deal' }, snapshot, NOW)).toBe(4);
    expect(startFigure({ is: 'play', scenario: 'price' }, snapshot, NOW)).toBeNull();
  });

  test('a section that is not their job any more has none', () => {
    const rep = aMember({ goals: { reach: 0 } });
    expect(focusFigure(aFocus(), { ...snapshot, rep }, NOW)).toBeNull();
  });
});

const activity = fc.record({
  section: fc.constantFrom('find', 'reach', 'follow up', 'close'),
  count: fc.nat(40),
  at: fc.integer({ min: -40, max: 1 }).map((days) => NOW.add({ hours: 24 * days })),
});

test('three at most, whatever there is, in an order that the rows do not decide', () => {
  const goals = fc.record({ find: fc.nat(30), reach: fc.nat(30), 'follow up': fc.nat(30), close: fc.nat(30) });
  const scenarios = fc.array(fc.constantFrom('price', 'timing', 'gone-dark', 'incumbent'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 20 }), goals, scenarios, (some, goals, named) => {
      const activities = some.map(anActivity);
      const all = named.flatMap((scenario) => met(scenario, 1));
      const found = gaps({ rep: aMember({ goals }), activities, met: all });
      expect(found.length).toBeLessThanOrEqual(3);
      const turned = gaps({ rep: aMember({ goals }), activities: activities.toReversed(), met: all.toReversed() });
      expect(turned).toEqual(found);
      for (const { own, aim, against } of found) if (against === 'goal') expect(own).toBeLessThan(aim);
    }),
  );
});
