import { WORDS_OF_GROUPS } from '../domain/text/sales-words.ts';
import { withoutContacts } from './contact.ts';
import { folded, isCapital, type Token, tokensOf } from './token.ts';

/** A deal by its number, or a person by their Slack id, and what they are called; a deal's account is a name of it too. */
export type NamedDeal = { id: number; name: string; account: string | null };
export type NamedPerson = { userId: string; name: string };

/** Who and what a question may name. */
export type Nameable = { deals: readonly NamedDeal[]; people: readonly NamedPerson[] };

/**
 * Names on their way to a model and back. `hide` puts codes in their place, `codeOf` is a deal's, and `legend` is what the
 * codes of some data stand for, null where names may not be sent. `show` puts names in place of codes, and is null where a code stands for nothing, or was not in
 * `given`, the data as it was sent.
 */
export type Names = {
  hide: (text: string) => string;
  show: (text: string, given: string) => string | null;
  codeOf: (dealId: number) => string | null;
  legend: (given: string) => Readonly<Record<string, string>> | null;
};

/** Words of a name that are no name: what a company is, or what a deal is about. */
const COMMON = new Set(
  `the and of for a an in at by to with from new old inc llc ltd plc gmbh ag kg se sa sarl bv nv ab as oy spa srl pty co corp
  corporation company companies limited incorporated group holding holdings international global national technologies technology
  tech systems solutions services service software consulting partners associates industries enterprises labs studio studios bank
  deal renewal upsell expansion pilot phase project rollout upgrade licence license licences licenses seats migration support
  trial poc annual year q1 q2 q3 q4`.split(/\s+/),
);
const SALES_WORDS = new Set(WORDS_OF_GROUPS.flat());

/** A single word of a name is looked for from this many letters on. */
const WORD_FROM = 3;

const CODE = /(?<![\p{L}\p{N}])[DP]\d+(?![\p{L}\p{N}])/gu;

/** Codes for these deals and people, D1 and P1 onwards, in the order given. `inClear`: they may be named. */
export function namesFor({ deals, people }: Nameable, inClear: boolean): Names {
  const known = new Map<string, string>();
  const codeById = new Map<number, string>();
  const found = new Lookup();
  const own = [...deals, ...people].flatMap(({ name }) => name.match(CODE) ?? []);
  const codes = { deal: codesFrom('D', own), person: codesFrom('P', own) };
  for (const { id, name, account } of deals) {
    const code = codes.deal();
    known.set(code, name);
    codeById.set(id, code);
    for (const called of [name, account ?? '']) found.add(called, code, { typedAsName: false });
  }
  for (const { userId, name } of people) {
    const code = codes.person();
    known.set(code, name);
    found.add(name, code, { typedAsName: true });
    found.mention(userId, code);
  }
  return {
    hide: inClear ? (text) => withoutContacts(found.replaceMentions(text)) : (text) => found.hide(text),
    show: (text, given) => shown(text, known, given),
    codeOf: (dealId) => codeById.get(dealId) ?? null,
    legend: (given) => (inClear ? legendOf(given, known) : null),
  };
}

/** One code after another; none that somebody's name holds. */
function codesFrom(letter: string, taken: readonly string[]): () => string {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.includes(`${letter}${last}`));
    return `${letter}${last}`;
  };
}

function legendOf(given: string, known: ReadonlyMap<string, string>): Record<string, string> {
  const codes = new Set(given.match(CODE));
  return Object.fromEntries([...known].filter(([code]) => codes.has(code)));
}

function shown(text: string, known: ReadonlyMap<string, string>, given: string): string | null {
  const sent = new Set(given.match(CODE));
  const codes = text.match(CODE) ?? [];
  if (codes.some((code) => !known.has(code) || !sent.has(code))) return null;
  return text.replace(CODE, (code) => known.get(code) ?? code);
}

/** What stands for a name: whole names by all their words, single words where they are a name by themselves. */
class Lookup {
  readonly #names = new Map<string, Set<string>>();
  readonly #words = new Map<string, { codes: Set<string>; typedAsName: boolean }>();
  readonly #unspaced = new Map<string, string>();
  readonly #mentions = new Map<string, string>();
  #longest = 1;

  add(name: string, code: string, { typedAsName }: { typedAsName: boolean }): void {
    const words = tokensOf(name).map((token) => token.folded);
    if (words.length === 0 || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(name)) {
      if (name.trim() !== '') this.#unspaced.set(name.trim(), code);
      return;
    }
    this.#addWords(words, code, typedAsName);
    // A first name alone may be a word of its own: Will, Mark.
    if (typedAsName && words.length === 1) return;
    this.#longest = Math.max(this.#longest, words.length);
    const whole = words.join(' ');
    this.#names.set(whole, (this.#names.get(whole) ?? new Set()).add(code));
  }

  #addWords(words: readonly string[], code: string, typedAsName: boolean): void {
    for (const word of words.filter((one) => one.length >= WORD_FROM && !COMMON.has(one) && !/^\d+$/.test(one))) {
      const { codes } = this.#words.get(word) ?? { codes: new Set<string>() };
      this.#words.set(word, { codes: codes.add(code), typedAsName: typedAsName || SALES_WORDS.has(word) });
    }
  }

  mention(userId: string, code: string): void {
    this.#mentions.set(userId, code);
  }

  replaceMentions(text: string): string {
    return text.replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (found, id: string) => this.#mentions.get(id) ?? found);
  }

  hide(text: string): string {
    let bare = withoutContacts(this.replaceMentions(text));
    for (const [name, code] of this.#unspaced) bare = bare.replaceAll(name, code);
    const tokens = tokensOf(bare);
    let hidden = '';
    let done = 0;
    for (let at = 0; at < tokens.length; ) {
      const match = this.#at(tokens, at);
      if (match) {
        hidden += `${bare.slice(done, tokens[at]?.from)}${match.code}`;
        done = tokens[at + match.words - 1]?.to ?? done;
      }
      at += match?.words ?? 1;
    }
    return hidden + bare.slice(done);
  }

  /** The name that begins here, the longest first. A word that several deals share stands for any of them. */
  #at(tokens: readonly Token[], at: number): { code: string; words: number } | null {
    for (let words = Math.min(this.#longest, tokens.length - at); words > 0; words--) {
      const codes = this.#names.get(
        tokens
          .slice(at, at + words)
          .map((token) => token.folded)
          .join(' '),
      );
      if (codes) return { code: [...codes].join(' or '), words };
    }
    const token = tokens[at];
    const word = token && this.#words.get(folded(token.typed));
    if (!word || (word.typedAsName && !isCapital(token.typed))) return null;
    return { code: [...word.codes].join(' or '), words: 1 };
  }
}
