import { describe, expect, it, test } from 'vitest';
import { OWN_SCENARIOS_MAX, ownScenario, SCENARIO_KEYS } from '../../src/domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';
import { PLAY_MAX, playFrom } from '../../src/domain/text/play.ts';
import { scenarioFor } from '../../src/domain/text/scenario.ts';

test('there is one standard scenario for each key, in order', () => {
  expect(STANDARD_SCENARIOS.map(({ key }) => key)).toEqual(SCENARIO_KEYS);
  expect(SCENARIO_KEYS).toHaveLength(13);
});

describe.each(STANDARD_SCENARIOS)('$key', (scenario) => {
  it('has a play that would be taken as it stands, for itself and as its example', () => {
    expect(playFrom(scenario.play ?? '', scenario)).toBe(scenario.play);
    expect(scenario.play?.length).toBeLessThanOrEqual(PLAY_MAX);
  });

  it('tells its situation in a line, and three to five marks of a good line', () => {
    expect(scenario.situation).toMatch(/^\S.{10,90}\.$/);
    expect(scenario.contains.length).toBeGreaterThanOrEqual(3);
    expect(scenario.contains.length).toBeLessThanOrEqual(5);
  });

  it.each(['name', 'key'] as const)('is found by its %s', (by) => {
    expect(scenarioFor(scenario[by], STANDARD_SCENARIOS)?.map(({ scenario: { key } }) => key)).toEqual([scenario.key]);
  });

  it('claims no share or number of others', () => {
    expect([scenario.play, ...scenario.contains].join(' ')).not.toMatch(/\d|%|percent|studies|research/);
  });
});

describe("a manager's own", () => {
  const own = ownScenario({ key: 'own-1', name: 'Security review', words: 'SOC2, pen test\ninfosec questionnaire; ' });
  const all = [...STANDARD_SCENARIOS, own];

  it.each(['security review', 'they want a SOC2 report', 'infosec sent a questionaire', 'they need a pen test first'])(
    'is found by "%s"',
    (words) => {
      expect(scenarioFor(words, all)?.map(({ scenario }) => scenario.key)).toEqual(['own-1']);
    },
  );

  it('does not change what the standard ones are found by', () => {
    expect(scenarioFor('too expensive', all)?.[0].scenario.key).toBe('price');
    expect(scenarioFor('security review', STANDARD_SCENARIOS)).toBeNull();
  });

  it('leaves twelve of them apart', () => {
    const many = Array.from({ length: OWN_SCENARIOS_MAX }, (_, at) =>
      ownScenario({ key: `own-${at}`, name: `Topic${at}x`, words: `word${at}x` }),
    );
    expect(scenarioFor('topic7x', [...all, ...many])?.[0].scenario.key).toBe('own-7');
  });
});
