import { slips } from '../../nearest.ts';
import { trimmed } from '../../words.ts';
import type { Token } from '../tokens.ts';

/** The longest phrase that names a day, in words. */
const PHRASE_WORDS = 9;

const SHORT: readonly (readonly [string, string])[] = [
  [
    'tomorrow',
    'tmrw tmr tmw tmrow tomorow tommorow tommorrow tomorrrow 2moro 2morrow 2mrw 2mro 2mr tomoz tmoro tmrrw tomo',
  ],
  ['yesterday', 'yday yest ystrday yestrday yesturday yesterdy'],
  ['today', '2day tday todat'],
  ['tonight', '2nite 2night tonite'],
  ['wednesday', 'wensday wendsday wedsday wedensday wends wedn'],
  ['thursday', 'thrs thrus thr thirsday'],
  ['saturday', 'satday'],
  ['before', 'b4'],
  ['weekend', 'wknd wkend'],
  ['week', 'wk'],
  ['weeks', 'wks'],
  ['month', 'mth mnth'],
  ['months', 'mths mnths'],
  ['next', 'nxt nex'],
  ['morning', 'mornin'],
  ['christmas', 'xmas crimbo chrimbo'],
];
const MEANT: ReadonlyMap<string, string> = new Map(
  SHORT.flatMap(([meant, typed]) => typed.split(' ').map((word) => [word, meant] as const)),
);

const LONG_NAMES =
  'monday tuesday wednesday thursday friday saturday sunday january february september october november december tomorrow yesterday'.split(
    ' ',
  );
const SHORTEST_SLIP = 6;
const LONGEST_SLIP = 10;
const OTHER_WORDS = new Set(['sundry', 'sundae', 'sundar', 'someday', 'midday', 'monway']);

/** A token as dates are compared: small letters, slips of days and months put right, `friday's` as `friday`; `"` for anything but a word. */
export function smallOf({ kind, text }: Token): string {
  if (kind !== 'word') return '"';
  const typed = trimmed(text.toLowerCase().replace(/[’‘]/g, "'"), '(["\'*_~[{', ')]}",;:!?…*_');
  // The dot of a date without its year belongs to it: 18.12.
  const small = /^\d{1,2}\.\d{1,2}\.$/.test(typed) ? typed : trimmed(typed, '', '.');
  const own = small.endsWith("'s") && small.length > 4 ? small.slice(0, -2) : small;
  return MEANT.get(own) ?? putRight(own);
}

function putRight(word: string): string {
  if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP || OTHER_WORDS.has(word)) return word;
  for (const name of LONG_NAMES) {
    if (name[0] !== word[0] || Math.abs(name.length - word.length) > 1) continue;
    if (word === name || word === `${name}s`) return word;
    if (slips(word, name) === 1) return name;
  }
  return word;
}

/** The words from `at` on that one phrase may be made of, a comma as a word of its own; they end where a clause does. */
export function phraseAt(tokens: readonly Token[], small: readonly string[], at: number): string {
  const words: string[] = [];
  for (let i = at; i < Math.min(tokens.length, at + PHRASE_WORDS); i++) {
    const word = small[i] ?? '';
    words.push(word);
    const { after = 'sentence' } = tokens[i] ?? {};
    if (after === 'comma') words.push(',');
    if ((after === 'clause' || after === 'sentence') && !isAbbreviated(tokens, small, i)) break;
  }
  return words.join(' ');
}

/** `dec. 3` and `fri. 4 dec` are one phrase. */
function isAbbreviated(tokens: readonly Token[], small: readonly string[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    !!token &&
    !!next &&
    token.line === next.line &&
    /^[a-z]{3,5}\.$/i.test(token.text) &&
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thurs?|thu|fri|sat|sun)$/.test(
      small[at] ?? '',
    ) &&
    /^\d/.test(small[at + 1] ?? '')
  );
}

/** How many tokens a matched phrase takes. */
export function wordsIn(phrase: string): number {
  return phrase.split(' ').filter((word) => word !== ',').length;
}
