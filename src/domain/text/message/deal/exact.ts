import type { Token } from '../tokens.ts';
import { isOrdinary } from './common-words.ts';
import { isJoining } from './company-words.ts';
import type { DealIndex, Named } from './index-of-names.ts';
import { folded, lookOf, spellings } from './letters.ts';
import { isUnspaced } from './written-name.ts';

/** The longest name in words, and the longest word, that is looked for. */
const WORDS_MAX = 8;
const LETTERS_MAX = 80;

/** A run of tokens that is written like a name: `to` is the token after it; `doubtful` where letters or spaces had to be read kindly. */
export type Match = Named & { from: number; to: number; doubtful: boolean };

/** Every name that may begin at token `at`, the longest first. */
export function matchesAt(index: DealIndex, tokens: readonly Token[], at: number): Match[] {
  const first = tokens[at];
  if (!first) return [];
  if (first.kind === 'quoted') return wholeText(index, first.text, at);
  if (first.kind === 'link') return mailed(index, first.text, at);
  if (first.kind !== 'word') return [];
  const found = [...mailed(index, first.text, at), ...within(index, first.text, at)];
  const begin = first.text.replace(/^w\//i, '');
  if (![...spellings(begin), lookOf(begin)].some((word) => index.begins(word))) return found;
  let starts = [''];
  let looks = '';
  let split = 0;
  let joins = false;
  for (let place = at; place < Math.min(tokens.length, at + WORDS_MAX); place++) {
    const token = tokens[place];
    if (token?.kind !== 'word') break;
    const text = place === at ? begin : token.text;
    const spelt = spellings(text);
    if (spelt[0] === '' || (place > at && isJoining(spelt[0] ?? ''))) {
      if (place === at || token.after !== 'none') break;
      joins = true;
      continue;
    }
    split += text
      .replace(/['’]s?$/, '')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean).length;
    const named = lookUp(index.exact, starts, endingsOf(token, spelt));
    if (named && (named.joined || !joins))
      found.push({ ...named, from: at, to: place + 1, doubtful: isTornApart(tokens, at, place, split, named) });
    else {
      const seen = lookUp(index.look, [looks], [lookOf(text)]);
      if (seen && (seen.joined || !joins) && looks + lookOf(text) !== starts[0] + (spelt[0] ?? ''))
        found.push({ ...seen, from: at, to: place + 1, doubtful: true });
    }
    starts = starts.flatMap((start) => spelt.map((word) => start + word)).slice(0, 4);
    looks += lookOf(text);
    if (token.after !== 'none' || (starts[0]?.length ?? 0) > LETTERS_MAX) break;
  }
  return found.toReversed();
}

function lookUp(find: DealIndex['exact'], starts: readonly string[], ends: readonly string[]): Named | undefined {
  for (const end of ends)
    for (const start of starts) {
      const named = find(start + end);
      if (named) return named;
    }
  return undefined;
}

/** A word as it may end a name: as it is, and without the s of a possessive or a plural. */
function endingsOf(token: Token, spelt: readonly string[]): string[] {
  const owned = /^(.+?)['’]s?$/u.exec(token.bare)?.[1];
  const bare = spelt.flatMap((word) => (/..[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : []));
  return [...spelt, ...(owned ? spellings(owned) : []), ...bare];
}

/** Whether one word of the name was written as several that mean something else: "for um". */
function isTornApart(tokens: readonly Token[], from: number, last: number, split: number, { pieces }: Named): boolean {
  if (split <= pieces) return false;
  return tokens.slice(from, last + 1).some(({ text }) => folded(text).length < 4 || isOrdinary(folded(text)));
}

function wholeText(index: DealIndex, text: string, at: number): Match[] {
  const key = folded(
    text
      .split(/\s+/)
      .filter((word) => !isJoining(folded(word)))
      .join(''),
  );
  const named = key.length <= LETTERS_MAX ? index.exact(key) : undefined;
  return named && (named.whole || named.kind === 'name')
    ? [{ ...named, kind: 'name', from: at, to: at + 1, doubtful: false }]
    : [];
}

/** The company whose domain an address is at. */
function mailed(index: DealIndex, text: string, at: number): Match[] {
  const host = /^[^\s@]{1,64}@([\p{L}\p{N}-]{2,60})\.[\p{L}.]{2,20}\W*$/u.exec(text)?.[1];
  const named = host ? index.exact(folded(host)) : undefined;
  return named && (named.whole || named.kind === 'name')
    ? [{ ...named, kind: 'name', from: at, to: at + 1, doubtful: false }]
    : [];
}

/** A name inside one token: written without spaces, or one of several between slashes. */
function within(index: DealIndex, text: string, at: number): Match[] {
  if (isUnspaced(text)) {
    const small = text.toLowerCase();
    const unspaced = index.unspaced();
    const found = unspaced.find((name) => small.includes(name.text));
    if (!found) return [];
    const deals = unspaced.filter(({ text: same }) => same === found.text).map(({ deal }) => deal);
    return [{ deals, kind: 'name', pieces: 1, whole: true, joined: false, from: at, to: at + 1, doubtful: false }];
  }
  const parts = text.split('/');
  if (parts.length < 2 || parts.length > 4 || text.length > LETTERS_MAX) return [];
  const named = parts.flatMap((part) => index.exact(folded(part)) ?? []).filter(({ kind }) => kind === 'name');
  const deals = [...new Set(named.flatMap((one) => one.deals))];
  return deals.length > 0
    ? [{ deals, kind: 'name', pieces: 1, whole: false, joined: false, from: at, to: at + 1, doubtful: false }]
    : [];
}
