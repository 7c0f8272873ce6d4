import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { answersFor, bestProven, clarityOf, type Play, playInUse } from '../../src/domain/play.ts';
import type { Run } from '../../src/domain/run.ts';
import { NOW } from './builders.ts';

const PRICE = { key: 'price', play: 'If they say price, then I will ask why.' };

const aPlay = (id: number, ownerId: string | null, over: Partial<Play> = {}): Play => ({
  id,
  scenario: 'price',
  ownerId,
  text: `play ${id}`,
  shared: true,
  ...over,
});

/** `done` times done of which `worked` worked, and `not` times not done, none of which did. */
function runsOf(
  playId: number | null,
  { done, worked, not = 0 }: { done: number; worked: number; not?: number },
): Run[] {
  const one = { scenario: 'price', playId, at: NOW };
  return [
    ...Array.from({ length: done }, (_, at) => ({ ...one, done: true, worked: at < worked })),
    ...Array.from({ length: not }, () => ({ ...one, done: false, worked: false })),
  ];
}

const MINE = aPlay(1, 'UBEA');
const TEAM = aPlay(2, null);
const COLE = aPlay(3, 'UCOLE');
const DANA = aPlay(4, 'UDANA');
const proven = runsOf(3, { done: 10, worked: 5 });

describe('the plays to answer with', () => {
  it.each([
    { is: 'nothing decided', plays: [], runs: [], from: ['standard'], used: 'standard' },
    { is: 'mine', plays: [MINE], runs: [], from: ['mine', 'standard'], used: 'mine' },
    { is: "the team's", plays: [TEAM], runs: [], from: ['team', 'standard'], used: 'team' },
    { is: "a colleague's, unproven", plays: [COLE], runs: [], from: ['standard'], used: 'standard' },
    { is: "a colleague's, proven", plays: [COLE], runs: proven, from: ['colleague', 'standard'], used: 'standard' },
    {
      is: 'all, in any order',
      plays: [COLE, TEAM, MINE],
      runs: proven,
      from: ['mine', 'colleague', 'team', 'standard'],
      used: 'mine',
    },
    {
      is: 'of another scenario',
      plays: [{ ...MINE, scenario: 'timing' }],
      runs: [],
      from: ['standard'],
      used: 'standard',
    },
  ])('$is → $from', ({ plays, runs, from, used }) => {
    const answers = answersFor(PRICE, 'UBEA', plays, runs);
    expect(answers.map((answer) => answer.from)).toEqual(from);
    expect(playInUse(answers)?.from).toBe(used);
  });

  it("has none for a manager's own scenario until somebody decides", () => {
    expect(answersFor({ key: 'own-1', play: null }, 'UBEA', [], [])).toEqual([]);
    expect(playInUse([])).toBeUndefined();
  });

  it('gives each its own proof', () => {
    const runs = [...proven, ...runsOf(1, { done: 7, worked: 5, not: 5 }), ...runsOf(null, { done: 2, worked: 1 })];
    const answers = answersFor(PRICE, 'UBEA', [MINE, COLE, TEAM], runs);
    expect(answers.map(({ from, proof }) => [from, proof.done.count, proof.done.worked, proof.notDone.count])).toEqual([
      ['mine', 7, 5, 5],
      ['colleague', 10, 5, 0],
      ['team', 0, 0, 0],
      ['standard', 2, 1, 0],
    ]);
  });

  it('does not count what was done by the standard play of another scenario', () => {
    const runs = runsOf(null, { done: 3, worked: 3 }).map((run) => ({ ...run, scenario: 'timing' }));
    expect(answersFor(PRICE, 'UBEA', [], runs)[0]?.proof.done.count).toBe(0);
  });
});

