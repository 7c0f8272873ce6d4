import { describe, expect, it, test } from 'vitest';
import type { Goals } from '../../src/domain/member.ts';
import { neglected } from '../../src/domain/neglect.ts';
import type { Section } from '../../src/domain/pipeline.ts';
import { aMember, anActivity, aSnapshot, at, date, LAST_MONDAY } from './builders.ts';

const MONDAYS = [21, 14, 7, 0].map((days) => LAST_MONDAY.subtract({ days }));
const BEFORE = '2026-02-18';
const LAST = '2026-03-04';

const did = (counts: Partial<Record<Section, number>>, on: string) =>
  Object.entries(counts).map(([section, count]) => anActivity({ section: section as Section, count, at: at(on) }));

describe('against goals', () => {
  const goals: Goals = { find: 10, reach: 30 };
  it.each([
    { is: 'half the share of the goals', goals, done: { find: 10, reach: 70 }, section: undefined },
    { is: 'just under half of it', goals, done: { find: 9, reach: 71 }, section: 'find' },
    { is: 'nothing done there, 8 to be expected', goals, done: { reach: 32 }, section: 'find' },
    { is: 'nothing done there, fewer than 8 to be expected', goals, done: { reach: 31 }, section: undefined },
    { is: 'nothing done at all', goals, done: {}, section: undefined },
    { is: 'a section without a goal', goals, done: { find: 10, reach: 30, close: 500 }, section: undefined },
    {
      is: 'a section that is not theirs',
      goals: { ...goals, close: 0 },
      done: { find: 10, reach: 30 },
      section: undefined,
    },
    {
      is: 'the furthest below of two',
      goals: { find: 20, reach: 20, close: 20 },
      done: { find: 2, reach: 3, close: 95 },
      section: 'find',
    },
    {
      is: 'two level ones',
      goals: { find: 20, reach: 20, close: 20 },
      done: { find: 2, reach: 2, close: 96 },
      section: undefined,
    },
  ])('$is → $section', ({ goals, done, section }) => {
    const snapshot = aSnapshot({ rep: aMember({ goals }), activities: did(done, BEFORE) });
    expect(neglected([snapshot], MONDAYS)?.section).toBe(section);
  });

  it('gives the two shares it compares', () => {
    const snapshot = aSnapshot({ rep: aMember({ goals }), activities: did({ find: 4, reach: 76 }, LAST) });
    expect(neglected([snapshot], MONDAYS)).toEqual({ section: 'find', share: 0.05, expected: 0.25, against: 'goals' });
  });

  it('the goals of someone away do not count', () => {
    const closer = (awayFrom: string | null) =>
      aSnapshot({ rep: aMember({ goals: { close: 40 }, awayFrom: awayFrom === null ? null : date(awayFrom) }) });
    const caller = aSnapshot({ rep: aMember({ goals: { reach: 40 } }), activities: did({ reach: 100 }, BEFORE) });
    expect(neglected([caller, closer('2026-01-01')], MONDAYS)).toBeNull();
    expect(neglected([caller, closer(null)], MONDAYS)?.section).toBe('close');
  });
});

describe('without goals, against the three weeks before', () => {
  const before = did({ find: 20, reach: 60 }, BEFORE);
  it.each([
    { is: 'half the share', last: { find: 10, reach: 70 }, section: undefined },
    { is: 'just under half of it', last: { find: 9, reach: 71 }, section: 'find' },
    { is: 'fewer than 8 to be expected', last: { reach: 31 }, section: undefined },
    { is: 'nothing last week', last: {}, section: undefined },
  ])('$is → $section', ({ last, section }) => {
    const found = neglected([aSnapshot({ activities: [...before, ...did(last, LAST)] })], MONDAYS);
    expect(found?.section).toBe(section);
    if (found) expect(found.against).toBe('weeks-before');
  });

  it('says nothing of a team without earlier weeks', () => {
    expect(neglected([aSnapshot({ activities: did({ reach: 500 }, LAST) })], MONDAYS)).toBeNull();
  });
});

test('a team of nobody neglects nothing', () => {
  expect(neglected([], MONDAYS)).toBeNull();
});
