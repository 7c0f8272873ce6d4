import { UserError } from '../errors.ts';
import { TEXT_MAX, within } from './clean.ts';
import { dateAt, type FoundDate, isDatePreposition, isVague, requireUpcoming } from './date.ts';
import { nearestWord } from './nearest.ts';
import { innerOpenerAt, openerAt } from './opener.ts';
import type { Said } from './said.ts';
import { stageOf } from './stage.ts';
import { WEEKDAY, weekdayOf } from './weekday.ts';
import { textOf, trimmed, type Word } from './words.ts';

/**
 * What a clause says: a text, a date, both, or that there is none any more. `end` is the word after it; `taken` the words
 * read as its date where more words follow, which might have been a name's.
 */
export type Clause = {
  text: string | null;
  date: Temporal.PlainDate | null;
  cleared: boolean;
  end: number;
  taken: string[];
};

/** A date in the words: `from` its preposition, if it has one, to `to`. */
type Place = FoundDate & { from: number; to: number; announced: boolean };

/** Whether a word takes back what stood there: `none` or a dash. */
export function isNone(word: Word | undefined): boolean {
  return word?.bare === 'none' || /^[-–—]$/.test(word?.text ?? '');
}

/**
 * Reads the text of a step or a promise from word `at`; it ends after its date, at the next clause, or with the words.
 * `what` ("the next step") is for what is asked. `named` tells that the deal's name stands already, so that words after a
 * leading date are the step. Throws UserError.
 */
export function textClause(
  words: readonly Word[],
  at: number,
  said: Said,
  what: string,
  named: boolean,
  isNew: boolean,
): Clause {
  const first = words[at];
  if (isNone(first)) return { text: null, date: null, cleared: true, end: at + 1, taken: [] };
  if (first?.kind === 'quoted') return quotedClause(words, at, said, what);
  const { end, dates } = extent(words, at, said, isNew);
  const place = theOne(words, dates);
  if (!place) {
    const text = textOf(words.slice(at, end));
    refuseUnread(words, at, end, what);
    return { text: held(text, what), date: null, cleared: false, end, taken: [] };
  }
  refuseLikeName(words, place, isNew);
  const date = requireUpcoming(place.date, said, what);
  const beside = place.to < words.length && words[place.to - 1]?.stop === '' && !openerAt(words, place.to, isNew);
  const taken = beside ? words.slice(place.from, place.to).map((word) => word.bare) : [];
  if (place.from === at) {
    refuseNextWeekday(words, place, what);
    const follows = named && place.to < end && !dates.some((other) => other !== place);
    if (follows && startsText(words[place.to])) {
      return { text: held(textOf(words.slice(place.to, end)), what), date, cleared: false, end, taken: [] };
    }
    return { text: null, date, cleared: false, end: place.to, taken };
  }
  const text = textOf(words.slice(at, place.from));
  const timed = place.time === null ? text : `${trimmed(text, '', ',;:')} ${place.time}`;
  return {
    text: held(timed, what),
    date,
    cleared: false,
    end: place.to,
    taken,
  };
}

/** Reads a clause that is a date alone: `close 30 nov`. Throws UserError where no date follows. */
export function dateClause(words: readonly Word[], at: number, said: Said, what: string, example: string): Clause {
  if (isNone(words[at])) return { text: null, date: null, cleared: true, end: at + 1, taken: [] };
  let from = at;
  while (from - at < 3 && /^(?:date|is|at|in|=)$/.test(words[from]?.bare ?? '') && !dateAt(words, from, said)) from++;
  if (isDatePreposition(words[from])) from++;
  const found = dateAt(words, from, said);
  if (!found) {
    const read = textOf(words.slice(at, at + 3));
    throw new UserError(
      `I cannot read a date for ${what}${read ? ` in "${read}"` : ''}. Write a day: ${example}. If it is part of the deal's name, put the name in quotes.`,
    );
  }
  return {
    text: null,
    date: requireUpcoming(found.date, said, what),
    cleared: false,
    end: from + found.used,
    taken: [],
  };
}

function quotedClause(words: readonly Word[], at: number, said: Said, what: string): Clause {
  const text = held(words[at]?.text ?? '', what);
  const from = isDatePreposition(words[at + 1]) ? at + 2 : at + 1;
  const found = dateAt(words, from, said);
  if (!found) return { text, date: null, cleared: false, end: at + 1, taken: [] };
  const timed = found.time === null ? text : `${text} ${found.time}`;
  return {
    text: timed,
    date: requireUpcoming(found.date, said, what),
    cleared: false,
    end: from + found.used,
    taken: [],
  };
}

