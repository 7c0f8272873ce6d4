import { expect, it, test } from 'vitest';
import { readTeamGoals } from '../../../src/domain/text/goals-command.ts';
import { readQuiet } from '../../../src/domain/text/quiet-command.ts';
import { readOfTeam, readTarget } from '../../../src/domain/text/team-command.ts';
import { SAID } from './said.ts';

const EAST = { id: 1, name: 'East' };
const NORTH = { id: 2, name: 'North East' };
const R_AND_D = { id: 3, name: 'R&D Ümläut' };
const ALL = [EAST, NORTH, R_AND_D];
const usd = (amount: number) => ({ amount, currency: 'USD' });

it.each([
  { text: 'east', teams: ALL, read: { is: 'shown', team: EAST } },
  { text: 'North East', teams: ALL, read: { is: 'shown', team: NORTH } },
  { text: '"north east"', teams: ALL, read: { is: 'shown', team: NORTH } },
  { text: 'r&amp;d ümläut', teams: ALL, read: { is: 'shown', team: R_AND_D } },
  { text: 'East target $50k', teams: ALL, read: { is: 'target', team: EAST, target: usd(5_000_000) } },
  { text: 'north east target 1,250', teams: ALL, read: { is: 'target', team: NORTH, target: usd(125_000) } },
  { text: 'East target none', teams: ALL, read: { is: 'target', team: EAST, target: null } },
  { text: 'East target', teams: ALL, read: { is: 'target', team: EAST, target: undefined } },
  {
    text: 'target €50k',
    teams: [EAST],
    read: { is: 'target', team: EAST, target: { amount: 5_000_000, currency: 'EUR' } },
  },
  { text: 'East reads updates on', teams: ALL, read: { is: 'reads', team: EAST, reads: true } },
  { text: 'east read updates off', teams: ALL, read: { is: 'reads', team: EAST, reads: false } },
  { text: 'reads updates on', teams: [EAST], read: { is: 'reads', team: EAST, reads: true } },
  { text: 'East reads updates', teams: ALL, read: { is: 'reads', team: EAST, reads: null } },
  { text: 'East reads updates on friday', teams: ALL, read: { is: 'reads', team: EAST, reads: null } },
  { text: 'West', teams: ALL, read: null },
  { text: 'East <#C1|east> <@U1|bea>', teams: ALL, read: null },
  { text: 'East of Eden', teams: ALL, read: null },
  { text: '', teams: ALL, read: null },
])('"$text" is $read', ({ text, teams, read }) => {
  expect(readOfTeam(text, teams, SAID)).toEqual(read);
});

it.each([
  { text: 'target 50k', says: "Which team's target?" },
  { text: 'reads updates on', says: 'Which team?' },
  { text: 'East target much', says: 'I cannot read "much"' },
  { text: 'East target 40-60k', says: 'is a range' },
])('"$text" is refused: $says', ({ text, says }) => {
  expect(() => readOfTeam(text, ALL, SAID)).toThrow(says);
});

it.each(['', 'none', ' - ', '0', 'off'])('a target of "%s" is none', (text) => {
  expect(readTarget(text, SAID)).toBeNull();
});

it.each([
  { text: 'East reach 40', read: { team: EAST, goals: { reach: 40 } } },
  { text: 'north east find 3 close none', read: { team: NORTH, goals: { find: 3, close: null } } },
  { text: 'East', read: { team: EAST, goals: {} } },
  { text: 'reach 40', read: null },
  { text: '<@U1|bea> reach 40', read: null },
])("a team's goals: $text", ({ text, read }) => {
  expect(readTeamGoals(text, ALL)).toEqual(read);
});

test('a team that is called as a section is still no goal', () => {
  expect(readTeamGoals('close 5', [{ id: 9, name: 'Close' }])).toBeNull();
});

it.each([
  { text: '<@U1|bea> until friday', until: '2026-11-27' },
  { text: 'until friday <@U1>', until: '2026-11-27' },
  { text: '<@U1> for 2 weeks please', until: '2026-12-08' },
  { text: '<@U1> 20 dec', until: '2026-12-20' },
  { text: '<@U1> off', until: null },
])('quiet $text → $until', ({ text, until }) => {
  const read = readQuiet(text, SAID);
  expect([read.userId, read.until?.toString() ?? null]).toEqual(['U1', until]);
});

it.each([
  { text: 'until friday', says: 'One person at a time' },
  { text: '<@U1> <@U2> until friday', says: 'One person at a time' },
  { text: '<@U1>', says: 'Until when?' },
  { text: '<@U1> until noon', says: 'whole days' },
  { text: '<@U1> until 3 march 2026', says: 'passed' },
  { text: '<@U1> until someday', says: 'I cannot read "someday" as a day' },
])('quiet $text is refused: $says', ({ text, says }) => {
  expect(() => readQuiet(text, SAID)).toThrow(says);
});
