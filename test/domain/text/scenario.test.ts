import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { STANDARD_SCENARIOS } from '../../../src/domain/scenarios/index.ts';
import { FITS, scenarioFor } from '../../../src/domain/text/scenario.ts';

/** Lines of `key: phrasing`, or of phrasings alone. */
function phrasings(file: string): { key: string | null; words: string }[] {
  const lines = readFileSync(new URL(`phrasings/${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [, key = '', words = ''] = /^([a-z-]+): (.+)$/.exec(line) ?? [];
    return STANDARD_SCENARIOS.some((scenario) => scenario.key === key) ? { key, words } : { key: null, words: line };
  });
}

const keysFor = (words: string) => scenarioFor(words, STANDARD_SCENARIOS)?.map(({ scenario }) => scenario.key) ?? [];

function scored(file: string) {
  const all = phrasings(file).map(({ key, words }) => ({ key, words, keys: keysFor(words) }));
  const isRight = ({ key, keys }: (typeof all)[number]) => (key === null ? keys.length === 0 : keys.join() === key);
  const isAmong = ({ key, keys }: (typeof all)[number]) => keys.length === 2 && key !== null && keys.includes(key);
  return {
    count: all.length,
    right: all.filter(isRight).length,
    among: all.filter(isAmong).map(({ words }) => words),
    silent: all.filter((one) => !isRight(one) && one.keys.length === 0).length,
    wrong: all.filter((one) => one.keys.length > 0 && !isRight(one) && !isAmong(one)).map(({ words }) => words),
  };
}

describe('phrasings', () => {
  test('those the finder was made with are found', () => {
    const { count, among, silent, wrong } = scored('tuned');
    expect(count).toBeGreaterThanOrEqual(150);
    expect({ silent, wrong }).toEqual({ silent: 0, wrong: [] });
    expect(among).toEqual([
      'sent one email, no answer, what now',
      'chase them about the quote',
      'circle back in the spring',
    ]);
  });

  test('those of nothing in the playbook find nothing', () => {
    const { count, wrong } = scored('none');
    expect(count).toBeGreaterThanOrEqual(40);
    expect(wrong).toEqual(['which deals close this month']);
  });

  // Written when the finder was done, and not to be tuned for: these figures are what strangers' words may expect.
  test('most that the finder never saw are found, and hardly any as something else', () => {
    const { count, right, wrong } = scored('fresh');
    expect(count).toBeGreaterThanOrEqual(50);
    expect(right / count).toBeGreaterThanOrEqual(0.8);
    expect(wrong.length / count).toBeLessThanOrEqual(0.04);
    expect(scored('none-fresh').wrong.length).toBeLessThanOrEqual(1);
  });
});

it.each([
  ['TOO EXPENSIVE!!!', ['price']],
  ['“too expensive”', ['price']],
  ['they won’t put me through', ['gatekeeper']],
  ['gonedark', ['gone-dark']],
  ['statusquo', ['status-quo']],
  ['expnsive', ['price']],
  ['pirce', ['price']],
  ['discuont', ['price']],
  ['recepcionist', ['gatekeeper']],
  ['voicmail', ['voicemail']],
  ['the price list is attached to the invoice for the printer', []],
  ['lead', []],
  ['customer', []],
  ['', []],
  ['   ', []],
  ['???', []],
  ['the a of', []],
  ['__proto__ toString valueOf', []],
])('%s → %j', (words, keys) => {
  expect(keysFor(words)).toEqual(keys);
});

it('offers two where it cannot tell, the better first, each with its score', () => {
  const found = scenarioFor('circle back in the spring', STANDARD_SCENARIOS);
  expect(found?.map(({ scenario }) => scenario.key).toSorted()).toEqual(['follow-up', 'timing']);
  expect(found?.[0].score).toBeGreaterThanOrEqual(found?.[1]?.score ?? 1);
});

it('finds the same in any order of scenarios', () => {
  const some = phrasings('tuned').filter((_, at) => at % 8 === 0);
  const mixed = fc.shuffledSubarray([...STANDARD_SCENARIOS], { minLength: STANDARD_SCENARIOS.length });
  fc.assert(
    fc.property(fc.constantFrom(...some), mixed, ({ words }, scenarios) => {
      expect(scenarioFor(words, scenarios)?.map(({ scenario }) => scenario.key) ?? []).toEqual(keysFor(words));
    }),
    { numRuns: 40 },
  );
});

it('never throws, and scores between its limit and 1, whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom('price', 'ghosted', 'no', 'answer', 'too', '%', "won't", '<@U1>', '&amp;', '\ud83d', '\u202e'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const { score } of scenarioFor(pieces.join(' '), STANDARD_SCENARIOS) ?? []) {
        expect(score).toBeGreaterThanOrEqual(FITS);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

it('comes to an end on long hostile text', () => {
  for (const piece of ['a', 'price ', 'zzzzzz ', "'", 'expnsive ', '\u0301', 'a\u0301']) {
    expect(() => scenarioFor(piece.repeat(20_000), STANDARD_SCENARIOS)).not.toThrow();
  }
});

it('knows no scenario where there are none', () => {
  expect(scenarioFor('price', [])).toBeNull();
});
