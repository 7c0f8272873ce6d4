import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import type { Play } from '../../../src/domain/play.ts';
import { scenarioGap } from '../../../src/domain/rules/scenario-gap.ts';
import type { Met } from '../../../src/domain/snapshot.ts';
import { otherWayAround } from '../any-deals.ts';
import { anyMoment, anyPipe } from '../any-pipe.ts';
import { aSnapshot, at, NOW } from '../builders.ts';

const met = (scenario: string, ...on: string[]): Met[] => on.map((day, dealId) => ({ scenario, dealId, at: at(day) }));
const onOneDeal = (dealId: number | null, all: Met[]) => all.map((one) => ({ ...one, dealId }));
const aPlay = (scenario: string): Play => ({
  id: 1,
  scenario,
  ownerId: 'UBEA',
  text: 'If …, then I will …',
  shared: false,
});

it.each([
  { is: 'price met twice', met: met('price', '2026-03-04', '2026-03-10'), plays: [], scenario: 'price' },
  {
    is: 'price met twice on one deal',
    met: onOneDeal(7, met('price', '2026-03-04', '2026-03-10')),
    plays: [],
    scenario: undefined,
  },
  {
    is: 'price met twice, on no deal that we know',
    met: onOneDeal(null, met('price', '2026-03-04', '2026-03-10')),
    plays: [],
    scenario: 'price',
  },
  {
    is: 'timing on two deals, price three times on one',
    met: [
      ...onOneDeal(7, met('price', '2026-03-04', '2026-03-05', '2026-03-10')),
      ...met('timing', '2026-03-04', '2026-03-05'),
    ],
    plays: [],
    scenario: 'timing',
  },
  { is: 'price met once', met: met('price', '2026-03-10'), plays: [], scenario: undefined },
  {
    is: 'price met twice, with a play for it',
    met: met('price', '2026-03-04', '2026-03-10'),
    plays: [aPlay('price')],
    scenario: undefined,
  },
  {
    is: 'price decided, timing met less often',
    met: [...met('price', '2026-03-04', '2026-03-05', '2026-03-10'), ...met('timing', '2026-03-04', '2026-03-10')],
    plays: [aPlay('price')],
    scenario: 'timing',
  },
  {
    is: 'the one met more often',
    met: [
      ...met('timing', '2026-03-10', '2026-03-11T09:00'),
      ...met('price', '2026-03-02', '2026-03-03', '2026-03-04'),
    ],
    plays: [],
    scenario: 'price',
  },
  {
    is: 'of two alike the one met last',
    met: [...met('price', '2026-03-02', '2026-03-09'), ...met('timing', '2026-03-02', '2026-03-10')],
    plays: [],
    scenario: 'timing',
  },
  { is: 'the first of the 28 days', met: met('price', '2026-02-12', '2026-03-10'), plays: [], scenario: 'price' },
  { is: 'a day before them', met: met('price', '2026-02-11', '2026-03-10'), plays: [], scenario: undefined },
  { is: 'later than now', met: met('price', '2026-03-10', '2026-03-12'), plays: [], scenario: undefined },
])('scenario gap: $is → $scenario', ({ met, plays, scenario }) => {
  expect(scenarioGap(aSnapshot({ met, plays }), NOW)[0]?.scenario).toBe(scenario);
});

test('the evidence is on how many deals, and the name that people know it by', () => {
  const found = scenarioGap(aSnapshot({ met: met('price', '2026-03-04', '2026-03-05', '2026-03-10') }), NOW);
  expect(found).toEqual([
    { rule: 'scenario-gap', reason: 'undecided', scenario: 'price', name: 'Price objection', met: 3 },
  ]);
});

test('a scenario that a manager added goes by its name', () => {
  const own = met('own-7', '2026-03-04', '2026-03-10').map((one) => ({ ...one, name: 'Procurement' }));
  expect(scenarioGap(aSnapshot({ met: own }), NOW)[0]).toMatchObject({ scenario: 'own-7', name: 'Procurement' });
});

describe('for any pipe', () => {
  it('speaks once at most, on evidence that bears it out, whatever the order of rows', () => {
    fc.assert(
      fc.property(anyPipe, anyMoment, fc.constantFrom('price', 'gatekeeper'), (pipe, now, decided) => {
        const snapshot = { ...pipe, plays: [aPlay(decided)] };
        const found = scenarioGap(snapshot, now);
        expect(found.length).toBeLessThanOrEqual(1);
        expect(scenarioGap(otherWayAround(snapshot), now)).toEqual(found);
        for (const { scenario, met } of found) {
          expect(scenario).not.toBe(decided);
          expect(met).toBeGreaterThanOrEqual(2);
          expect(pipe.met.filter((one) => one.scenario === scenario).length).toBeGreaterThanOrEqual(met);
        }
      }),
    );
  });
});
