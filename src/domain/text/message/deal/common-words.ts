import { CALENDAR, FUNCTION, NOUNS, OTHERS, SALES, VERBS } from './english.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const SMALL = words(FUNCTION);
const DATED = words(CALENDAR);
const SELLING = words(SALES);
const THINGS = words(NOUNS);
const PLAIN = words(`${VERBS} ${OTHERS}`);

/** Whether a folded word only joins others: articles, pronouns, prepositions, auxiliaries. */
export function isFunctionWord(word: string): boolean {
  return SMALL.has(word);
}

/** Whether a folded word is a day, a month or another word of the calendar. */
export function isCalendarWord(word: string): boolean {
  return DATED.has(word);
}

/** Whether a folded word is one of selling: a stage, an activity, a paper, a role. */
export function isSalesWord(word: string): boolean {
  return SELLING.has(word);
}

/** Whether a folded word is the name of an ordinary thing, and nothing that is done or said of one. */
export function isThing(word: string): boolean {
  return THINGS.has(word) && !PLAIN.has(word);
}

/** Whether a folded word, or what it comes of, is ordinary English. */
export function isOrdinary(word: string): boolean {
  return isKnown(word) || stemsOf(word).some(isKnown);
}

function isKnown(word: string): boolean {
  return SMALL.has(word) || DATED.has(word) || SELLING.has(word) || THINGS.has(word) || PLAIN.has(word);
}

/** What an inflected word may come of: `signed`, `signing` and `signs` of `sign`. */
function stemsOf(word: string): string[] {
  if (word.length < 5) return word.length === 4 && word.endsWith('s') ? [word.slice(0, -1)] : [];
  const ending = /(?:ies|es|s|ied|ed|d|ing|ers|er|est|ly)$/.exec(word)?.[0];
  if (!ending) return [];
  const stem = word.slice(0, -ending.length);
  if (stem.length < 3) return [];
  return [stem, `${stem}e`, `${stem}y`, stem.replace(/(.)\1$/, '$1')];
}
