import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Progress,
  progressOfActivity,
  progressOfChange,
  proofOf,
  type Run,
  timesMet,
  workedBy,
} from '../../src/domain/run.ts';
import { aMember, anActivity, at, date, NOW } from './builders.ts';

/** Monday 2 March: the fifth working day after it is Monday 9 March. */
const TOUCH = at('2026-03-02T10:00');
const LATER = at('2026-03-20T10:00');
const promise = (local: string): Progress => ({ is: 'promise', at: at(local) });

describe('whether a touch worked', () => {
  it.each([
    { is: 'nothing', progress: [], worked: false },
    { is: 'a promise in the same message', progress: [promise('2026-03-02T10:00')], worked: true },
    { is: 'a promise a minute before', progress: [promise('2026-03-02T09:59')], worked: false },
    { is: 'a promise at the end of the fifth working day', progress: [promise('2026-03-09T23:59')], worked: true },
    { is: 'a promise on the sixth', progress: [promise('2026-03-10T00:00')], worked: false },
    { is: 'a later stage on the fifth', progress: [{ is: 'stage', at: at('2026-03-09') }], worked: true },
    { is: 'a meeting on the fifth', progress: [{ is: 'meeting', at: at('2026-03-09') }], worked: true },
    { is: 'the meeting that the touch itself was', progress: [{ is: 'meeting', at: TOUCH }], worked: false },
    { is: 'a meeting later that day', progress: [{ is: 'meeting', at: at('2026-03-02T10:01') }], worked: true },
    { is: 'one too early and one in time', progress: [promise('2026-03-01'), promise('2026-03-03')], worked: true },
  ] as const)('$is → $worked', ({ progress, worked }) => {
    expect(workedBy(TOUCH, progress, aMember(), LATER)).toBe(worked);
  });

  it.each([
    { is: 'the fifth working day', now: '2026-03-09T23:59', worked: null },
    { is: 'the sixth', now: '2026-03-10T00:00', worked: false },
  ])('with nothing yet, $is → $worked', ({ now, worked }) => {
    expect(workedBy(TOUCH, [], aMember(), at(now))).toBe(worked);
  });

  it('does not know what is still to come', () => {
    expect(workedBy(TOUCH, [promise('2026-03-05')], aMember(), at('2026-03-04'))).toBeNull();
    expect(workedBy(TOUCH, [promise('2026-03-05')], aMember(), at('2026-03-05'))).toBe(true);
  });

  it.each([
    { is: 'time off', rep: aMember({ awayFrom: date('2026-03-03'), awayUntil: date('2026-03-10') }), worked: true },
    { is: 'Fridays off', rep: aMember({ workDays: [1, 2, 3, 4] }), worked: true },
    { is: 'every weekday', rep: aMember(), worked: false },
    { is: 'a zone where the touch was a day later', rep: aMember({ zone: 'Asia/Tokyo' }), worked: true },
  ])('counts days as the rep works: $is → $worked', ({ rep, worked }) => {
    expect(workedBy(TOUCH, [promise('2026-03-10T09:00')], rep, LATER)).toBe(worked);
  });
});

describe('what is progress', () => {
  it.each([
    { change: { field: 'buyerPromise', from: null, to: 'decide' }, is: 'promise' },
    { change: { field: 'buyerPromiseOn', from: '2026-03-01', to: '2026-03-09' }, is: 'promise' },
    { change: { field: 'buyerPromise', from: 'decide', to: 'decide' }, is: undefined },
    { change: { field: 'buyerPromise', from: 'decide', to: null }, is: undefined },
    { change: { field: 'stage', from: 'qualified', to: 'proposal' }, is: 'stage' },
    { change: { field: 'stage', from: 'proposal', to: 'qualified' }, is: undefined },
    { change: { field: 'stage', from: null, to: 'lead' }, is: 'stage' },
    { change: { field: 'status', from: 'open', to: 'won' }, is: 'stage' },
    { change: { field: 'status', from: 'open', to: 'lost' }, is: undefined },
    { change: { field: 'nextStep', from: null, to: 'call' }, is: undefined },
  ] as const)('$change.field $change.from → $change.to: $is', ({ change, is }) => {
    expect(progressOfChange(change, NOW)?.is).toBe(is);
  });

  it.each([
    { activity: anActivity({ kind: 'meeting', dealId: 1 }), is: 'meeting' },
    { activity: anActivity({ kind: 'demo', dealId: 1 }), is: 'meeting' },
    { activity: anActivity({ kind: 'visit', dealId: 1 }), is: 'meeting' },
    { activity: anActivity({ kind: 'call', dealId: 1 }), is: undefined },
    { activity: anActivity({ kind: 'meeting', dealId: null }), is: undefined },
  ])('$activity.kind on deal $activity.dealId: $is', ({ activity, is }) => {
    expect(progressOfActivity(activity)?.is).toBe(is);
  });
});

const run = (done: boolean | null, worked: boolean | null): Run => ({
  scenario: 'price',
  playId: 1,
  done,
  at: NOW,
  worked,
});
const times = (count: number, done: boolean | null, worked: boolean | null) =>
  Array.from({ length: count }, () => run(done, worked));

const SOME = [...times(5, true, true), ...times(2, true, false), ...times(1, false, true), ...times(4, false, false)];

describe('proof', () => {
  it.each([
    { is: 'no runs', runs: [], done: [0, 0], notDone: [0, 0] },
    { is: 'done 7 of 12 times', runs: SOME, done: [7, 5], notDone: [5, 1] },
    { is: 'no answer', runs: [...SOME, ...times(3, null, true)], done: [7, 5], notDone: [5, 1] },
    { is: 'may still work', runs: [...SOME, ...times(3, true, null)], done: [7, 5], notDone: [5, 1] },
  ])('$is', ({ runs, done, notDone }) => {
    const proof = proofOf(runs);
    expect([proof.done.count, proof.done.worked]).toEqual(done);
    expect([proof.notDone.count, proof.notDone.worked]).toEqual(notDone);
    expect(timesMet(proof)).toBe((done[0] ?? 0) + (notDone[0] ?? 0));
  });

  test('the order of runs does not matter, and no part exceeds its whole', () => {
    const anyRun = fc.record({ done: fc.option(fc.boolean()), worked: fc.option(fc.boolean()) });
    const anyRuns = fc.array(anyRun.map(({ done, worked }) => run(done, worked)));
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const proof = proofOf(runs);
        expect(proofOf(runs.toReversed())).toEqual(proof);
        expect(proof.done.worked).toBeLessThanOrEqual(proof.done.count);
        expect(proof.notDone.worked).toBeLessThanOrEqual(proof.notDone.count);
        expect(timesMet(proof)).toBeLessThanOrEqual(runs.length);
      }),
    );
  });
});

test('progress never turns what worked into what did not', () => {
  const moment = fc.integer({ min: -200, max: 400 }).map((hours) => TOUCH.add({ hours }));
  const anyProgress = fc.record({
    is: fc.constantFrom('promise' as const, 'meeting' as const, 'stage' as const),
    at: moment,
  });
  fc.assert(
    fc.property(fc.array(anyProgress, { maxLength: 6 }), anyProgress, moment, (some, one, now) => {
      const before = workedBy(TOUCH, some, aMember(), now);
      const after = workedBy(TOUCH, [one, ...some], aMember(), now);
      expect(workedBy(TOUCH, [...some, one], aMember(), now)).toBe(after);
      if (before) expect(after).toBe(true);
    }),
  );
});
