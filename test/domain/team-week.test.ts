import { expect, it, test } from 'vitest';
import { countsOf, mondayOf, teamWeek } from '../../src/domain/team-week.ts';
import { aDeal, aMember, aMove, anActivity, aSnapshot, at, LAST_MONDAY, TODAY } from './builders.ts';

const moved = (from: string, to: string, on = '2026-03-04', id = 1) =>
  aMove({ deal: aDeal({ id }), from, to, at: at(on) });
const ended = (to: string, on = '2026-03-04', deal = aDeal()) =>
  aMove({ deal, field: 'status', from: 'open', to, at: at(on) });
const parked = (over: Parameters<typeof aDeal>[0]) =>
  ended('parked', '2026-03-04', aDeal({ status: 'parked', ...over }));

it.each([
  { is: 'one stage forward', moves: [moved('qualified', 'proposal')], movedOn: 1 },
  {
    is: 'one deal, two stages',
    moves: [moved('contacted', 'qualified', '2026-03-03'), moved('qualified', 'proposal')],
    movedOn: 1,
  },
  { is: 'two deals', moves: [moved('lead', 'contacted'), moved('lead', 'contacted', '2026-03-04', 2)], movedOn: 2 },
  { is: 'a step back', moves: [moved('proposal', 'qualified')], movedOn: 0 },
  {
    is: 'forward and back again',
    moves: [moved('qualified', 'proposal', '2026-03-03'), moved('proposal', 'qualified')],
    movedOn: 0,
  },
  {
    is: 'rows in no order',
    moves: [moved('qualified', 'proposal', '2026-03-05'), moved('contacted', 'qualified', '2026-03-03')],
    movedOn: 1,
  },
  { is: 'the Sunday before', moves: [moved('qualified', 'proposal', '2026-03-01T23:59')], movedOn: 0 },
  { is: 'the last minute of Sunday', moves: [moved('qualified', 'proposal', '2026-03-08T23:59')], movedOn: 1 },
  { is: 'this week', moves: [moved('qualified', 'proposal', '2026-03-09T00:00')], movedOn: 0 },
])('deals moved on, $is: $movedOn', ({ moves, movedOn }) => {
  expect(teamWeek([aSnapshot({ moves })], LAST_MONDAY).movedOn).toBe(movedOn);
});

it.each([
  { is: 'a win', moves: [ended('won')], won: 1, concluded: 1 },
  { is: 'a loss', moves: [ended('lost')], won: 0, concluded: 1 },
  { is: 'a park without reason or date', moves: [ended('parked')], won: 0, concluded: 0 },
  { is: 'a park with a date alone', moves: [parked({ parkedUntil: TODAY })], won: 0, concluded: 0 },
  { is: 'a park with a reason alone', moves: [parked({ endReason: 'legal review' })], won: 0, concluded: 0 },
  { is: 'a park with both', moves: [parked({ parkedUntil: TODAY, endReason: 'legal review' })], won: 0, concluded: 1 },
  {
    is: 'lost, reopened and won',
    moves: [ended('lost', '2026-03-02'), ended('open', '2026-03-03'), ended('won')],
    won: 1,
    concluded: 1,
  },
  { is: 'won and reopened', moves: [ended('won', '2026-03-03'), ended('open')], won: 0, concluded: 0 },
  { is: 'a win this week', moves: [ended('won', '2026-03-09')], won: 0, concluded: 0 },
])('ends of the week, $is: won $won, concluded $concluded', ({ moves, won, concluded }) => {
  expect(teamWeek([aSnapshot({ moves })], LAST_MONDAY)).toMatchObject({ won, concluded });
});

it.each([
  { week: '2026-W11', monday: '2026-03-09' },
  { week: '2026-W01', monday: '2025-12-29' },
  { week: '2026-W53', monday: '2026-12-28' },
  { week: '2027-W01', monday: '2027-01-04' },
])('the ISO week $week begins on $monday', ({ week, monday }) => {
  expect(mondayOf(week).toString()).toBe(monday);
});

test('what is no ISO week has no Monday', () => {
  expect(() => mondayOf('March')).toThrow('March is no ISO week');
});

test('won amounts are one sum a currency, and a deal seen by two reps counts once', () => {
  const deal = (id: number, amount: number | null, currency: string | null) => aDeal({ id, amount, currency });
  const shared = ended('won', '2026-03-05', deal(5, 700, 'EUR'));
  const snapshots = [
    aSnapshot({
      moves: [ended('won', '2026-03-03', deal(1, 100, 'USD')), ended('won', '2026-03-03', deal(2, 250, 'USD')), shared],
    }),
    aSnapshot({
      moves: [ended('won', '2026-03-03', deal(3, 900, 'EUR')), ended('won', '2026-03-03', deal(4, null, null)), shared],
    }),
  ];
  expect(teamWeek(snapshots, LAST_MONDAY)).toMatchObject({
    won: 5,
    wonAmounts: [
      { currency: 'EUR', amount: 1600 },
      { currency: 'USD', amount: 350 },
    ],
  });
});

test('activities are counted by section, each rep only in the sections that are theirs', () => {
  const activities = [
    anActivity({ section: 'find', count: 2, at: at('2026-03-02T00:00') }),
    anActivity({ section: 'reach', count: 10, at: at('2026-03-04') }),
    anActivity({ section: 'close', count: 1, at: at('2026-03-08T23:59') }),
    anActivity({ section: 'close', count: 50, at: at('2026-03-09T00:00') }),
  ];
  const finder = aMember({ goals: { close: 0 } });
  const snapshots = [aSnapshot({ activities }), aSnapshot({ rep: finder, activities })];
  expect(countsOf(snapshots, LAST_MONDAY)).toEqual({
    week: '2026-W10',
    monday: LAST_MONDAY,
    counts: { find: 4, reach: 20, 'follow up': 0, close: 1 },
  });
  expect(teamWeek(snapshots, LAST_MONDAY).prospecting).toBe(24);
});
