import { describe, expect, it, test } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { commitmentsOfWeek } from '../../src/domain/week-commitments.ts';
import { aCommitment, at, date, MONDAY } from './builders.ts';

const NEXT_MONDAY = MONDAY.add({ days: 7 });
const FRIDAY = date('2026-03-13');
const NEXT_FRIDAY = date('2026-03-20');
const CLOSE = at('2026-03-13T15:30');
const NEXT_CLOSE = at('2026-03-20T15:30');

function bucketOf(commitment: Commitment, monday = MONDAY): string | undefined {
  return Object.entries(commitmentsOfWeek([commitment], monday)).find(([, list]) => list.length > 0)?.[0];
}

describe('the commitments of a week', () => {
  const moved = (over: Partial<Commitment> = {}) => aCommitment({ movedFrom: FRIDAY, dueOn: NEXT_FRIDAY, ...over });

  it.each([
    ['due in it', aCommitment({ dueOn: FRIDAY }), 'open', undefined],
    ['due on its Sunday', aCommitment({ dueOn: date('2026-03-15') }), 'open', undefined],
    ['due on the Monday after', aCommitment({ dueOn: NEXT_MONDAY }), undefined, 'open'],
    ['due on the Sunday before', aCommitment({ dueOn: date('2026-03-08') }), undefined, undefined],
    ['kept', aCommitment({ dueOn: FRIDAY, state: 'kept', settledAt: CLOSE }), 'kept', undefined],
    [
      'kept a week ahead of its day',
      aCommitment({ dueOn: NEXT_FRIDAY, state: 'kept', settledAt: CLOSE }),
      undefined,
      'kept',
    ],
    [
      'kept late, on the Monday after',
      aCommitment({ dueOn: FRIDAY, state: 'kept', settledAt: at('2026-03-16T09:00') }),
      'kept',
      undefined,
    ],
    ['missed', aCommitment({ dueOn: FRIDAY, state: 'missed', settledAt: CLOSE }), 'missed', undefined],
    ['dropped', aCommitment({ dueOn: FRIDAY, state: 'dropped', settledAt: CLOSE }), 'dropped', undefined],
    ['moved on, before the close', moved(), 'open', 'open'],
    [
      'moved on and kept before the close',
      moved({ state: 'kept', settledAt: at('2026-03-12T09:00') }),
      'kept',
      undefined,
    ],
    ['carried by the close', moved({ state: 'carried', settledAt: CLOSE }), 'carried', 'open'],
    ['carried, then kept', moved({ state: 'kept', settledAt: at('2026-03-18T09:00') }), 'carried', 'kept'],
    [
      'carried, then missed on its day',
      moved({ state: 'missed', settledAt: at('2026-03-24T09:00') }),
      'carried',
      'missed',
    ],
    ['carried, then dropped', moved({ state: 'dropped', settledAt: at('2026-03-18T09:00') }), 'carried', 'dropped'],
    ['moved within the week', aCommitment({ movedFrom: date('2026-03-10'), dueOn: FRIDAY }), 'open', undefined],
    ['moved to an earlier week', aCommitment({ movedFrom: FRIDAY, dueOn: date('2026-03-06') }), undefined, undefined],
  ])('%s', (_, commitment, bucket, nextWeek) => {
    expect([bucketOf(commitment), bucketOf(commitment, NEXT_MONDAY)]).toEqual([bucket, nextWeek]);
  });

  test('one missed at a second close belongs to that week, and to none after it', () => {
    const twice = moved({ dueOn: date('2026-03-27'), state: 'missed', settledAt: NEXT_CLOSE });
    const weeks = [MONDAY, NEXT_MONDAY, date('2026-03-23')].map((monday) => bucketOf(twice, monday));
    expect(weeks).toEqual(['carried', 'missed', undefined]);
  });

  test('each stands in one list, in the order given', () => {
    const all = [3, 1, 2].map((id) => aCommitment({ id }));
    expect(commitmentsOfWeek(all, MONDAY).open.map(({ id }) => id)).toEqual([3, 1, 2]);
  });
});
