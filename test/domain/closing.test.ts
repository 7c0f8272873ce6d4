import { describe, expect, it, test } from 'vitest';
import { settledAfterClose, settledAtClose } from '../../src/domain/closing.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { aCommitment, aMember, at, date } from './builders.ts';

/** The thread is closed on Friday 13 March; the one before was on the 6th. */
const CLOSE = date('2026-03-13');
const LAST_CLOSE = at('2026-03-06T15:30');

const at10 = (over: Partial<Commitment>) => aCommitment({ madeAt: at('2026-03-02T10:00'), ...over });
const carried = (over: Partial<Commitment>) =>
  at10({ state: 'carried', movedFrom: date('2026-03-05'), settledAt: LAST_CLOSE, ...over });

describe('the close of a thread', () => {
  it.each([
    ['one due the day before', at10({ dueOn: date('2026-03-12') }), 'missed'],
    ['one due that day', at10({ dueOn: CLOSE }), undefined],
    ['one due the day after, never moved', at10({ dueOn: date('2026-03-14') }), undefined],
    [
      'one moved past it from the day before',
      at10({ dueOn: date('2026-03-16'), movedFrom: date('2026-03-12') }),
      'carried',
    ],
    ['one moved past it from that day', at10({ dueOn: date('2026-03-16'), movedFrom: CLOSE }), 'carried'],
    ['one moved from the day after', at10({ dueOn: date('2026-03-16'), movedFrom: date('2026-03-14') }), undefined],
    ['one moved to that day', at10({ dueOn: CLOSE, movedFrom: date('2026-03-11') }), undefined],
    ['one moved to the day before', at10({ dueOn: date('2026-03-12'), movedFrom: date('2026-03-10') }), 'missed'],
    ['a carried one due before it', carried({ dueOn: date('2026-03-12') }), 'missed'],
    ['a carried one due that day', carried({ dueOn: CLOSE }), undefined],
    ['a carried one that is due later again', carried({ dueOn: date('2026-03-20') }), 'missed'],
    ['one that was kept', at10({ dueOn: date('2026-03-12'), state: 'kept', settledAt: LAST_CLOSE }), undefined],
    ['one that was dropped', at10({ dueOn: date('2026-03-12'), state: 'dropped', settledAt: LAST_CLOSE }), undefined],
    ['one that was missed', at10({ dueOn: date('2026-03-12'), state: 'missed', settledAt: LAST_CLOSE }), undefined],
  ])('%s', (_, commitment, to) => {
    const settled = settledAtClose([commitment], CLOSE);
    expect(settled).toEqual(to ? [{ id: 1, userId: 'UBEA', from: commitment.state, to }] : []);
  });

  test('who is in two teams that close in one week carries once, and is missed past the next', () => {
    const twice = carried({ dueOn: date('2026-03-27'), settledAt: at('2026-03-13T15:30') });
    expect(settledAtClose([twice], CLOSE)).toEqual([]);
    expect(settledAtClose([twice], date('2026-03-20'))).toMatchObject([{ from: 'carried', to: 'missed' }]);
  });
});

describe('what nobody answered', () => {
  it.each([
    ['on the day itself', '2026-03-13', undefined],
    ['at the weekend after it', '2026-03-15', undefined],
    ['on the working day after it', '2026-03-16', undefined],
    ['once that is over', '2026-03-17', 'missed'],
  ])('%s: %s → %s', (_, today, to) => {
    for (const state of ['open', 'carried'] as const) {
      const settled = settledAfterClose([at10({ dueOn: CLOSE, state })], aMember(), date(today));
      expect(settled).toEqual(to ? [{ id: 1, userId: 'UBEA', from: state, to }] : []);
    }
  });

  test('a rep who does not work on Mondays has the Tuesday', () => {
    const rep = aMember({ workDays: [2, 3, 4, 5] });
    expect(settledAfterClose([at10({ dueOn: CLOSE })], rep, date('2026-03-17'))).toEqual([]);
    expect(settledAfterClose([at10({ dueOn: CLOSE })], rep, date('2026-03-18'))).toHaveLength(1);
  });

  test('what was answered stays', () => {
    const kept = at10({ dueOn: date('2026-03-02'), state: 'kept', settledAt: LAST_CLOSE });
    expect(settledAfterClose([kept], aMember(), CLOSE)).toEqual([]);
  });
});
