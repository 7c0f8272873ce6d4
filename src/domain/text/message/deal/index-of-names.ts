import type { KnownDeal } from '../heard.ts';
import { isJoining } from './company-words.ts';
import { folded, lookOf, spellings } from './letters.ts';
import { coreOf, type FormKind, formsOf, nameWordsOf } from './name-forms.ts';

/** The deals that one written form may name, and how it does. */
export type Named = { deals: readonly number[]; kind: FormKind; pieces: number; whole: boolean; joined: boolean };

/** One word of a deal's name and its place there, for finding slips. */
export type IndexedWord = { text: string; deal: number; words: readonly string[]; at: number };

/** Every way the deals of a rep are written: exactly, by the look of their letters, word by word, and in scripts without spaces. */
export type DealIndex = {
  exact: ReadonlyMap<string, Named>;
  looks: ReadonlyMap<string, Named>;
  heads: ReadonlySet<string>;
  byFirst: ReadonlyMap<string, readonly IndexedWord[]>;
  namesOf: ReadonlyMap<number, readonly (readonly string[])[]>;
  unspaced: readonly { text: string; deal: number }[];
};

/** So many letters tell whether any name can begin so. */
const HEAD = 3;

/** Strongest first: of two forms written alike the stronger tells how it must stand. */
const STRENGTH: readonly FormKind[] = ['name', 'initials', 'common', 'head', 'inner', 'short', 'trade', 'frame'];
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_ENDING = /^(?:株式会社|有限会社|\(株\))|(?:株式会社|有限会社|有限公司|股份有限公司|\(株\))$/gu;

const INDEXES = new WeakMap<readonly KnownDeal[], DealIndex>();

/** The index of these deals, made once for one array. */
export function indexOf(deals: readonly KnownDeal[]): DealIndex {
  const known = INDEXES.get(deals);
  if (known) return known;
  const index = made(deals);
  INDEXES.set(deals, index);
  return index;
}

/** Whether a word is written in a script that puts no spaces between words. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** Whether any name begins as this word does. */
export function mayBegin({ heads }: DealIndex, word: string): boolean {
  return word.length < HEAD || heads.has(word.slice(0, HEAD));
}

type Entry = { deal: number; kind: FormKind; pieces: number; whole: boolean; joined: boolean };

function made(deals: readonly KnownDeal[]): DealIndex {
  const entries = new Map<string, Entry[]>();
  const words: IndexedWord[] = [];
  const namesOf = new Map<number, string[][]>();
  const unspaced: { text: string; deal: number }[] = [];
  for (const { id, name, account } of deals) {
    for (const called of account && account !== name ? [name, account] : [name]) {
      const joined = called
        .split(/\s+/)
        .slice(1, -1)
        .some((word) => isJoining(folded(word)));
      for (const { key, ...written } of formsOf(called)) {
        const form = { ...written, joined };
        push(entries, key, { deal: id, ...form });
        if (/..[^s]s$/.test(key) && key.length >= 5) push(entries, key.slice(0, -1), { deal: id, ...form });
      }
      const spelt = coreOf(nameWordsOf(called, (chunk) => spellings(chunk)[0] ?? folded(chunk))).map(
        ({ text }) => text,
      );
      push(namesOf, id, spelt);
      spelt.forEach((text, at) => {
        words.push({ text, deal: id, words: spelt, at });
      });
      if (spelt.length > 1) words.push({ text: spelt.join(''), deal: id, words: [spelt.join('')], at: 0 });
      const bare = called.replace(UNSPACED_ENDING, '').trim().toLowerCase();
      if (isUnspaced(bare) && [...bare].length > 1) unspaced.push({ text: bare, deal: id });
    }
  }
  const looks = new Map<string, Entry[]>();
  for (const [key, found] of entries) for (const entry of found) push(looks, lookOf(key), entry);
  return {
    exact: new Map([...entries].map(([key, found]) => [key, namedBy(found)])),
    looks: new Map([...looks].map(([key, found]) => [key, namedBy(found)])),
    heads: new Set([...entries.keys(), ...looks.keys()].map((key) => key.slice(0, HEAD))),
    byFirst: Map.groupBy(words, ({ text }) => text[0] ?? ''),
    namesOf,
    unspaced: unspaced.toSorted((a, b) => b.text.length - a.text.length),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** A whole name is meant before a part of another; a name before what a company does. */
function namedBy(entries: readonly Entry[]): Named {
  const whole = entries.filter((entry) => entry.whole);
  const strong = entries.filter(({ kind }) => kind !== 'trade' && kind !== 'frame');
  const meant = whole.length > 0 ? whole : strong.length > 0 ? strong : entries;
  const kind = STRENGTH.find((one) => meant.some((entry) => entry.kind === one)) ?? 'frame';
  return {
    deals: [...new Set(meant.map(({ deal }) => deal))],
    kind,
    pieces: Math.max(...meant.map(({ pieces }) => pieces)),
    whole: whole.length > 0,
    joined: meant.some((entry) => entry.joined),
  };
}
