import { describe, expect, it, test } from 'vitest';
import { COMMITMENT_STATES } from '../../src/domain/commitment.ts';
import { changedBy, isUnsettled } from '../../src/domain/commitment-change.ts';
import { aCommitment, at, date, NOW, TODAY } from './builders.ts';

const NEXT = date('2026-03-18');
const ahead = { dueOn: TODAY.add({ days: 1 }) };

test.each([
  ['open', true],
  ['carried', true],
  ['kept', false],
  ['missed', false],
  ['dropped', false],
] as const)('%s is to be done still: %s', (state, is) => {
  expect(isUnsettled({ state })).toBe(is);
});

// It is Wednesday 11 March 2026.
describe('a change of a commitment', () => {
  it.each([
    ['kept before its day', ahead, { is: 'kept' }, 'kept', null],
    ['kept late', { dueOn: date('2026-03-06') }, { is: 'kept' }, 'kept', null],
    ['dropped the day before its day', ahead, { is: 'dropped' }, 'dropped', null],
    ['dropped on its day', {}, { is: 'dropped' }, 'missed', null],
    ['moved the day before its day', ahead, { is: 'moved', to: NEXT }, 'open', null],
    ['moved on its day', {}, { is: 'moved', to: NEXT }, 'missed', NEXT],
    ['moved after its day', { dueOn: date('2026-03-06') }, { is: 'moved', to: TODAY }, 'missed', TODAY],
    ['moved to the day it has', {}, { is: 'moved', to: TODAY }, 'open', null],
    ['a carried one, moved before its day', { ...ahead, state: 'carried' }, { is: 'moved', to: NEXT }, 'carried', null],
    ['its words edited on its day', {}, { is: 'edited', text: 'Call Jane' }, 'open', null],
    ['its day edited on its day', {}, { is: 'edited', text: 'Call Jane', dueOn: NEXT }, 'missed', NEXT],
  ] as const)('%s', (_, over, change, state, anew) => {
    const result = changedBy(aCommitment(over), change, NOW, TODAY);
    expect(result.after.state).toBe(state);
    expect(result.anew?.dueOn.toString()).toBe(anew?.toString());
  });

  test('a move before its day keeps the first day it had', () => {
    const { after, changes } = changedBy(aCommitment(ahead), { is: 'moved', to: NEXT }, NOW, TODAY);
    expect(after).toMatchObject({ dueOn: NEXT, movedFrom: ahead.dueOn, settledAt: null });
    expect(changes).toEqual([{ field: 'dueOn', from: '2026-03-12', to: '2026-03-18' }]);
    const { after: again } = changedBy(after, { is: 'moved', to: NEXT.add({ days: 1 }) }, NOW, TODAY);
    expect(again.movedFrom).toEqual(ahead.dueOn);
  });

  test('moved on its day it is made anew: the same words, deal and count', () => {
    const before = aCommitment({ dealId: 7 });
    const { after, anew, changes } = changedBy(before, { is: 'moved', to: NEXT }, NOW, TODAY);
    expect(after).toEqual({ ...before, state: 'missed', settledAt: NOW });
    const { userId, text, counted, dealId } = before;
    expect(anew).toEqual({ userId, text, counted, dealId, dueOn: NEXT });
    expect(changes).toEqual([{ field: 'state', from: 'open', to: 'missed' }]);
  });

  test('other words before its day count what they say', () => {
    const edit = { is: 'edited', text: 'Send 10 emails', dueOn: NEXT } as const;
    const { after } = changedBy(aCommitment(ahead), edit, NOW, TODAY);
    expect(after).toMatchObject({ text: 'Send 10 emails', counted: { kinds: ['email'], wanted: 10 }, dueOn: NEXT });
  });

  test('words edited together with a day that has come are those of the new one', () => {
    const { after, anew } = changedBy(aCommitment(), { is: 'edited', text: 'Send 10 emails', dueOn: NEXT }, NOW, TODAY);
    expect([after.text, after.state]).toEqual(['Call 20 prospects', 'missed']);
    expect(anew).toMatchObject({ text: 'Send 10 emails', counted: { kinds: ['email'], wanted: 10 } });
  });

  test('what was settled is not changed by anything', () => {
    for (const state of COMMITMENT_STATES.filter((one) => !isUnsettled({ state: one }))) {
      const before = aCommitment({ state, settledAt: at('2026-03-10') });
      for (const change of [{ is: 'kept' }, { is: 'dropped' }, { is: 'moved', to: NEXT }] as const) {
        expect(changedBy(before, change, NOW, TODAY)).toEqual({ after: before, changes: [], anew: null });
      }
    }
  });
});
