import { describe, expect, it, test } from 'vitest';
import { type AskedBefore, questionFor, type Said } from '../../src/domain/brief-question.ts';
import type { DealView, Snapshot } from '../../src/domain/snapshot.ts';
import {
  aCommitment,
  aDeal,
  aFocus,
  aMember,
  anActivity,
  aSnapshot,
  at,
  date,
  wasTold,
  workingDaysAgo,
  workingDaysAhead,
} from './builders.ts';

const FRIDAY = at('2026-03-13T15:45');

const nothing: Said = { lastWords: new Map(), unkept: [], asked: [] };
const ask = (snapshot: Partial<Snapshot>, said: Partial<Said> = {}) =>
  questionFor(aSnapshot(snapshot), { ...nothing, ...said }, FRIDAY);
const aboutOf = (snapshot: Partial<Snapshot>, said: Partial<Said> = {}) => ask(snapshot, said)?.about ?? null;

/** Nudged twice, and put off on two days after the first. */
const putOff = (id: number): DealView =>
  aDeal({
    id,
    lastTouchAt: workingDaysAgo(20),
    stageSince: workingDaysAgo(20),
    putOffAt: [at('2026-03-04'), at('2026-03-06')],
  });
const nudged = (dealId: number) => [
  wasTold({ dealId, at: at('2026-03-03T08:30') }),
  wasTold({ dealId, at: at('2026-03-10T08:30') }),
];
const toConclude = (id: number) =>
  aDeal({ id, nextStepOn: null, lastTouchAt: workingDaysAgo(20), stageSince: workingDaysAgo(20) });
const stalledDeal = (id: number) => aDeal({ id, nextStepOn: date('2026-06-01'), lastTouchAt: workingDaysAgo(9) });
/** A step lies ahead, so no rule speaks; proposals are quiet after 5 working days. */
const longQuiet = (id: number, days: number) =>
  aDeal({ id, nextStepOn: workingDaysAhead(9), lastTouchAt: workingDaysAgo(days) });

describe('the deal that most needs a question', () => {
  const told = [...nudged(1), ...nudged(2)];
  it.each([
    {
      is: 'put off twice, before all others',
      deals: [longQuiet(4, 12), stalledDeal(3), toConclude(2), putOff(1)],
      id: 1,
    },
    { is: 'to be concluded', deals: [longQuiet(4, 12), stalledDeal(3), toConclude(2)], id: 2 },
    { is: 'stalled', deals: [longQuiet(4, 12), stalledDeal(3)], id: 3 },
    { is: 'long quiet, twice as long as is quiet', deals: [longQuiet(4, 8), longQuiet(5, 7)], id: 4 },
    { is: 'not quiet for so long', deals: [longQuiet(5, 7)], id: null },
    { is: 'only without a next step', deals: [aDeal({ id: 6, nextStepOn: null })], id: null },
    {
      is: "waiting for the buyer's date",
      deals: [{ ...longQuiet(7, 20), buyerPromiseOn: date('2026-03-13') }],
      id: null,
    },
    { is: 'parked', deals: [{ ...longQuiet(8, 20), status: 'parked' as const }], id: null },
  ])('is the one $is', ({ deals, id }) => {
    expect(aboutOf({ deals, told })).toBe(id === null ? null : `deal:${id}`);
  });

  test('is quoted with what its owner last said', () => {
    const words = { dealId: 3, is: 'note', text: 'waiting for legal', at: at('2026-03-04') } as const;
    const said = { lastWords: new Map([[3, words]]) };
    expect(ask({ deals: [stalledDeal(3)] }, said)).toMatchObject({ is: 'deal', needy: { why: 'stalled' }, words });
    expect(ask({ deals: [stalledDeal(2)] }, said)).toMatchObject({ is: 'deal', words: null });
  });
});

