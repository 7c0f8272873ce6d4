import type { Scenario } from '../scenario.ts';
import { clean } from './clean.ts';
import { fewestSlips } from './nearest.ts';
import { ground, isPlain, meant, spelledOut, WORDS_OF_GROUPS } from './sales-words.ts';
import { likeness } from './trigram.ts';

/** What the finder needs of a scenario, a standard one or one that a manager added. */
export type Findable = Pick<Scenario, 'key' | 'synonyms' | 'phrases'>;

/** A scenario, and how well the words fit it: 0 to 1. */
export type Match<S extends Findable = Findable> = { scenario: S; score: number };

/** The one that fits; two, the better first, where the words fit both alike; null where none does. */
export type Found<S extends Findable = Findable> = readonly [Match<S>] | readonly [Match<S>, Match<S>] | null;

/** From here on the words fit. Set where our own table of phrasings is told apart best. */
export const FITS = 0.5;

/** Two scores this near tell nothing. */
const ALIKE = 0.04;

/** Characters that are read; what matters stands early. */
const READ_MAX = 400;

/** What a plain word counts beside one that tells something. */
const PLAIN_WEIGHT = 0.12;

/** What it counts in a phrase that has hardly another: "not now", "fine as it is". */
const PLAIN_IN_SHORT = 0.5;

/** What a word counts that no scenario knows. */
const UNKNOWN_WEIGHT = 2;

/** A misspelt word counts a little less than a right one. */
const MISSPELT = 0.95;

/** Trigram likeness from which an unknown word is taken for a known one, and the share of letters that must be right. */
const LIKE = 0.55;
const LETTERS_RIGHT = 0.75;

type Token = { word: string; quality: number };
type Phrase = { words: readonly string[]; isName: boolean };
type Known = {
  roots: ReadonlySet<string>;
  glued: ReadonlyMap<string, readonly string[]>;
  spellings: ReadonlySet<string>;
  phrases: ReadonlyMap<Findable, Phrase[]>;
  weightOf: (word: string) => number;
};

/** Worked out once for a list of scenarios: every touch that is logged with a note asks. */
const KNOWN = new WeakMap<readonly Findable[], Known>();

/** The scenario that any words are about, of those given: by their names, phrases and synonyms, slips of the pen forgiven. */
export function scenarioFor<S extends Findable>(words: string, scenarios: readonly S[]): Found<S> {
  const known = KNOWN.get(scenarios) ?? knownFrom(scenarios);
  KNOWN.set(scenarios, known);
  const said = readTokens(clean(words, READ_MAX), known);
  const matches = scenarios
    .map((scenario) => ({ scenario, score: scoreOf(known.phrases.get(scenario) ?? [], said, known.weightOf) }))
    .filter(({ score }) => score >= FITS)
    .sort((a, b) => b.score - a.score || (a.scenario.key < b.scenario.key ? -1 : 1));
  const [best, second] = matches;
  if (!best) return null;
  return second && best.score - second.score < ALIKE ? [best, second] : [best];
}

/** What these scenarios are known by, and how much each word tells: the fewer scenarios have it, the more. */
function knownFrom(scenarios: readonly Findable[]): Known {
  const spellings = new Set(WORDS_OF_GROUPS.flat());
  const glued = new Map(WORDS_OF_GROUPS.flatMap(pairsOf));
  const phrases = new Map<Findable, Phrase[]>();
  const having = new Map<string, number>();
  for (const scenario of scenarios) {
    const read = (text: string, isName: boolean): Phrase => {
      const spelled = spelledOut(text);
      for (const word of spelled) spellings.add(word);
      for (const [joined, pair] of pairsOf(spelled)) glued.set(joined, pair);
      const words = [...new Set(meant(spelled))];
      return { words, isName: isName || (words.length === 1 && spelled.length > 1) };
    };
    const all = [
      ...scenario.synonyms.map((text) => read(text, true)),
      ...scenario.phrases.map((text) => read(text, false)),
    ].filter(({ words }) => words.length > 0);
    phrases.set(scenario, all);
    for (const word of new Set(all.flatMap((phrase) => phrase.words))) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string): number => {
    if (isPlain(word)) return PLAIN_WEIGHT;
    const count = having.get(word);
    return count === undefined ? UNKNOWN_WEIGHT : Math.log(1 + scenarios.length / count);
  };
  return { spellings, roots: new Set([...spellings].map(ground)), glued, phrases, weightOf };
}

