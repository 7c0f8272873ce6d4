import { expect, test } from 'vitest';
import { type StandingTeam, seatsOf, sellersElsewhere, teamFaults, type WantedTeam } from '../../src/domain/set-up.ts';
import { aTeam } from './builders.ts';

const east: StandingTeam = {
  team: aTeam({ id: 1, name: 'East', channelId: 'CEAST' }),
  people: [
    { userId: 'UMAX', manages: true },
    { userId: 'UBEA', manages: false },
  ],
};
const gone: StandingTeam = { team: aTeam({ id: 2, name: 'West', channelId: '' }), people: [] };
const ALL = [east, gone];

const { name: _, channelId: __, ...usual } = aTeam();
const wanted = (over: Partial<WantedTeam> = {}): WantedTeam => ({
  ...usual,
  ...{ id: null, name: 'North', channelId: 'CNORTH', managers: ['UANN'], members: ['ULEO'], moves: false },
  ...over,
});

test.each([
  { is: 'a sound new team', team: wanted(), faults: [] },
  {
    is: 'East itself as it stands',
    team: wanted({ id: 1, name: 'East', channelId: 'CEAST', members: ['UBEA'] }),
    faults: [],
  },
  { is: 'no name', team: wanted({ name: '' }), faults: ['no-name'] },
  { is: 'another’s name', team: wanted({ name: 'EAST' }), faults: ['name-taken'] },
  { is: 'the name of a removed one', team: wanted({ name: 'West' }), faults: [] },
  { is: 'no channel', team: wanted({ channelId: '' }), faults: ['no-channel'] },
  { is: 'another’s channel', team: wanted({ channelId: 'CEAST' }), faults: ['channel-taken'] },
  { is: 'no manager', team: wanted({ managers: [] }), faults: ['no-manager'] },
  { is: 'nobody who sells', team: wanted({ members: [] }), faults: ['no-members'] },
  { is: 'only a manager who also sells', team: wanted({ members: ['UANN'] }), faults: [] },
  { is: 'somebody who sells in East', team: wanted({ members: ['UBEA'] }), faults: ['sells-elsewhere'] },
  { is: 'the same, moved here', team: wanted({ members: ['UBEA'], moves: true }), faults: [] },
  { is: 'East’s manager as one who sells', team: wanted({ members: ['UMAX'] }), faults: [] },
  { is: 'one who sells in East as manager', team: wanted({ managers: ['UBEA'] }), faults: [] },
  { is: 'no working days', team: wanted({ workDays: [] }), faults: ['no-days'] },
  {
    is: 'everything at once',
    team: wanted({ name: '', channelId: '', managers: [], members: [], workDays: [] }),
    faults: ['no-name', 'no-channel', 'no-manager', 'no-members', 'no-days'],
  },
])('$is → $faults', ({ team, faults }) => {
  expect(teamFaults(team, ALL).map(({ is }) => is)).toEqual(faults);
});

test('one who manages and sells has one seat', () => {
  expect(seatsOf({ managers: ['UANN'], members: ['UANN', 'ULEO'] })).toEqual([
    { userId: 'UANN', manages: true },
    { userId: 'ULEO', manages: false },
  ]);
});

test('who sells elsewhere is named with the team', () => {
  const people = [{ userId: 'UBEA', manages: false }];
  expect(sellersElsewhere({ id: null, people }, ALL)).toEqual([{ userId: 'UBEA', team: east.team }]);
  expect(sellersElsewhere({ id: 1, people }, ALL)).toEqual([]);
});
