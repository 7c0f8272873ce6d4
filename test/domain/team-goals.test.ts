import { expect, it } from 'vitest';
import { followTeam, goalsBetween, putBack } from '../../src/domain/team-goals.ts';

it.each([
  { is: 'none of their own', own: {}, changed: { reach: [null, 40] as const }, goals: { reach: 40 }, keeps: [] },
  {
    is: "the team's former one",
    own: { reach: 30 },
    changed: { reach: [30, 40] as const },
    goals: { reach: 40 },
    keeps: [],
  },
  {
    is: 'one of their own',
    own: { reach: 15 },
    changed: { reach: [30, 40] as const },
    goals: { reach: 15 },
    keeps: ['reach'],
  },
  {
    is: 'the same already',
    own: { reach: 40 },
    changed: { reach: [30, 40] as const },
    goals: { reach: 40 },
    keeps: [],
  },
  {
    is: '0 of their own',
    own: { reach: 0 },
    changed: { reach: [null, 40] as const },
    goals: { reach: 0 },
    keeps: ['reach'],
  },
  {
    is: 'a goal taken away',
    own: { reach: 40, find: 3 },
    changed: { reach: [40, null] as const },
    goals: { find: 3 },
    keeps: [],
  },
  { is: 'not their job', own: { close: 5 }, changed: { close: [5, 0] as const }, goals: { close: 0 }, keeps: [] },
])('who has $is', ({ own, changed, goals, keeps }) => {
  expect(followTeam(own, changed)).toEqual({ goals, keeps });
});

it('what changed goes back where it stands as it was left', () => {
  const changed = goalsBetween({ reach: 30, find: 1 }, { reach: 40, close: 0, find: 1 });
  expect(changed).toEqual({ reach: [30, 40], close: [null, 0] });
  expect(putBack({ reach: 40, close: 0, find: 1 }, changed)).toEqual({ reach: 30, find: 1 });
  expect(putBack({ reach: 41, close: 0 }, changed)).toEqual({ reach: 41 });
});
