import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import { COMMITMENT_STATES } from '../../../src/domain/commitment.ts';
import { isUnsettled } from '../../../src/domain/commitment-change.ts';
import { commitmentProgress } from '../../../src/domain/commitment-progress.ts';
import { commitmentsDue } from '../../../src/domain/rules/commitments-due.ts';
import { aCommitment, aMember, anActivity, aSnapshot, at, date, NOW, TODAY, workingDaysAgo } from '../builders.ts';
import '../../property-runs.ts';

const due = (over: Parameters<typeof aSnapshot>[0], now = NOW) => commitmentsDue(aSnapshot(over), now);

it.each([
  { is: 'one of today', commitment: aCommitment(), reason: 'today' },
  { is: 'one of tomorrow', commitment: aCommitment({ dueOn: TODAY.add({ days: 1 }) }), reason: undefined },
  {
    is: 'an open one of the working day before',
    commitment: aCommitment({ dueOn: workingDaysAgo(1) }),
    reason: 'yesterday',
  },
  {
    is: 'an open one of two working days before',
    commitment: aCommitment({ dueOn: workingDaysAgo(2) }),
    reason: undefined,
  },
  { is: 'one that was kept', commitment: aCommitment({ state: 'kept', settledAt: NOW }), reason: undefined },
  { is: 'one that was dropped', commitment: aCommitment({ state: 'dropped', settledAt: NOW }), reason: undefined },
  {
    is: 'one that was carried',
    commitment: aCommitment({ state: 'carried', settledAt: at('2026-03-06') }),
    reason: 'today',
  },
  { is: 'one that was missed', commitment: aCommitment({ state: 'missed', settledAt: NOW }), reason: undefined },
  { is: 'one that counts nothing', commitment: aCommitment({ counted: null }), reason: 'today' },
])('commitments due: $is → $reason', ({ commitment, reason }) => {
  expect(due({ commitments: [commitment] })[0]?.reason).toBe(reason);
});

it.each([
  { calls: 19, reason: 'today', logged: 19 },
  { calls: 20, reason: undefined, logged: undefined },
])('with $calls of 20 calls logged → $reason', ({ calls, reason, logged }) => {
  const [found] = due({ commitments: [aCommitment()], activities: [anActivity({ count: calls })] });
  expect([found?.reason, found?.logged]).toEqual([reason, logged]);
});

test('on Monday those of Friday and of the weekend are asked about', () => {
  const commitments = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-05'].map((iso, id) =>
    aCommitment({ id, dueOn: date(iso) }),
  );
  const found = due({ commitments }, at('2026-03-09T08:30'));
  expect(found.map(({ commitment, reason }) => [commitment.id, reason])).toEqual([
    [0, 'yesterday'],
    [1, 'yesterday'],
    [2, 'yesterday'],
    [3, 'today'],
  ]);
});

test('after time off those that fell into it are asked about', () => {
  const rep = aMember({ awayFrom: date('2026-03-04'), awayUntil: TODAY });
  expect(due({ rep, commitments: [aCommitment({ dueOn: date('2026-03-05') })] })).toHaveLength(1);
});

test('a workspace may ask for longer', () => {
  const settings = { ...USUAL_COACHING, limits: { 'commitments-due-days-after': 2 } };
  const at2 = aCommitment({ dueOn: workingDaysAgo(2) });
  const at3 = aCommitment({ dueOn: workingDaysAgo(3) });
  expect([at2, at3].map((commitment) => due({ settings, commitments: [commitment] }).length)).toEqual([1, 0]);
});

test('for any commitments: those of those days that nobody answered, in one order, and the evidence is true', () => {
  const commitment = fc.record({
    id: fc.integer({ min: 1, max: 50 }),
    dueOn: fc.integer({ min: -20, max: 20 }).map((days) => TODAY.add({ days })),
    state: fc.constantFrom(...COMMITMENT_STATES),
    counted: fc.constantFrom(null, { kinds: ['call' as const], wanted: 5 }),
  });
  const activity = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('call' as const, 'email'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(commitment, { selector: ({ id }) => id, maxLength: 20 }),
      fc.array(activity, { maxLength: 3 }),
      (some, logged) => {
        const commitments = some.map(aCommitment);
        const activities = logged.map(anActivity);
        const found = due({ commitments, activities });
        expect(found).toEqual(due({ commitments: commitments.toReversed(), activities: activities.toReversed() }));
        expect(found.length).toBeLessThanOrEqual(commitments.length);
        for (const { commitment, logged, reason } of found) {
          expect(isUnsettled(commitment)).toBe(true);
          expect(logged).toBe(commitmentProgress(commitment, activities, aMember()));
          expect(logged === null || logged < 5).toBe(true);
          expect(reason).toBe(commitment.dueOn.equals(TODAY) ? 'today' : 'yesterday');
        }
      },
    ),
  );
});