describe('without such a deal it is', () => {
  const rep = aMember({ goals: { reach: 40 }, createdAt: at('2025-06-02') });
  const met = [1, 2].map((dealId) => ({ scenario: 'price', dealId, at: at('2026-03-09') }));
  const activities = [anActivity({ count: 8, at: at('2026-03-03') })];
  const unkept = [aCommitment({ id: 5, state: 'missed' }), aCommitment({ id: 6, state: 'carried' })];
  it.each([
    {
      is: 'what was not kept',
      has: { rep, met, activities, focus: aFocus() },
      said: { unkept },
      about: 'commitment:5',
    },
    {
      is: 'a section under its goal',
      has: { rep, met, activities, focus: aFocus() },
      said: {},
      about: 'section:reach',
    },
    {
      is: 'the focus',
      has: { met, focus: aFocus({ on: { is: 'behaviour', behaviour: 'touches-a-deal' } }) },
      said: {},
      about: 'behaviour:touches-a-deal',
    },
    { is: 'the scenario met most without a play', has: { met }, said: {}, about: 'scenario:price' },
    { is: 'nothing', has: {}, said: {}, about: null },
  ])('$is', ({ has, said, about }) => {
    expect(aboutOf(has, said)).toBe(about);
  });

  test('the next in turn where the first was asked about', () => {
    const asked = (...about: string[]): AskedBefore[] =>
      about.map((one) => ({ about: one, at: at('2026-03-06T15:45') }));
    const has = { rep, met, activities, deals: [stalledDeal(3)] };
    expect(aboutOf(has, { unkept, asked: asked('deal:3') })).toBe('commitment:5');
    expect(aboutOf(has, { unkept, asked: asked('deal:3', 'commitment:5') })).toBe('commitment:6');
    const all = ['deal:3', 'commitment:5', 'commitment:6', 'section:reach'];
    expect(aboutOf(has, { unkept, asked: asked(...all) })).toBe('scenario:price');
    expect(aboutOf(has, { unkept, asked: asked(...all, 'scenario:price') })).toBeNull();
  });
});

describe('of a week of nothing', () => {
  const goals = { find: 5, reach: 40, 'follow up': 10 };
  const here = (on: string) => ({ rep: aMember({ goals, createdAt: at(on) }) });
  const now = here('2026-03-11');
  it.each([
    { is: 'the section furthest under its goal', has: now, about: 'section:reach' },
    { is: 'nothing after two days at work', has: here('2026-03-12'), about: null },
    { is: 'nothing without goals', has: { rep: aMember({ createdAt: at('2026-03-11') }) }, about: null },
    { is: 'nothing once something is logged', has: { ...now, activities: [anActivity()] }, about: null },
    { is: 'nothing once they committed', has: { ...now, commitments: [aCommitment()] }, about: null },
    {
      is: 'nothing while away since Wednesday',
      has: { rep: aMember({ goals, createdAt: at('2026-03-09'), awayFrom: date('2026-03-11') }) },
      about: null,
    },
  ])('it is $is', ({ has, about }) => {
    expect(aboutOf(has)).toBe(about);
  });

  test('it carries the numbers of this week, and is not asked again', () => {
    expect(ask(now)).toMatchObject({ section: 'reach', own: 0, aim: 40, of: 'this-week' });
    const asked = [{ about: 'section:reach', at: at('2026-03-06T15:45') }];
    expect(aboutOf(now, { asked })).toBe('section:follow up');
  });
});

it.each([
  { is: 'three weeks ago', asked: '2026-02-20T15:45', about: 'deal:4' },
  { is: '27 days ago', asked: '2026-02-14T15:45', about: 'deal:4' },
  { is: 'four weeks ago, a minute later by the clock', asked: '2026-02-13T15:46', about: 'deal:3' },
])('what was asked $is makes it $about', ({ asked, about }) => {
  const deals = [stalledDeal(3), longQuiet(4, 12)];
  expect(aboutOf({ deals }, { asked: [{ about: 'deal:3', at: at(asked) }] })).toBe(about);
});
