import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { commitmentProgress, reachedAt, withReached } from '../../src/domain/commitment-progress.ts';
import { keptRate, undecided } from '../../src/domain/kept-rate.ts';
import { aCommitment, aMember, anActivity, at, date, NOW, TODAY, workingDaysAgo } from './builders.ts';
import '../property-runs.ts';

const rep = aMember();

/** Made on Monday at 09:40, due on Wednesday 11 March: 20 calls. */
describe('the progress of a commitment that counts', () => {
  it.each([
    ['a call of today', anActivity(), 1],
    ['calls logged together', anActivity({ count: 12 }), 12],
    ['an email', anActivity({ kind: 'email' }), 0],
    ["a colleague's call", anActivity({ userId: 'UANN' }), 0],
    ['a call a minute before it was made', anActivity({ at: at('2026-03-09T09:39') }), 0],
    ['a call when it was made', anActivity({ at: at('2026-03-09T09:40') }), 1],
    ['a call in the last minute of its day', anActivity({ at: at('2026-03-11T23:59') }), 1],
    ['a call at midnight after its day', anActivity({ at: at('2026-03-12T00:00') }), 0],
    ['a call on a deal', anActivity({ dealId: 7 }), 1],
  ])('%s', (_, activity, progress) => {
    expect(commitmentProgress(aCommitment(), [activity], rep)).toBe(progress);
  });

  test('on a deal only what was done there counts', () => {
    const commitment = aCommitment({ dealId: 7 });
    expect(commitmentProgress(commitment, [anActivity({ dealId: 8 }), anActivity()], rep)).toBe(0);
    expect(commitmentProgress(commitment, [anActivity({ dealId: 7 })], rep)).toBe(1);
  });

  test("its day ends in the member's zone", () => {
    const late = [anActivity({ at: at('2026-03-11T23:59') })];
    expect(commitmentProgress(aCommitment(), late, aMember({ zone: 'Asia/Tokyo' }))).toBe(0);
  });

  test('one that counts nothing has none', () => {
    const commitment = aCommitment({ counted: null });
    expect(commitmentProgress(commitment, [anActivity()], rep)).toBeNull();
    expect(reachedAt(commitment, [anActivity()], rep)).toBeNull();
  });

  test.each([
    [19, null],
    [20, NOW],
    [21, NOW],
  ])('with %i of 20 it is reached: %s', (count, when) => {
    const activities = [anActivity({ count: count - 1 }), anActivity({ at: at('2026-03-10T12:00') })];
    expect(reachedAt(aCommitment(), activities, rep)?.toString()).toBe(when?.toString());
    const [stands] = withReached([aCommitment()], activities, rep);
    expect(stands).toMatchObject(when ? { state: 'kept', settledAt: when } : { state: 'open', settledAt: null });
  });

  test('a carried one is kept by its count', () => {
    const carried = aCommitment({ state: 'carried', settledAt: at('2026-03-10') });
    const [stands] = withReached([carried], [anActivity({ count: 20 })], rep);
    expect(stands).toMatchObject({ state: 'kept', settledAt: NOW });
  });

  test('what was settled otherwise stays so', () => {
    const dropped = aCommitment({ state: 'dropped', settledAt: NOW });
    expect(withReached([dropped], [anActivity({ count: 20 })], rep)).toEqual([dropped]);
  });

  test('it never falls by something logged, whatever the order', () => {
    const activity = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      kind: fc.constantFrom('call' as const, 'email' as const),
      at: fc.integer({ min: -100, max: 100 }).map((hours) => NOW.add({ hours })),
    });
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 8 }), activity, (some, one) => {
        const activities = some.map(anActivity);
        const before = commitmentProgress(aCommitment(), activities, rep) ?? 0;
        const after = commitmentProgress(aCommitment(), [anActivity(one), ...activities.toReversed()], rep) ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after >= 20).toBe(reachedAt(aCommitment(), [...activities, anActivity(one)], rep) !== null);
      }),
    );
  });
});

describe('the kept rate', () => {
  const kept = (on: Temporal.PlainDate) => aCommitment({ state: 'kept', dueOn: on, settledAt: at(on) });
  const dropped = (on: Temporal.PlainDate, due: Temporal.PlainDate) =>
    aCommitment({ state: 'dropped', dueOn: due, settledAt: at(on) });

  const carried = (dueOn: Temporal.PlainDate) =>
    aCommitment({ state: 'carried', dueOn, movedFrom: date('2026-03-05'), settledAt: at('2026-03-06T15:30') });
  const missedAhead = (settledAt: Temporal.Instant) =>
    aCommitment({ state: 'missed', dueOn: TODAY.add({ days: 7 }), movedFrom: date('2026-03-05'), settledAt });

  it.each([
    ['none', [], 0, 0],
    ['one kept today', [kept(TODAY)], 1, 1],
    ['one kept before its day', [aCommitment({ state: 'kept', settledAt: NOW, dueOn: TODAY.add({ days: 5 }) })], 1, 1],
    ['one kept 27 days ago', [kept(TODAY.subtract({ days: 27 }))], 1, 1],
    ['one kept 28 days ago', [kept(TODAY.subtract({ days: 28 }))], 0, 0],
    ['one missed', [aCommitment({ state: 'missed', dueOn: workingDaysAgo(3), settledAt: NOW })], 0, 1],
    ['one dropped the day before its day', [dropped(workingDaysAgo(2), workingDaysAgo(1))], 0, 0],
    ['one dropped on its day', [dropped(workingDaysAgo(1), workingDaysAgo(1))], 0, 1],
    ['one open today', [aCommitment()], 0, 0],
    ['one open since the working day before', [aCommitment({ dueOn: workingDaysAgo(1) })], 0, 0],
    ['one open since two working days before', [aCommitment({ dueOn: workingDaysAgo(2) })], 0, 1],
    ['one carried, its new day over', [carried(date('2026-03-09'))], 0, 1],
    ['one carried, the working day after its new day not over', [carried(workingDaysAgo(1))], 0, 0],
    ['one carried to next week', [carried(TODAY.add({ days: 7 }))], 0, 0],
    ['one carried and kept', [aCommitment({ ...carried(TODAY), state: 'kept', settledAt: NOW })], 1, 1],
    ['one missed at a second close, before its day', [missedAhead(at('2026-03-10'))], 0, 1],
    ['one missed so 28 days ago', [missedAhead(at(TODAY.subtract({ days: 28 })))], 0, 0],
    ['one open for next week', [aCommitment({ dueOn: TODAY.add({ days: 7 }) })], 0, 0],
  ] as const)('%s', (_, commitments, count, of) => {
    expect(keptRate(commitments, rep, NOW, 4)).toEqual({ kept: count, of });
  });

  test('beside it stand those that are not decided: carried on, and open', () => {
    const all = [
      ...[kept(TODAY), carried(TODAY.add({ days: 7 })), aCommitment(), aCommitment({ dueOn: workingDaysAgo(1) })],
      ...[aCommitment({ dueOn: workingDaysAgo(2) }), dropped(workingDaysAgo(2), workingDaysAgo(1))],
    ];
    expect(undecided(all, rep, NOW)).toEqual({ carried: 1, open: 2 });
  });

  test('over twelve weeks it reaches further back', () => {
    const before = kept(TODAY.subtract({ days: 28 }));
    expect(keptRate([before], rep, NOW, 12)).toEqual({ kept: 1, of: 1 });
    expect(keptRate([kept(TODAY.subtract({ days: 84 }))], rep, NOW, 12)).toEqual({ kept: 0, of: 0 });
  });
});
