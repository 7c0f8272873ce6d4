import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import type { Way } from '../../../src/domain/figures.ts';
import { newGround } from '../../../src/domain/rules/new-ground.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { otherWayAround } from '../any-deals.ts';
import { anyMoment, anyPipe } from '../any-pipe.ts';
import { aMember, aSnapshot, NOW, repFigures, someFigures } from '../builders.ts';

const opened = (all: number, inbound: number, ways: Way[] = [], over: Partial<Snapshot> = {}) =>
  aSnapshot({ figures: someFigures({ own: repFigures({ opened: { all, inbound }, ways }) }), ...over });

it.each([
  { is: 'four of five came by themselves', snapshot: opened(5, 4), way: 'referral' },
  { is: 'three of five', snapshot: opened(5, 3), way: undefined },
  { is: 'four of four, too few to tell', snapshot: opened(4, 4), way: undefined },
  { is: 'eight of ten', snapshot: opened(10, 8), way: 'referral' },
  { is: 'seven of ten', snapshot: opened(10, 7), way: undefined },
  { is: 'referrals were asked for', snapshot: opened(5, 5, ['referral']), way: 'event' },
  { is: 'three ways were gone', snapshot: opened(5, 5, ['event', 'referral', 'partner']), way: 'speaking' },
  {
    is: 'all ways were gone',
    snapshot: opened(5, 5, ['list', 'event', 'referral', 'partner', 'speaking']),
    way: undefined,
  },
  {
    is: 'finding is not their job',
    snapshot: opened(5, 5, [], { rep: aMember({ goals: { find: 0 } }) }),
    way: undefined,
  },
  { is: 'no figures were made', snapshot: aSnapshot(), way: undefined },
])('new ground: $is → $way', ({ snapshot, way }) => {
  expect(newGround(snapshot, NOW)[0]?.way).toBe(way);
});

test('the evidence is how many of how many', () => {
  expect(newGround(opened(7, 6), NOW)).toEqual([
    { rule: 'new-ground', reason: 'mostly-inbound', inbound: 6, opened: 7, way: 'referral' },
  ]);
});

describe('for any pipe', () => {
  it('speaks once at most, on evidence that bears it out, whatever the order of rows', () => {
    fc.assert(
      fc.property(anyPipe, anyMoment, (snapshot, now) => {
        const found = newGround(snapshot, now);
        expect(found.length).toBeLessThanOrEqual(1);
        expect(newGround(otherWayAround(snapshot), now)).toEqual(found);
        for (const { inbound, opened, way } of found) {
          expect(opened).toBeGreaterThanOrEqual(5);
          expect(inbound / opened).toBeGreaterThanOrEqual(0.8);
          expect(snapshot.figures?.own.ways).not.toContain(way);
        }
      }),
    );
  });
});
