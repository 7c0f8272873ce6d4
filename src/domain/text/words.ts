import { unescaped, visible } from './clean.ts';
import { entityAt, plain } from './entities.ts';
import { quotesIn } from './quotes.ts';

export { clean } from './clean.ts';

/** Plain words, quoted text, and what Slack marks up: people, channels, links, `<!channel>`. */
export type WordKind = 'word' | 'quoted' | 'user' | 'channel' | 'link' | 'special';

/**
 * One word of a text. `text` is what it says, without quotes; `shown` is how it was written, for quoting it back;
 * `bare` is for comparing with keywords: lower case, no punctuation around it, empty for anything but a plain word.
 * `id` is the user's or channel's. `stop` is the punctuation it ends with: `,` `;` `:` or none.
 */
export type Word = { kind: WordKind; text: string; shown: string; bare: string; id: string | null; stop: string };

const LEAD = '("\'“”„«‘’*_`[{';
const TRAIL = ')]}"\'“”»‘’*_`,;:.!?…';

/** `text` without the given characters at its ends. Loops, because a pattern would take quadratic time on `!!!!…a`. */
export function trimmed(text: string, lead: string, trail: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && lead.includes(text[start] ?? '')) start++;
  while (end > start && trail.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function plainWord(raw: string): Word {
  const text = unescaped(raw);
  return { kind: 'word', text, shown: text, bare: bareOf(text), id: null, stop: stopOf(text) };
}

/** A word as it is compared: small letters, no punctuation around it. */
export function bareOf(text: string): string {
  return trimmed(text, LEAD, TRAIL).toLowerCase().replace(/[’‘]/g, "'");
}

function stopOf(text: string): string {
  const last = text.at(-1) ?? '';
  return ',;:'.includes(last) ? last : '';
}

/** A word that is no plain word, with the punctuation written against it. */
function marked(word: Omit<Word, 'bare' | 'stop'>, punctuation: string): Word {
  return { ...word, bare: '', shown: word.shown + punctuation, stop: stopOf(punctuation) };
}

const PUNCTUATION = /[,;:.!?)]+(?=\s|$)/y;
const SPACE = /\s+/y;
const NOT_SPACE = /[^\s<]+|</y;

/** The words of a text as Slack sends it, quoted text as one word. Takes time linear in the text's length. */
export function wordsOf(typed: string): Word[] {
  const text = visible(typed);
  const quotes = quotesIn(text);
  const words: Word[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0] ?? '';
    at += taken.length;
    return taken;
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const entity = entityAt(text, at);
    const quoteEnd = quotes.endOf(at);
    if (entity) {
      at += entity.length;
      const { kind, text: says, id } = entity;
      words.push(marked({ kind, text: says, shown: says, id }, take(PUNCTUATION)));
    } else if (quoteEnd !== null) {
      const inner = plain(text.slice(at + 1, quoteEnd)).trim();
      at = quoteEnd + 1;
      words.push(marked({ kind: 'quoted', text: inner, shown: `"${inner}"`, id: null }, take(PUNCTUATION)));
    } else {
      let raw = take(NOT_SPACE);
      while (at < text.length && !/\s/.test(text[at] ?? '') && !entityAt(text, at)) raw += take(NOT_SPACE);
      words.push(plainWord(raw));
    }
  }
  return words;
}

/** The words as one text, as they were written. */
export function textOf(words: readonly Word[]): string {
  return words.map((word) => word.shown).join(' ');
}
