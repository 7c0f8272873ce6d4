import type { KnownDeal } from '../heard.ts';
import { lookOf } from './letters.ts';
import type { FormKind } from './name-forms.ts';
import { bitOf, HEAD, type NamedWord, type WrittenForm, type WrittenName, writtenName } from './written-name.ts';

/** The deals that one written form may name, and how it does. */
export type Named = { deals: readonly number[]; kind: FormKind; pieces: number; whole: boolean; joined: boolean };

/** One word of a deal's name and its place there, for finding slips. */
export type IndexedWord = { word: NamedWord; deal: number };

/**
 * Every way the deals of a rep are written, found where it is asked for, as a message names few of many: `exact` by its letters, `look` by
 * what they look like, whether any name `begins` so, the words with a `first` letter, and those in scripts without spaces.
 */
export type DealIndex = {
  exact: (key: string) => Named | undefined;
  look: (key: string) => Named | undefined;
  begins: (word: string) => boolean;
  first: (letter: string) => readonly IndexedWord[];
  unspaced: () => readonly { text: string; deal: number }[];
};

type Listed = { deal: number; status: KnownDeal['status']; name: WrittenName };
type Entry = { deal: number; status: KnownDeal['status']; form: WrittenForm };

/** Strongest first: of two forms written alike the stronger tells how it must stand. */
const STRENGTH: readonly FormKind[] = ['name', 'initials', 'common', 'head', 'inner', 'short', 'trade', 'frame'];

const INDEXES = new WeakMap<readonly KnownDeal[], DealIndex>();

/** The index of these deals, made once for one array. */
export function indexOf(deals: readonly KnownDeal[]): DealIndex {
  const known = INDEXES.get(deals);
  if (known) return known;
  const index = made(deals);
  INDEXES.set(deals, index);
  return index;
}

function made(deals: readonly KnownDeal[]): DealIndex {
  const listed = deals.flatMap(({ id: deal, status, name, account }): Listed[] => {
    const own = { deal, status, name: writtenName(name) };
    return account && account !== name ? [own, { ...own, name: writtenName(account) }] : [own];
  });
  const headed = once((head: string) => {
    const bit = bitOf(head);
    return listed.filter(({ name }) => (name.headBits & bit) !== 0 && name.heads.has(head));
  });
  const formsOf = (key: string) => entriesOf(headed(key.slice(0, HEAD)), key, ({ forms }) => forms);
  const looksOf = (key: string) => entriesOf(headed(key.slice(0, HEAD)), key, ({ looks }) => looks);
  return {
    exact: once((key) => namedBy(formsOf(key))),
    look: once((key) => namedBy([...(lookOf(key) === key ? formsOf(key) : []), ...looksOf(key)])),
    begins: (word) => word.length < HEAD || headed(word.slice(0, HEAD)).length > 0,
    first: once((letter) =>
      listed.flatMap(({ deal, name }) => name.words.get(letter)?.map((word) => ({ word, deal })) ?? []),
    ),
    unspaced: () =>
      listed
        .flatMap(({ deal, name }) => (name.unspaced === null ? [] : [{ text: name.unspaced, deal }]))
        .toSorted((a, b) => b.text.length - a.text.length),
  };
}

function entriesOf(
  listed: readonly Listed[],
  key: string,
  forms: (name: WrittenName) => ReadonlyMap<string, readonly WrittenForm[]>,
): Entry[] {
  return listed.flatMap(
    ({ deal, status, name }) =>
      forms(name)
        .get(key)
        ?.map((form) => ({ deal, status, form })) ?? [],
  );
}

/** What is found for each key, found once. */
function once<Found>(find: (key: string) => Found): (key: string) => Found {
  const known = new Map<string, Found>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined || known.has(key)) return there as Found;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** A deal that was not lost is meant before one that was; a whole name before a part of another; a name before what a company does. */
function namedBy(all: readonly Entry[]): Named | undefined {
  if (all.length === 0) return undefined;
  const standing = all.filter(({ status }) => status !== 'lost');
  const entries = standing.length > 0 ? standing : all;
  const whole = wholeOf(entries);
  const strong = entries.filter(({ form }) => form.kind !== 'trade' && form.kind !== 'frame');
  const meant = whole.length > 0 ? whole : strong.length > 0 && !isAnyones(strong) ? strong : entries;
  const kind = STRENGTH.find((one) => meant.some(({ form }) => form.kind === one)) ?? 'frame';
  return {
    deals: [...new Set(meant.map(({ deal }) => deal))],
    kind,
    pieces: Math.max(...meant.map(({ form }) => form.pieces)),
    whole: whole.length > 0,
    joined: meant.some(({ form }) => form.joined),
  };
}

/** Whether an ordinary word only begins a name: "harbor" of Harbor Lane may as well be that of Blue Harbor. */
function isAnyones(entries: readonly Entry[]): boolean {
  return entries.every(({ form }) => form.kind === 'head');
}

/** Those that leave nothing of the name out. A customer called so may be meant, or a deal with them that is worked. */
function wholeOf(entries: readonly Entry[]): Entry[] {
  const whole = entries.filter(({ form }) => form.whole);
  const areWon = whole.length > 0 && whole.every(({ status }) => status === 'won');
  return areWon ? entries.filter(({ form, status }) => form.whole || status !== 'won') : whole;
}
