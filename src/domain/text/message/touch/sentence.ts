import type { DealSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';

/** A sentence as one line for patterns: words in small letters, `DEAL` for a deal's name, ` ,` and ` :` for what cuts it. */
export type Sentence = { line: string; starts: readonly number[]; froms: readonly number[]; tos: readonly number[] };

/** Words written in a hurry. */
const SHORT: Record<string, string> = {
  w: 'with',
  'w/': 'with',
  n: 'and',
  '&': 'and',
  '+': 'and',
  '/': ',',
  '|': ',',
  ill: "i'll",
  ive: "i've",
  im: "i'm",
  weve: "we've",
  didnt: "didn't",
  dont: "don't",
  havent: "haven't",
  hasnt: "hasn't",
  wasnt: "wasn't",
  couldnt: "couldn't",
  mtg: 'meeting',
  mtgs: 'meetings',
  voicenote: 'voicemail',
  "vm's": 'vms',
  'e-mail': 'email',
  'e-mails': 'emails',
  'e-mailed': 'emailed',
  "demo'd": 'demoed',
  "demo'ed": 'demoed',
  'demo-ed': 'demoed',
  demod: 'demoed',
  dmd: 'dmed',
  "dm'd": 'dmed',
  'dm’d': 'dmed',
  "vm'd": 'vmed',
  "lvm'd": 'lvm',
  'no-showed': 'no-show',
  noshow: 'no-show',
  noshowed: 'no-show',
  canceled: 'cancelled',
  'on-site': 'onsite',
  convo: 'conversation',
  convos: 'conversations',
  li: 'linkedin',
  msg: 'message',
  msgs: 'messages',
  yday: 'yesterday',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tmw: 'tomorrow',
  tomo: 'tomorrow',
  tomorow: 'tomorrow',
};

/** The sentences of a message, deals in them as one word. */
export function sentencesOf(tokens: readonly Token[], deals: readonly DealSpan[]): Sentence[] {
  const spans = new Map(deals.map((span) => [span.from, span]));
  const sentences: Sentence[] = [];
  let words: { word: string; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const span = spans.get(at);
    const to = span ? Math.max(span.to, at + 1) : at + 1;
    const token = tokens[at];
    const last = tokens[to - 1];
    if (token && last) words.push({ word: span ? 'DEAL' : wordOf(token), from: at, to });
    if (last?.after === 'comma' || last?.after === 'clause')
      words.push({ word: last.after === 'comma' ? ',' : ':', from: to, to });
    if (last?.after === 'sentence' || to >= tokens.length) {
      sentences.push(sentenceOf(words));
      words = [];
    }
    at = to;
  }
  return sentences;
}

function wordOf(token: Token): string {
  if (token.kind !== 'word') return token.kind === 'user' ? 'WHO' : 'QUOTED';
  const word = token.bare || token.text;
  return (Object.hasOwn(SHORT, word) ? SHORT[word] : undefined) ?? word.replaceAll(' ', '');
}

function sentenceOf(words: readonly { word: string; from: number; to: number }[]): Sentence {
  const starts: number[] = [];
  let line = '';
  for (const { word } of words) {
    if (line !== '') line += ' ';
    starts.push(line.length);
    line += word;
  }
  return { line, starts, froms: words.map(({ from }) => from), tos: words.map(({ to }) => to) };
}

/** The tokens that stand from one place of a sentence's line to before another. */
export function tokensBetween(
  { starts, froms, tos }: Sentence,
  from: number,
  to: number,
): { from: number; to: number } {
  const first = indexAt(starts, from);
  const last = Math.max(first, indexAt(starts, to - 1));
  return { from: froms[first] ?? 0, to: tos[last] ?? 0 };
}

/** The last word that begins at or before a place. */
function indexAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
