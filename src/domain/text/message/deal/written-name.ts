import { isJoining } from './company-words.ts';
import { folded, lookOf, spellings } from './letters.ts';
import { coreOf, formsOf, type NameForm, nameWordsOf } from './name-forms.ts';
import { shortened } from './short-words.ts';

/** A form of a name; `joined` where a word such as "and" joins those of the name. */
export type WrittenForm = NameForm & { joined: boolean };

/** A word of a name and its place in it, for finding slips. */
export type NamedWord = { text: string; words: readonly string[]; at: number };

/**
 * What one name gives, whatever deal has it: its forms by their letters, those that look otherwise in Latin letters, the first letters of all
 * of these (and as bits, that tell at once where a head is none of them), its words by their first letter, and what it is called in a script without spaces.
 */
export type WrittenName = {
  forms: ReadonlyMap<string, readonly WrittenForm[]>;
  looks: ReadonlyMap<string, readonly WrittenForm[]>;
  heads: ReadonlySet<string>;
  headBits: number;
  words: ReadonlyMap<string, readonly NamedWord[]>;
  unspaced: string | null;
};

/** So many letters tell whether a name can begin so. */
export const HEAD = 3;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_ENDING = /^(?:株式会社|有限会社|\(株\))|(?:株式会社|有限会社|有限公司|股份有限公司|\(株\))$/gu;

/** So many names are kept: those of a few hundred reps. A name read again gives the same. */
const KEPT = 20_000;
const NAMES = new Map<string, WrittenName>();

/** What a name gives, kept by its text. */
export function writtenName(name: string): WrittenName {
  const known = NAMES.get(name);
  if (known) return known;
  const [oldest] = NAMES.size >= KEPT ? NAMES.keys() : [];
  if (oldest !== undefined) NAMES.delete(oldest);
  const written = read(name);
  NAMES.set(name, written);
  return written;
}

/** The bit that stands for a head, among 32. */
export function bitOf(head: string): number {
  let sum = 0;
  for (let at = 0; at < head.length; at++) sum = sum * 7 + head.charCodeAt(at);
  return 1 << (sum % 32);
}

/** Whether a word is written in a script that puts no spaces between words. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function read(name: string): WrittenName {
  const inner = name.split(/\s+/).slice(1, -1);
  const joined = inner.some((word) => isJoining(folded(word)));
  const forms = [name, ...shortened(name)].flatMap(formsOf).flatMap((form): WrittenForm[] => {
    const written = { ...form, joined };
    const isPlural = /..[^s]s$/.test(form.key) && form.key.length >= 5;
    return isPlural ? [written, { ...written, key: form.key.slice(0, -1) }] : [written];
  });
  const looks = forms.flatMap((form) => (lookOf(form.key) === form.key ? [] : [{ ...form, key: lookOf(form.key) }]));
  const heads = new Set([...forms, ...looks].map(({ key }) => key.slice(0, HEAD)));
  const bare = name.replace(UNSPACED_ENDING, '').trim().toLowerCase();
  return {
    forms: Map.groupBy(forms, ({ key }) => key),
    looks: Map.groupBy(looks, ({ key }) => key),
    heads,
    headBits: [...heads].reduce((bits, head) => bits | bitOf(head), 0),
    words: Map.groupBy(wordsOf(name), ({ text }) => text[0] ?? ''),
    unspaced: isUnspaced(bare) && [...bare].length > 1 ? bare : null,
  };
}

/** The words of a name, and all of them as one. */
function wordsOf(name: string): NamedWord[] {
  const core = coreOf(nameWordsOf(name, (chunk) => spellings(chunk)[0] ?? folded(chunk)));
  const words = core.map(({ text }) => text);
  const each = words.map((text, at) => ({ text, words, at }));
  const whole = words.join('');
  return words.length > 1 ? [...each, { text: whole, words: [whole], at: 0 }] : each;
}
