import { expect, test } from 'vitest';
import { followedWeek, hasCommitted, threadPartOf } from '../../src/domain/thread-part.ts';
import { aCommitment, anActivity, aSnapshot, at, date, MONDAY } from './builders.ts';

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

test('what is open comes by its day, whatever was said first', () => {
  const commitments = [
    aCommitment({ id: 1, text: 'Friday', counted: null, dueOn: date('2026-03-13') }),
    aCommitment({ id: 2, text: 'Monday', counted: null, dueOn: date('2026-03-09') }),
    aCommitment({ id: 3, text: 'Thursday', counted: null, dueOn: date('2026-03-12') }),
  ];
  expect(texts(part({ commitments }).thisWeek.open)).toEqual(['Monday', 'Thursday', 'Friday']);
});
