import { expect, it, test } from 'vitest';
import { accountabilityFor } from '../../src/domain/accountability.ts';
import { aMember, anActivity, aSnapshot, aTeam, at, date } from './builders.ts';

const MONDAY_MORNING = at('2026-03-09T09:30');
const open = (everybody = [aSnapshot()], now = MONDAY_MORNING) =>
  accountabilityFor({ team: aTeam(), selling: everybody, everybody }, now);

test('the thread is of this ISO week and tells of the last', () => {
  const activities = [
    anActivity({ count: 7, at: at('2026-03-04') }),
    anActivity({ count: 2, section: 'close', at: at('2026-02-11') }),
    anActivity({ count: 99, at: at('2026-03-09T08:00') }),
  ];
  const thread = open([aSnapshot({ activities })]);
  expect(thread.week).toBe('2026-W11');
  expect(thread.lastWeek).toEqual({ prospecting: 7, movedOn: 0, concluded: 0, won: 0, wonAmounts: [] });
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
  const people = { team: aTeam({ zone: 'Asia/Tokyo' }), selling: [snapshot], everybody: [snapshot] };
  const thread = accountabilityFor(people, at('2026-03-09T09:30', 'Asia/Tokyo'));
  expect(thread.week).toBe('2026-W11');
  expect(thread.parts).toHaveLength(1);
});

test('people come by name, not by results', () => {
  const named = (name: string, count: number) =>
    aSnapshot({ rep: aMember({ name, userId: name }), activities: [anActivity({ count, at: at('2026-03-04') })] });
  const thread = open([named('Zoe', 90), named('Ann', 1), named('Émile', 50)]);
  expect(thread.parts.map(({ rep }) => rep.name)).toEqual(['Ann', 'Émile', 'Zoe']);
});

test('whoever manages the team has a part, and their numbers are not the team’s', () => {
  const mia = aSnapshot({
    rep: aMember({ name: 'Mia', userId: 'UMIA', role: 'manager' }),
    activities: [anActivity({ userId: 'UMIA', count: 9, at: at('2026-03-04') })],
  });
  const thread = accountabilityFor({ team: aTeam(), selling: [], everybody: [mia] }, MONDAY_MORNING);
  expect(thread.parts.map(({ rep }) => rep.name)).toEqual(['Mia']);
  expect(thread.lastWeek.prospecting).toBe(0);
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
  expect(thread.parts.map((part) => part.rep)).toEqual(onDuty ? [rep] : []);
  expect(thread.away).toEqual(onDuty ? [] : [rep]);
});

test('the results of someone away still count for the team', () => {
  const rep = aMember({ awayFrom: date('2026-03-09') });
  const thread = open([aSnapshot({ rep, activities: [anActivity({ count: 4, at: at('2026-03-04') })] })]);
  expect(thread.lastWeek.prospecting).toBe(4);
});