/** How far the clause reaches, and the dates in it. After a date any keyword begins the next clause. */
function extent(words: readonly Word[], at: number, said: Said, isNew: boolean): { end: number; dates: Place[] } {
  const dates: Place[] = [];
  let sure = false;
  for (let i = at; i < words.length; ) {
    const announced = isDatePreposition(words[i]);
    const found = dateAt(words, announced ? i + 1 : i, said);
    if (found) {
      const to = (announced ? i + 1 : i) + found.used;
      dates.push({ ...found, from: i, to, announced });
      i = to;
      continue;
    }
    const opens =
      i > at && (sure || dates.length > 0 ? openerAt(words, i, isNew) : innerOpenerAt(words, i, said, isNew));
    if (opens || (i > at && words[i - 1]?.stop === ';')) return { end: i, dates };
    sure = words[i]?.stop === ',';
    i++;
  }
  return { end: words.length, dates };
}

/** The clause's date. A name such as Friday Labs before an announced date is no date; any other second date is asked about. */
function theOne(words: readonly Word[], dates: readonly Place[]): Place | null {
  if (dates.length < 2) return dates[0] ?? null;
  const real = dates.filter((place) => place.announced || !isLikeName(words, place));
  const [first, second] = real;
  if (first && !second) return first;
  const shown = (place: Place | undefined) => textOf(words.slice(place?.from ?? 0, place?.to ?? 0));
  throw new UserError(
    `Two dates: "${shown(dates[0])}" and "${shown(dates[1])}". Which one is meant? Write one of them, or quote the step.`,
  );
}

function isLikeName(words: readonly Word[], { from, to }: Place): boolean {
  return to - from === 1 && isCapital(words[from]) && (isCapital(words[to]) || isCapital(words[from - 1]));
}

function isCapital(word: Word | undefined): boolean {
  return /^\p{Lu}/u.test(word?.text ?? '');
}

/** "Friday Labs" may be a name; a date announced by a word such as by is one whatever follows. */
function refuseLikeName(words: readonly Word[], place: Place, isNew: boolean): void {
  if (place.announced || place.time !== null || words[place.to - 1]?.stop || openerAt(words, place.to, isNew)) return;
  if (place.to - place.from !== 1 || !isCapital(words[place.from]) || !isCapital(words[place.to])) return;
  const [date, both] = [words[place.from]?.text ?? '', textOf(words.slice(place.from, place.to + 1))];
  throw new UserError(`Is "${both}" a name? Then quote the whole step. If ${date} is the date, write by ${date}.`);
}

/** `next fri` alone is the coming Friday to one reader and next week's to another. */
function refuseNextWeekday(words: readonly Word[], { from, announced, date }: Place, what: string): void {
  const weekday = words[from]?.bare ?? '';
  if (announced || weekdayOf(weekday) === undefined || words[from - 1]?.bare !== 'next' || words[from - 1]?.stop)
    return;
  const short = (day: Temporal.PlainDate) => `${day.day} ${day.toLocaleString('en', { month: 'short' }).toLowerCase()}`;
  const [this_, next] = [short(date), short(date.add({ weeks: 1 }))];
  throw new UserError(
    `"next ${weekday}": ${this_} or ${next}? Write the date of ${what}: next by ${this_}, or next by ${next}.`,
  );
}

/** Throws UserError for a day that was said but not understood: it would be lost without a word. */
export function refuseUnread(words: readonly Word[], at: number, end: number, what: string): void {
  const opening = words.slice(at - 1, at + 1);
  const last = words.slice(Math.max(at, end - 2), end);
  const vague = [opening, last, last.slice(1)].find((some) => some.length > 0 && isVague(some));
  if (vague) {
    throw new UserError(`"${textOf(vague)}" is no day. By which day is ${what}? Write one such as by fri, or 30 nov.`);
  }
  const tail = words.slice(Math.max(at, end - 4), end);
  const unread = tail.slice(tail.findLastIndex((word) => /^(?:by|before|until)$/.test(word.bare)) + 1);
  const [first] = unread;
  if (!first || unread.length === tail.length) return;
  if (unread.some((word) => /\d/.test(word.bare)) || nearestWord(first.bare, DAYS)) {
    throw new UserError(`I cannot read "${textOf(unread)}" as a date. Write it like by fri, by 30 nov or by tomorrow.`);
  }
}

const DAYS = ['tomorrow', ...WEEKDAY.split('|').filter((name) => name.length > 5)];

/** Whether a word after a leading date begins the step itself rather than the rest of the update. */
function startsText(word: Word | undefined): boolean {
  return word?.kind === 'word' && /^\p{L}/u.test(word.bare) && stageOf(word.bare) === null;
}

function held(text: string, what: string): string {
  const tidy = trimmed(text.trim(), ',;:- ', ',;:- ');
  return within(tidy, TEXT_MAX, `The text of ${what}`);
}
