import { describe, expect, it, test } from 'vitest';
import { accountabilityFor } from '../../src/domain/accountability.ts';
import { aDeal, aMember, anActivity, aSnapshot, aTeam, at, date } from './builders.ts';

const MONDAY_MORNING = at('2026-03-09T09:30');
const open = (snapshots = [aSnapshot()], now = MONDAY_MORNING) => accountabilityFor(aTeam(), snapshots, [], now);

test('the thread is of this ISO week and tells of the last', () => {
  const activities = [
    anActivity({ count: 7, at: at('2026-03-04') }),
    anActivity({ count: 2, section: 'close', at: at('2026-02-11') }),
    anActivity({ count: 99, at: at('2026-03-09T08:00') }),
  ];
  const thread = open([aSnapshot({ activities })]);
  expect(thread.week).toBe('2026-W11');
  expect(thread.lastWeek).toEqual({ prospecting: 7, movedOn: 0, won: 0, lost: 0, wonAmounts: [] });
  expect(thread.weeks.map(({ week, counts }) => [week, counts.reach, counts.close])).toEqual([
    ['2026-W07', 0, 2],
    ['2026-W08', 0, 0],
    ['2026-W09', 0, 0],
    ['2026-W10', 7, 0],
  ]);
});

test('opened on a Tuesday after a holiday, the weeks are the same', () => {
  const thread = open([aSnapshot()], at('2026-05-26T09:30'));
  expect(thread.week).toBe('2026-W22');
  expect(thread.weeks.map(({ week }) => week)).toEqual(['2026-W18', '2026-W19', '2026-W20', '2026-W21']);
});

test("the week is the team's where it is still Sunday for a rep", () => {
  const snapshot = aSnapshot({ rep: aMember({ zone: 'Pacific/Honolulu' }) });
  const thread = accountabilityFor(aTeam({ zone: 'Asia/Tokyo' }), [snapshot], [], at('2026-03-09T09:30', 'Asia/Tokyo'));
  expect(thread.week).toBe('2026-W11');
  expect(thread.reps).toHaveLength(1);
});

test('reps and managers come by name, not by results', () => {
  const named = (name: string, count: number) =>
    aSnapshot({ rep: aMember({ name, userId: name }), activities: [anActivity({ count, at: at('2026-03-04') })] });
  const managers = [aMember({ name: 'Mia' }), aMember({ name: 'Émile' })];
  const thread = accountabilityFor(
    aTeam(),
    [named('Zoe', 90), named('Ann', 1), named('Émile', 50)],
    managers,
    MONDAY_MORNING,
  );
  expect(thread.reps.map(({ rep }) => rep.name)).toEqual(['Ann', 'Émile', 'Zoe']);
  expect(thread.managers.map(({ name }) => name)).toEqual(['Émile', 'Mia']);
});

it.each([
  { is: 'at work', rep: aMember(), onDuty: true },
  { is: 'away since today', rep: aMember({ awayFrom: date('2026-03-09') }), onDuty: false },
  { is: 'away from tomorrow', rep: aMember({ awayFrom: date('2026-03-10') }), onDuty: true },
  { is: 'back today', rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-09') }), onDuty: true },
  { is: 'back tomorrow', rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-10') }), onDuty: false },
  { is: 'off on Mondays', rep: aMember({ workDays: [2, 3, 4] }), onDuty: true },
  { is: 'without work days', rep: aMember({ workDays: [] }), onDuty: false },
])('someone $is is on duty: $onDuty', ({ rep, onDuty }) => {
  const thread = open([aSnapshot({ rep })]);
  expect(thread.reps.map((part) => part.rep)).toEqual(onDuty ? [rep] : []);
  expect(thread.away).toEqual(onDuty ? [] : [rep]);
});

test('the results of someone away still count for the team', () => {
  const rep = aMember({ awayFrom: date('2026-03-09') });
  const thread = open([aSnapshot({ rep, activities: [anActivity({ count: 4, at: at('2026-03-04') })] })]);
  expect(thread.lastWeek.prospecting).toBe(4);
});

describe('next steps', () => {
  it.each([
    { is: 'weeks ago', on: '2026-01-19', status: 'open', part: 'still open' },
    { is: 'the Sunday before last week', on: '2026-03-01', status: 'open', part: 'still open' },
    { is: 'last Monday', on: '2026-03-02', status: 'open', part: 'still open' },
    { is: 'last Sunday', on: '2026-03-08', status: 'open', part: 'still open' },
    { is: 'today', on: '2026-03-09', status: 'open', part: 'planned' },
    { is: 'this Sunday', on: '2026-03-15', status: 'open', part: 'planned' },
    { is: 'next Monday', on: '2026-03-16', status: 'open', part: undefined },
    { is: 'last Monday, of a parked deal', on: '2026-03-02', status: 'parked', part: undefined },
  ] as const)('dated $is → $part', ({ on, status, part }) => {
    const [rep] = open([aSnapshot({ deals: [aDeal({ nextStepOn: date(on), status })] })]).reps;
    expect(rep?.stillOpen).toHaveLength(part === 'still open' ? 1 : 0);
    expect(rep?.planned).toHaveLength(part === 'planned' ? 1 : 0);
  });

  it('come by date, then the older deal first', () => {
    const deals = [
      aDeal({ id: 3, nextStepOn: date('2026-03-12') }),
      aDeal({ id: 2, nextStepOn: date('2026-03-12') }),
      aDeal({ id: 4, nextStepOn: date('2026-03-10') }),
    ];
    expect(open([aSnapshot({ deals })]).reps[0]?.planned.map(({ id }) => id)).toEqual([4, 2, 3]);
  });
});

test("a rep's part holds last week's numbers beside the goals", () => {
  const rep = aMember({ goals: { reach: 40, close: 0 } });
  const activities = [anActivity({ count: 12, at: at('2026-03-05') })];
  expect(open([aSnapshot({ rep, activities })]).reps[0]?.lastWeek).toEqual([
    { section: 'find', done: 0, goal: null },
    { section: 'reach', done: 12, goal: 40 },
    { section: 'follow up', done: 0, goal: null },
  ]);
});
