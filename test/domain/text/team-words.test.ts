import { expect, test } from 'vitest';
import { notForTeams, readTeam } from '../../../src/domain/text/team-words.ts';

const TEAMS = [
  { id: 1, name: 'East' },
  { id: 2, name: 'R and D' },
];

test.each([
  { text: 'East <#C1|east> <@U1|bea> <@U2|ann>', name: 'East', channelId: 'C1', reps: ['U1', 'U2'] },
  {
    text: '<#C1> East <@U1> and <@U2> manager <@U3>',
    name: 'East',
    channelId: 'C1',
    reps: ['U1', 'U2'],
    managers: ['U3'],
  },
  { text: 'East <@U1>', name: 'East', reps: ['U1'] },
  { text: 'add <@U1> to East', name: 'East', reps: ['U1'] },
  { text: 'East <@U1> as manager', name: 'East', managers: ['U1'] },
  { text: 'East <@U2> <@U1> as manager', name: 'East', reps: ['U2'], managers: ['U1'] },
  { text: 'East managers <@U1> reps <@U2>', name: 'East', reps: ['U2'], managers: ['U1'] },
  { text: 'East without <@U1> and <@U2>', name: 'East', leaving: ['U1', 'U2'] },
  { text: 'remove <@U1> from East', name: 'East', leaving: ['U1'] },
  { text: 'East <@U2> without <@U1>', name: 'East', reps: ['U2'], leaving: ['U1'] },
  { text: 'R and D <@U1>', name: 'R and D', reps: ['U1'] },
  { text: `${'n'.repeat(80)} <@U1>`, name: 'n'.repeat(80), reps: ['U1'] },
])('$text', ({ text, ...read }) => {
  expect(readTeam(text)).toEqual({ channelId: null, reps: [], managers: [], leaving: [], ...read });
});

test.each([
  { text: '<#C1> <@U1>', says: 'What is the team called?' },
  { text: 'East <#C1> <#C2> <@U1>', says: 'A team has one channel' },
  { text: 'East #nowhere @nobody', says: 'I cannot find #nowhere, @nobody here' },
  { text: `${'n'.repeat(81)} <@U1>`, says: "A team's name may have 80 characters at most" },
])('$text is refused: $says', ({ text, says }) => {
  expect(() => readTeam(text)).toThrow(says);
});

test.each([
  { text: 'East private', says: 'That is in `/coach setup`' },
  { text: 'remove East', says: 'That is in `/coach setup`' },
  { text: 'rename East to West', says: 'That is in `/coach setup`' },
  { text: 'East sings', says: 'I do not know what to do with "sings"' },
  { text: 'Velocity', says: 'You manage no team called "Velocity". Yours: East, R and D.' },
])('$text is answered: $says', ({ text, says }) => {
  expect(notForTeams(text, TEAMS, true)).toContain(says);
});

test.each(['East <@U1>', 'East <#C1>', 'East #nowhere'])('%s is about people or a channel', (text) => {
  expect(notForTeams(text, TEAMS, true)).toBeNull();
});

test('a manager hears that the form is an admin’s, and who has no team of theirs is not told of any', () => {
  expect(notForTeams('East private', TEAMS, false)).toContain('for an admin');
  expect(notForTeams('Velocity', [], true)).toMatch(/^You manage no team called "Velocity"\. To open one/);
});
