import { expect, it } from 'vitest';
import { FIRST_STEPS, type FirstStep, isBeginning } from '../../src/domain/home-steps.ts';
import { TODAY } from './builders.ts';

const beginner = { since: TODAY, isInTeam: false, done: new Set<FirstStep>() };
const done = (...steps: FirstStep[]) => new Set(steps);

it.each([
  { is: 'somebody met today', beginning: beginner, shown: true },
  { is: 'somebody in a sales team', beginning: { ...beginner, isInTeam: true }, shown: false },
  { is: 'two steps done', beginning: { ...beginner, done: done('log', 'open-a-deal') }, shown: true },
  { is: 'all three done', beginning: { ...beginner, done: done(...FIRST_STEPS) }, shown: false },
  {
    is: 'one step done, on the 14th day',
    beginning: { ...beginner, done: done('log'), since: TODAY.subtract({ days: 13 }) },
    shown: true,
  },
  {
    is: 'one step done, after 14 days',
    beginning: { ...beginner, done: done('log'), since: TODAY.subtract({ days: 14 }) },
    shown: false,
  },
  {
    is: 'nothing done for half a year',
    beginning: { ...beginner, since: TODAY.subtract({ months: 6 }) },
    shown: true,
  },
])('the first steps for $is: $shown', ({ beginning, shown }) => {
  expect(isBeginning(beginning, TODAY)).toBe(shown);
});
