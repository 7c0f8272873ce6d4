import { expect, it, test } from 'vitest';
import { prospectingIn, prospectingOf, sectionsOf, weekNumbers } from '../../src/domain/week.ts';
import { aMember, anActivity, aSnapshot, at, LAST_MONDAY, MONDAY } from './builders.ts';

const activities = [
  anActivity({ section: 'find', count: 2 }),
  anActivity({ section: 'reach', count: 10 }),
  anActivity({ section: 'reach', count: 3, at: at('2026-03-09T00:00') }),
  anActivity({ section: 'close', count: 1 }),
  anActivity({ section: 'reach', count: 100, at: at('2026-03-08T23:59') }),
  anActivity({ section: 'reach', count: 500, at: at('2026-03-16T00:00') }),
];

test('the week runs from Monday to Sunday midnight, by section, beside the goals', () => {
  const rep = aMember({ goals: { reach: 40, 'follow up': 10 } });
  expect(weekNumbers(aSnapshot({ rep, activities }), MONDAY)).toEqual([
    { section: 'find', done: 2, goal: null },
    { section: 'reach', done: 13, goal: 40 },
    { section: 'follow up', done: 0, goal: 10 },
    { section: 'close', done: 1, goal: null },
  ]);
  expect(prospectingIn(aSnapshot({ rep, activities }), MONDAY)).toBe(15);
  expect(prospectingIn(aSnapshot({ rep, activities }), LAST_MONDAY)).toBe(100);
});

test("the week is the rep's own: in Tokyo Monday begins while it is Sunday in New York", () => {
  const rep = aMember({ zone: 'Asia/Tokyo' });
  const early = [anActivity({ at: at('2026-03-08T11:00') })];
  expect(prospectingIn(aSnapshot({ rep, activities: early }), MONDAY)).toBe(1);
  expect(prospectingIn(aSnapshot({ activities: early }), MONDAY)).toBe(0);
});

test('a section whose goal is 0 is left out of the numbers', () => {
  const rep = aMember({ goals: { reach: 0 } });
  expect(weekNumbers(aSnapshot({ rep, activities }), MONDAY).map(({ section }) => section)).not.toContain('reach');
  expect(prospectingIn(aSnapshot({ rep, activities }), MONDAY)).toBe(2);
});

it.each([
  { goals: {}, sections: 4, prospecting: ['find', 'reach'] },
  { goals: { find: 0 }, sections: 3, prospecting: ['reach'] },
  { goals: { find: 0, reach: 0 }, sections: 2, prospecting: [] },
  { goals: { find: 5, close: 0 }, sections: 3, prospecting: ['find', 'reach'] },
])('with goals $goals prospecting is $prospecting', ({ goals, sections, prospecting }) => {
  expect(sectionsOf({ goals })).toHaveLength(sections);
  expect(prospectingOf({ goals })).toEqual(prospecting);
});
