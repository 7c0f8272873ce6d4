import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';
import { MET_FROM, type TeamPlaybook, teamQuestionOf } from '../../src/domain/team-prompt.ts';
import '../property-runs.ts';
import { at } from './builders.ts';

const NOTHING: TeamPlaybook = { met: [], plays: [], asked: [] };
const met = (scenario: string, times: number) =>
  Array.from({ length: times }, (_, dealId) => ({ scenario, dealId, at: at('2026-03-05') }));
const decided = (scenario: string, ...owners: string[]) => owners.map((ownerId) => ({ scenario, ownerId }));
const lastWeek = { at: at('2026-03-03') };
const [first = { key: '' }, second = { key: '' }] = STANDARD_SCENARIOS;

describe("a team's question", () => {
  it.each([
    { is: 'nothing known', book: NOTHING, asks: first.key, met: 0 },
    { is: 'two times price', book: { met: met('price', MET_FROM - 1) }, asks: 'price', met: 0 },
    { is: 'three times price', book: { met: met('price', MET_FROM) }, asks: 'price', met: 3 },
    {
      is: 'three times price on one deal',
      book: { met: [1, 2, 3].flatMap(() => met('price', 1)) },
      asks: 'price',
      met: 0,
    },
    { is: 'more of timing', book: { met: [...met('price', 3), ...met('timing', 4)] }, asks: 'timing', met: 4 },
    {
      is: 'price, asked last week',
      book: { met: [...met('price', 5), ...met('timing', 3)], asked: [{ scenario: 'price', ...lastWeek }] },
      asks: 'timing',
      met: 3,
    },
    {
      is: 'price, asked last week, and nothing else met',
      book: { met: met('price', 5), asked: [{ scenario: 'price', ...lastWeek }] },
      asks: first.key,
      met: 0,
    },
    {
      is: 'price, asked two weeks ago',
      book: {
        met: met('price', 3),
        asked: [
          { scenario: 'price', at: at('2026-02-24') },
          { scenario: 'timing', ...lastWeek },
        ],
      },
      asks: 'price',
      met: 3,
    },
    { is: 'the first decided by one', book: { plays: decided(first.key, 'UBEA') }, asks: second.key, met: 0 },
    {
      is: 'all asked about but the last',
      book: {
        asked: STANDARD_SCENARIOS.slice(0, -1).map(({ key }, week) => ({
          scenario: key,
          at: at('2025-12-02').add({ hours: week * 168 }),
        })),
      },
      asks: STANDARD_SCENARIOS.at(-1)?.key,
      met: 0,
    },
  ])('$is → $asks', ({ book, asks, met }) => {
    const question = teamQuestionOf(STANDARD_SCENARIOS, { ...NOTHING, ...book });
    expect({ asks: question?.scenario.key, met: question?.met }).toEqual({ asks, met });
  });

  it('is none where there is nothing to ask about but last week’s', () => {
    expect(teamQuestionOf([], NOTHING)).toBeNull();
    expect(teamQuestionOf([first], { ...NOTHING, asked: [{ scenario: first.key, ...lastWeek }] })).toBeNull();
  });

  it('is the same in whatever order the rows come, and never last week’s', () => {
    const key = fc.constantFrom(...STANDARD_SCENARIOS.map((scenario) => scenario.key), 'own-1');
    const when = fc.integer({ min: 0, max: 40 }).map((days) => at('2026-01-20').add({ hours: days * 24 }));
    const rows = fc.record({
      met: fc.array(fc.record({ scenario: key, dealId: fc.option(fc.nat(5)), at: when }), { maxLength: 30 }),
      plays: fc.array(fc.record({ scenario: key, ownerId: fc.constantFrom('UBEA', 'UANN') }), { maxLength: 20 }),
      asked: fc.array(fc.record({ scenario: key, at: when }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(rows, (book) => {
        const question = teamQuestionOf(STANDARD_SCENARIOS, book);
        const turned = { met: book.met.toReversed(), plays: book.plays.toReversed(), asked: book.asked.toReversed() };
        expect(teamQuestionOf(STANDARD_SCENARIOS, turned)).toEqual(question);
        const latest = book.asked.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).at(-1);
        expect(question?.scenario.key).not.toBe(latest?.scenario);
        if (!question || question.met === 0) return;
        const met = book.met.filter(({ scenario }) => scenario === question.scenario.key);
        const deals = new Set(met.map(({ dealId }, row) => (dealId === null ? `row ${row}` : dealId)));
        expect(deals.size).toBe(question.met);
      }),
    );
  });
});
