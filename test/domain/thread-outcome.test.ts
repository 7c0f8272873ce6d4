import { expect, it, test } from 'vitest';
import type { CommitmentState } from '../../src/domain/commitment.ts';
import { threadResultsOf } from '../../src/domain/thread-outcome.ts';
import { closesAt, weekClosing } from '../../src/domain/week-closing.ts';
import { aCommitment, aMember, anActivity, aSnapshot, aTeam, at, date, MONDAY } from './builders.ts';

const settled = (state: CommitmentState, id: number) =>
  aCommitment({ id, state, counted: null, dueOn: date('2026-03-12'), settledAt: at('2026-03-12') });

test('a week comes to what everybody kept of what was due, and its numbers are of those who sell', () => {
  const bea = aSnapshot({
    commitments: [settled('kept', 1), settled('kept', 2), settled('missed', 3), settled('dropped', 4)],
    activities: [anActivity({ count: 5, at: at('2026-03-10') })],
  });
  const rep = aMember({ userId: 'UMIA' });
  const moved = { dueOn: date('2026-03-18'), movedFrom: date('2026-03-12') };
  const mia = aSnapshot({
    rep,
    commitments: [
      { ...settled('carried', 5), ...moved },
      aCommitment({ id: 6, counted: null, dueOn: date('2026-03-13') }),
    ],
    activities: [anActivity({ userId: 'UMIA', count: 50, at: at('2026-03-10') })],
  });
  const { outcome, numbers, weeks } = threadResultsOf({ team: aTeam(), selling: [bea], everybody: [bea, mia] }, MONDAY);
  expect(outcome).toEqual({ kept: 2, of: 3, carried: 1, open: 1, people: 2 });
  expect(numbers.prospecting).toBe(5);
  expect(weeks.map(({ week }) => week)).toEqual(['2026-W08', '2026-W09', '2026-W10', '2026-W11']);
});

it.each([
  { is: 'Friday', monday: '2026-03-09', workDays: [1, 2, 3, 4, 5], country: 'US', closes: '2026-03-13T15:30' },
  {
    is: 'Thursday where Friday is a holiday',
    monday: '2026-06-29',
    workDays: [1, 2, 3, 4, 5],
    country: 'US',
    closes: '2026-07-02T15:30',
  },
  {
    is: 'Thursday for a team without Fridays',
    monday: '2026-03-09',
    workDays: [1, 2, 3, 4],
    country: 'US',
    closes: '2026-03-12T15:30',
  },
  {
    is: 'Friday where nobody works at all',
    monday: '2026-03-09',
    workDays: [],
    country: 'US',
    closes: '2026-03-13T15:30',
  },
])('the week closes on $is', ({ monday, workDays, country, closes }) => {
  expect(String(closesAt(aTeam({ workDays, country }), date(monday)))).toBe(String(at(closes)));
});

test('the close settles what was due before its day, as of its own hour', () => {
  const commitments = [
    aCommitment({ id: 1, counted: null, dueOn: date('2026-03-12') }),
    aCommitment({ id: 2, counted: null, dueOn: date('2026-03-13') }),
    aCommitment({ id: 3, dueOn: date('2026-03-12'), madeAt: at('2026-03-09') }),
  ];
  const activities = [anActivity({ count: 20, at: at('2026-03-11') })];
  const closing = weekClosing(aTeam(), [aSnapshot({ commitments, activities })], MONDAY);
  expect(closing.settled).toEqual([{ id: 1, userId: 'UBEA', from: 'open', to: 'missed' }]);
  expect(closing.everybody[0]?.commitments.map(({ state }) => state)).toEqual(['missed', 'open', 'open']);
  expect(String(closing.everybody[0]?.commitments[0]?.settledAt)).toBe(String(at('2026-03-13T15:30')));
});