/** Neighbours, under what they are when written as one: "gonedark". */
function pairsOf(words: readonly string[]): [string, readonly string[]][] {
  return words.slice(1).map((word, at) => [`${words[at]}${word}`, [words[at] ?? '', word]]);
}

function readTokens(text: string, known: Known): Token[] {
  const spelled = spelledOut(text).flatMap((word) => spellingOf(word, known));
  const right = meant(spelled.map(({ word }) => word));
  const slipped = new Set(spelled.filter(({ quality }) => quality < 1).flatMap(({ word }) => meant([word])));
  return [...new Set(right)].map((word) => ({ word, quality: slipped.has(word) ? MISSPELT : 1 }));
}

/** The word, or the known one it is most likely a slip of, or the two it was glued from. */
function spellingOf(word: string, { spellings, roots, glued }: Known): Token[] {
  const sure = [{ word, quality: 1 }];
  if (word.length < 4 || word.length > 40 || spellings.has(word) || isPlain(word) || ORDINARY.has(word)) return sure;
  if (roots.has(ground(word))) return sure;
  const parts = glued.get(word);
  if (parts) return parts.map((part) => ({ word: part, quality: MISSPELT }));
  const near = [...spellings]
    .filter((spelling) => spelling.length >= 4 && spelling[0] === word[0])
    .map((spelling) => ({ spelling, like: likeness(word, spelling), right: lettersRight(word, spelling) }))
    .filter(({ like, right }) => like >= LIKE || right >= LETTERS_RIGHT)
    .sort((a, b) => b.like + b.right - a.like - a.right || (a.spelling < b.spelling ? -1 : 1));
  return near[0] ? [{ word: near[0].spelling, quality: MISSPELT }] : sure;
}

/** The share of letters without a slip, 0 where there are too many: trigrams miss swapped letters in short words. */
function lettersRight(word: string, spelling: string): number {
  if (Math.max(word.length, spelling.length) < 5) return 0;
  return Math.max(0, 1 - fewestSlips(word, [spelling]) / Math.min(word.length, spelling.length));
}

/** Words people do write that lie next to known ones: `contrast` is no slip of `contract`. */
const ORDINARY: ReadonlySet<string> = new Set(
  'construction constructor quota quotas team expense expenses report reports reporting product products project projects please people place plans planning export import password settings invoice weather lunch office printer'.split(
    ' ',
  ),
);

/** The best phrase's score, raised a little by how much of what was said belongs to the scenario at all. */
function scoreOf(phrases: readonly Phrase[], said: readonly Token[], weightOf: Known['weightOf']): number {
  const qualities = new Map(said.map(({ word, quality }) => [word, quality]));
  const total = said.reduce((sum, { word }) => sum + weightOf(word), 0);
  if (total === 0) return 0;
  let best = 0;
  for (const { words, isName } of phrases) {
    const isShort = words.filter((word) => word !== 'not' && !isPlain(word)).length < 2;
    const weigh = (word: string) => (isShort && isPlain(word) ? PLAIN_IN_SHORT : weightOf(word));
    const wanted = words.reduce((sum, word) => sum + weigh(word), 0);
    const met = words.reduce((sum, word) => sum + weigh(word) * (qualities.get(word) ?? 0), 0);
    const [whole, share] = [met / wanted, Math.min(1, met / total)];
    best = Math.max(best, isName ? whole ** 2 * (0.1 + 0.9 * share) : whole ** 2 * (0.7 + 0.3 * share));
  }
  const own = new Set(phrases.flatMap(({ words }) => words));
  const belongs = said.reduce((sum, { word }) => sum + (own.has(word) ? weightOf(word) : 0), 0) / total;
  return best * (0.85 + 0.15 * belongs);
}
