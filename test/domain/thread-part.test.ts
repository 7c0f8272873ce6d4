import { describe, expect, it, test } from 'vitest';
import { followedWeek, hasCommitted, threadPartOf } from '../../src/domain/thread-part.ts';
import { aCommitment, aDeal, anActivity, aSnapshot, at, date, MONDAY } from './builders.ts';

const part = (over: Parameters<typeof aSnapshot>[0]) => threadPartOf(aSnapshot(over), MONDAY);
const texts = (some: { commitment: { text: string } }[]) => some.map(({ commitment: { text } }) => text);

test("a part holds what became of last week, and this week's with what is counted of it", () => {
  const commitments = [
    aCommitment({ id: 1, text: 'kept', state: 'kept', dueOn: date('2026-03-05'), settledAt: at('2026-03-05') }),
    aCommitment({ id: 2, text: 'missed', state: 'missed', dueOn: date('2026-03-04'), settledAt: at('2026-03-06') }),
    aCommitment({ id: 3, text: 'dropped', state: 'dropped', dueOn: date('2026-03-05'), settledAt: at('2026-03-03') }),
    aCommitment({ id: 4, text: 'unanswered', counted: null, dueOn: date('2026-03-06') }),
    aCommitment({ id: 5, text: 'Call 20 prospects', dueOn: date('2026-03-13'), madeAt: at('2026-03-09T08:00') }),
  ];
  const activities = [anActivity({ count: 8, at: at('2026-03-09T09:00') })];
  const { lastWeek, unanswered, thisWeek } = part({ commitments, activities });
  expect([texts(lastWeek.kept), texts(lastWeek.missed), texts(unanswered)]).toEqual([
    ['kept'],
    ['missed'],
    ['unanswered'],
  ]);
  expect(thisWeek.open).toMatchObject([{ commitment: { text: 'Call 20 prospects' }, logged: 8 }]);
});

test('one whose count is reached is kept, written down or not', () => {
  const commitments = [aCommitment({ dueOn: date('2026-03-13'), madeAt: at('2026-03-09T08:00') })];
  const activities = [anActivity({ count: 20, at: at('2026-03-09T09:00') })];
  expect(part({ commitments, activities }).thisWeek).toMatchObject({ kept: [{ logged: 20 }], open: [] });
});

test('who has said something for the week has committed, whatever became of it', () => {
  const of = (over: Parameters<typeof aCommitment>[0]) =>
    hasCommitted(followedWeek(aSnapshot({ commitments: [aCommitment(over)] }), MONDAY));
  expect(of({ dueOn: date('2026-03-13') })).toBe(true);
  expect(of({ dueOn: date('2026-03-15') })).toBe(true);
  expect(of({ dueOn: date('2026-03-16') })).toBe(false);
  expect(of({ dueOn: date('2026-03-06') })).toBe(false);
  expect(of({ dueOn: date('2026-03-13'), state: 'dropped', settledAt: at('2026-03-10') })).toBe(false);
});

describe('next steps that still stand', () => {
  it.each([
    { is: 'weeks ago', on: '2026-01-19', status: 'open', stands: 1 },
    { is: 'last Sunday', on: '2026-03-08', status: 'open', stands: 1 },
    { is: 'today', on: '2026-03-09', status: 'open', stands: 0 },
    { is: 'last Monday, of a parked deal', on: '2026-03-02', status: 'parked', stands: 0 },
  ] as const)('dated $is: $stands', ({ on, status, stands }) => {
    expect(part({ deals: [aDeal({ nextStepOn: date(on), status })] }).steps).toHaveLength(stands);
  });

  it('come by date, then the older deal first', () => {
    const deals = [
      aDeal({ id: 3, nextStepOn: date('2026-03-05') }),
      aDeal({ id: 2, nextStepOn: date('2026-03-05') }),
      aDeal({ id: 4, nextStepOn: date('2026-03-03') }),
    ];
    expect(part({ deals }).steps.map(({ id }) => id)).toEqual([4, 2, 3]);
  });
});
