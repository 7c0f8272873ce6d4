import { expect, it, test } from 'vitest';
import { dueToday } from '../../../src/domain/rules/due-today.ts';
import { aDeal, aSnapshot, at, date, NOW, TODAY, workingDaysAgo } from '../builders.ts';

it.each([
  { is: 'a next step tomorrow', deal: aDeal({ nextStepOn: TODAY.add({ days: 1 }) }), reason: undefined },
  { is: 'a next step today', deal: aDeal({ nextStepOn: TODAY }), reason: 'due' },
  { is: 'a next step yesterday', deal: aDeal({ nextStepOn: workingDaysAgo(1) }), reason: 'overdue' },
  { is: 'a next step 2 days ago, which is stalled', deal: aDeal({ nextStepOn: workingDaysAgo(2) }), reason: undefined },
  {
    is: 'a next step today, touched this morning',
    deal: aDeal({ nextStepOn: TODAY, lastTouchAt: at('2026-03-11T09:00') }),
    reason: undefined,
  },
  {
    is: 'a next step today, touched late last night',
    deal: aDeal({ nextStepOn: TODAY, lastTouchAt: at('2026-03-10T23:59') }),
    reason: 'due',
  },
  {
    is: 'a next step yesterday, touched then',
    deal: aDeal({ nextStepOn: workingDaysAgo(1), lastTouchAt: workingDaysAgo(1) }),
    reason: 'overdue',
  },
  { is: 'a next step today, never touched', deal: aDeal({ nextStepOn: TODAY, lastTouchAt: null }), reason: 'due' },
  {
    is: 'a park until today, touched this morning',
    deal: aDeal({ status: 'parked', parkedUntil: TODAY, lastTouchAt: at('2026-03-11T09:00') }),
    reason: 'due',
  },
  { is: 'no next step', deal: aDeal({ nextStepOn: null }), reason: undefined },
  { is: 'a next step today on a lost deal', deal: aDeal({ nextStepOn: TODAY, status: 'lost' }), reason: undefined },
  { is: 'a next step today on a parked deal', deal: aDeal({ nextStepOn: TODAY, status: 'parked' }), reason: undefined },
  {
    is: 'a park until tomorrow',
    deal: aDeal({ status: 'parked', parkedUntil: TODAY.add({ days: 1 }) }),
    reason: undefined,
  },
  { is: 'a park until today', deal: aDeal({ status: 'parked', parkedUntil: TODAY }), reason: 'due' },
  {
    is: 'a park until two weeks ago',
    deal: aDeal({ status: 'parked', parkedUntil: workingDaysAgo(10) }),
    reason: 'due',
  },
  { is: 'a park without a date', deal: aDeal({ status: 'parked' }), reason: undefined },
  { is: 'a park that was ended', deal: aDeal({ parkedUntil: TODAY }), reason: undefined },
])('due today: $is → $reason', ({ deal, reason }) => {
  expect(dueToday(aSnapshot({ deals: [deal] }), NOW)[0]?.reason).toBe(reason);
});

test('a step dated on a Saturday is overdue on Monday and stalled on Tuesday', () => {
  const snapshot = aSnapshot({ deals: [aDeal({ nextStepOn: date('2026-03-07') })] });
  expect(dueToday(snapshot, at('2026-03-09T08:30'))[0]?.reason).toBe('overdue');
  expect(dueToday(snapshot, at('2026-03-10T08:30'))).toEqual([]);
});

test("today is the rep's: late on Tuesday in New York is not yet Wednesday", () => {
  const snapshot = aSnapshot({ deals: [aDeal({ nextStepOn: TODAY })] });
  expect(dueToday(snapshot, at('2026-03-10T23:59'))).toEqual([]);
  expect(dueToday(snapshot, at('2026-03-11T00:00'))).toHaveLength(1);
});

test('the oldest date comes first, then the older deal', () => {
  const deals = [
    aDeal({ id: 3, nextStepOn: TODAY }),
    aDeal({ id: 2, nextStepOn: TODAY }),
    aDeal({ id: 4, nextStepOn: workingDaysAgo(1) }),
  ];
  expect(dueToday(aSnapshot({ deals }), NOW).map(({ deal }) => deal.id)).toEqual([4, 2, 3]);
});