describe('the best-proven play', () => {
  it.each([
    { is: '9 runs', plays: [COLE], runs: runsOf(3, { done: 9, worked: 9 }), best: undefined },
    { is: '10 runs', plays: [COLE], runs: runsOf(3, { done: 10, worked: 9 }), best: 3 },
    { is: '10 runs, 4 of them not done', plays: [COLE], runs: runsOf(3, { done: 6, worked: 3, not: 4 }), best: 3 },
    { is: '10 runs, never done', plays: [COLE], runs: runsOf(3, { done: 0, worked: 0, not: 10 }), best: undefined },
    { is: '10 runs, none worked', plays: [COLE], runs: runsOf(3, { done: 10, worked: 0 }), best: undefined },
    { is: 'one worked', plays: [COLE], runs: runsOf(3, { done: 10, worked: 1 }), best: 3 },
    { is: 'not shared', plays: [{ ...COLE, shared: false }], runs: proven, best: undefined },
    {
      is: '9 of 12 before 1 of 1',
      plays: [COLE, DANA],
      runs: [...runsOf(3, { done: 1, worked: 1, not: 9 }), ...runsOf(4, { done: 12, worked: 9 })],
      best: 4,
    },
    {
      is: '8 of 10 before 7 of 10',
      plays: [COLE, DANA],
      runs: [...runsOf(3, { done: 10, worked: 7 }), ...runsOf(4, { done: 10, worked: 8 })],
      best: 4,
    },
    {
      is: 'the older of two alike',
      plays: [DANA, COLE],
      runs: [...proven, ...runsOf(4, { done: 10, worked: 5 })],
      best: 3,
    },
  ])('$is → $best', ({ plays, runs, best }) => {
    expect(bestProven(plays, runs)?.id).toBe(best);
  });

  it('waits for answers and for what may still work', () => {
    const open = runsOf(3, { done: 10, worked: 5 }).with(0, {
      scenario: 'price',
      playId: 3,
      done: true,
      at: NOW,
      worked: null,
    });
    const asked = runsOf(3, { done: 10, worked: 5 }).with(0, {
      scenario: 'price',
      playId: 3,
      done: null,
      at: NOW,
      worked: true,
    });
    expect(bestProven([COLE], open)).toBeUndefined();
    expect(bestProven([COLE], asked)).toBeUndefined();
  });
});

describe('clarity', () => {
  const three = [{ key: 'price' }, { key: 'timing' }, { key: 'own-1' }];
  it.each([
    { is: 'nothing', plays: [], decided: 0 },
    { is: "the team's and a colleague's", plays: [TEAM, COLE], decided: 0 },
    { is: 'one of mine', plays: [MINE], decided: 1 },
    { is: 'two of mine for one scenario', plays: [MINE, aPlay(9, 'UBEA')], decided: 1 },
    { is: 'mine for a scenario that is gone', plays: [MINE, aPlay(9, 'UBEA', { scenario: 'own-7' })], decided: 1 },
    { is: "mine for a manager's own", plays: [MINE, aPlay(9, 'UBEA', { scenario: 'own-1' })], decided: 2 },
  ])('$is: $decided of 3', ({ plays, decided }) => {
    expect(clarityOf(three, 'UBEA', plays)).toEqual({ decided, of: 3 });
  });
});

test('the order of plays and runs does not matter', () => {
  const owner = fc.constantFrom('UBEA', 'UCOLE', 'UDANA', 'UEVE', null);
  const anyPlays = fc
    .array(fc.record({ owner, shared: fc.boolean() }), { maxLength: 8 })
    .map((some) => some.map((one, at) => aPlay(at, one.owner, { shared: one.shared })));
  const anyRun = fc.record({
    scenario: fc.constant('price'),
    playId: fc.option(fc.integer({ min: 0, max: 3 })),
    done: fc.option(fc.boolean()),
    at: fc.constant(NOW),
    worked: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(anyPlays, fc.array(anyRun, { minLength: 20, maxLength: 80 }), (plays, runs) => {
      const answers = answersFor(PRICE, 'UBEA', plays, runs);
      expect(answersFor(PRICE, 'UBEA', plays.toReversed(), runs.toReversed())).toEqual(answers);
      expect(answers.length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});
