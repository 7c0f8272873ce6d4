import { expect, it, test } from 'vitest';
import { teamClog } from '../../src/domain/team-clog.ts';
import { aDeal, aMember, anActivity, aSnapshot, aTeam, at, MONDAY, NOW, workingDaysAgo } from './builders.ts';

/** A rep with so many of five proposals past their stage's limit. */
const clogged = (userId: string, late: number, of = 5, stage: 'proposal' | 'negotiation' = 'proposal') =>
  aSnapshot({
    rep: aMember({ userId }),
    deals: Array.from({ length: of }, (_, id) =>
      aDeal({ id, stage, stageSince: id < late ? workingDaysAgo(20) : workingDaysAgo(2) }),
    ),
  });

const clogOf = (...snapshots: ReturnType<typeof clogged>[]) => teamClog(aTeam(), snapshots, NOW);

test('adds up the people whose own deals are clogged', () => {
  const found = clogOf(clogged('UBEA', 3), clogged('UCAL', 4), clogged('UDAN', 2));
  expect(found).toEqual({ clogged: { section: 'follow up', late: 7, of: 10, people: 2 }, neglected: null });
});

it.each([
  { is: 'the section with most late deals', close: 3, section: 'follow up' },
  { is: 'the one further along where they are level', close: 4, section: 'close' },
])('names $is', ({ close, section }) => {
  expect(clogOf(clogged('UBEA', 4), clogged('UCAL', close, 5, 'negotiation'))?.clogged?.section).toBe(section);
});

test('is nothing where nobody is clogged and nothing is neglected', () => {
  expect(clogOf(clogged('UBEA', 2))).toBeNull();
});

it.each([
  { is: 'this week and three before it', on: MONDAY.subtract({ weeks: 3 }), section: 'find' },
  { is: 'no week further back', on: MONDAY.subtract({ weeks: 4 }), section: undefined },
])('holds the activity of $is against the goals', ({ on, section }) => {
  const rep = aMember({ goals: { find: 10, reach: 10, 'follow up': 0, close: 0 } });
  const activities = [anActivity({ count: 40, at: at(on) })];
  expect(teamClog(aTeam(), [aSnapshot({ rep, activities })], NOW)?.neglected?.section).toBe(section);
});
