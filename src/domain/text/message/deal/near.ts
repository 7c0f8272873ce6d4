import { slips } from '../../nearest.ts';
import type { Token } from '../tokens.ts';
import { isOrdinary } from './common-words.ts';
import { isJoining, isTrade } from './company-words.ts';
import type { DealIndex, IndexedWord } from './index-of-names.ts';
import { folded } from './letters.ts';

/** Deals whose name a run of tokens is a slip of. */
export type NearMatch = { deals: readonly number[]; from: number; to: number };

/** Shorter words are a slip of too much. */
const LEAST = 4;
const LONGEST = 30;

type Run = { deal: number; from: number; to: number; exact: number; slips: number; whole: boolean };

/** The deals that the words around token `at`, itself not the name of any, are most likely a slip of; null where none is near. */
export function nearAt(index: DealIndex, tokens: readonly Token[], at: number, taken: number): NearMatch | null {
  const typed = typedAt(tokens, at);
  if (!typed) return null;
  const words = [typed, ...(/s$/.test(typed) && typed.length > 5 ? [typed.slice(0, -1)] : [])];
  const bucket = [...new Set([typed[0], typed[1]])].flatMap((first) => index.first(first ?? ''));
  const runs = bucket.flatMap((word) => {
    const least = Math.min(...words.map((one) => slipsTo(one, word.word.text)));
    return least === 0 || least > 3 ? [] : runAround(tokens, at, taken, word, least, words);
  });
  const best = Math.min(...runs.map(cost));
  const cheapest = runs.filter((run) => cost(run) === best);
  const whole = cheapest.filter((run) => run.whole);
  const meant = whole.length > 0 ? whole : cheapest;
  const [one] = meant;
  if (!one) return null;
  const deals = [...new Set(meant.map(({ deal }) => deal))];
  return { deals, from: one.from, to: one.to };
}

function cost({ slips: amiss, exact }: Run): number {
  return amiss - 2 * exact;
}

/** The word of a token where it could be a slip: long enough, and no word of its own. */
function typedAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length > LONGEST || !/^[@#('"*_]*\p{L}/u.test(token.text)) return null;
  const word = folded(token.bare.replace(/['’]s?$/, ''));
  return word.length < LEAST || isOrdinary(word) || isTrade(word) || /\d\d/.test(word) ? null : word;
}

function slipsTo(typed: string, name: string): number {
  if (name.length < 5 || Math.abs(typed.length - name.length) > 3) return Number.POSITIVE_INFINITY;
  return slips(typed, name);
}

/** The run of tokens that is this name with slips, or nothing where there are too many. */
function runAround(
  tokens: readonly Token[],
  at: number,
  taken: number,
  { deal, word: { text, words, at: place } }: IndexedWord,
  amiss: number,
  typed: readonly string[],
): Run[] {
  const run: Run = { deal, from: at, to: at + 1, exact: 0, slips: amiss, whole: false };
  for (let [next, word] = [at + 1, place + 1]; word < words.length && isJoined(tokens, next); next++) {
    const is = wordAt(tokens, next);
    if (isJoining(is)) continue;
    const step = stepTo(is, words[word] ?? '');
    if (step === null) break;
    count(run, step);
    run.to = next + 1;
    word++;
  }
  for (let [prior, word] = [at - 1, place - 1]; word >= 0 && prior >= taken && isJoined(tokens, prior + 1); prior--) {
    const is = wordAt(tokens, prior);
    if (isJoining(is)) continue;
    const step = stepTo(is, words[word] ?? '');
    if (step === null) break;
    count(run, step);
    run.from = prior;
    word--;
  }
  run.whole = run.to - run.from === words.length;
  return isReached(run, text, typed, amiss) && !(isTrade(text) && run.exact === 0) && !isOrdinaryPart(words, text)
    ? [run]
    : [];
}

function count(run: Run, step: number): void {
  if (step === 0) run.exact += 1;
  run.slips += step;
}

function isOrdinaryPart(words: readonly string[], text: string): boolean {
  return words.length > 1 && isOrdinary(text) && !isTrade(text);
}

function isJoined(tokens: readonly Token[], at: number): boolean {
  return tokens[at] !== undefined && tokens[at - 1]?.after === 'none';
}

function wordAt(tokens: readonly Token[], at: number): string {
  return folded((tokens[at]?.bare ?? '').replace(/['’]s?$/, ''));
}

/** How many slips lie between a neighbour and the name's next word; null where it is another word. */
function stepTo(typed: string, name: string): number | null {
  if (typed === name || `${typed}s` === name || typed === `${name}s`) return 0;
  if (name.length < 5 || typed.length < LEAST || Math.abs(typed.length - name.length) > 2) return null;
  const amiss = slips(typed, name);
  return amiss <= (name.length < 7 ? 1 : 2) ? amiss : null;
}

function isReached({ exact, slips: all }: Run, name: string, typed: readonly string[], amiss: number): boolean {
  if (amiss === 1) return true;
  const sounds = typed.some((word) => soundOf(word) === soundOf(name));
  const helped = exact > 0 || all > amiss;
  if (amiss === 2) return name.length >= 8 || (name.length >= 6 && (sounds || helped || isLonger(typed, name)));
  return name.length >= 6 && sounds && helped;
}

function isLonger(typed: readonly string[], name: string): boolean {
  return typed.some((word) => word.startsWith(name) || (word.length >= 5 && name.startsWith(word)));
}

const SOUND: Record<string, string> = {
  ...{ b: '1', f: '1', p: '1', v: '1', c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2' },
  ...{ d: '3', t: '3', l: '4', m: '5', n: '5', r: '6' },
};

/** How a word sounds: its first letter and its consonants, those that sound alike as one. */
function soundOf(word: string): string {
  const heard = [...word.replaceAll('ph', 'f')].map((letter) => SOUND[letter] ?? '');
  return `${word[0]}${heard
    .slice(1)
    .filter((sound, at) => sound !== '' && sound !== heard[at])
    .join('')}`;
}
