import { UserError } from '../errors.ts';
import { calendarDate, dated, MONTH, type Toward } from './calendar-date.ts';
import { PERIOD, periodOf } from './period.ts';
import { relativeDate } from './relative-date.ts';
import type { Said } from './said.ts';
import { weekdayOf } from './weekday.ts';
import { textOf, trimmed, type Word, wordsOf } from './words.ts';

export type { Toward } from './calendar-date.ts';
export type { Said } from './said.ts';

/** The longest date and the longest time of day, in words. */
const DATE_WORDS = 6;
const TIME_WORDS = 3;

/** A date beyond this is more likely a slip. */
const YEARS_AHEAD = 10;

const TIME =
  /^(?:(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|(?:at )?\d{1,2}:\d\d|at \d{1,2}|(?:at )?(?:noon|midday|lunchtime)|(?:in the )?(?:morning|afternoon|evening)|am|pm|first thing|eod|cob)(?= |$)/;
const ORDINAL = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?= |$)/;
const END_OF_DAY = /^(?:eod|cob|end of (?:the )?day)(?: on)? /;
const VAGUE = new RegExp(`^(?:(?:next|this|in) (?:week|month|quarter|year)|(?:in|early|mid|late) (?:${MONTH})|asap)$`);
const UNTIL_PERIOD = new RegExp(`^(?:${PERIOD})(?= |$)`);

/** A date found among words: how many words it takes, and the time of day that was said with it, as written. */
export type FoundDate = { date: Temporal.PlainDate; used: number; time: string | null };

/** The date that begins at word `at`, the longest there is; null where none does. Throws UserError for a 31 feb. */
export function dateAt(words: readonly Word[], at: number, said: Said, toward: Toward = 'ahead'): FoundDate | null {
  const small = words.slice(at, at + DATE_WORDS).map(smallOf);
  const endOfDay = END_OF_DAY.exec(small.join(' '))?.[0].trim().split(' ').length ?? 0;
  const later = endOfDay > 0 ? longest(small.slice(endOfDay), said, toward) : null;
  if (later) return { date: later.date, used: endOfDay + later.used, time: null };
  const found = longest(small, said, toward) ?? ordinal(small, isDatePreposition(words[at - 1]), said, toward);
  if (!found) return null;
  const after = words.slice(at + found.used, at + found.used + TIME_WORDS);
  const time = TIME.exec(after.map(smallOf).join(' '))?.[0];
  const timed = time ? time.split(' ').length : 0;
  return {
    date: found.date,
    used: found.used + timed,
    time: time ? trimmed(textOf(after.slice(0, timed)), '', ',;:') : null,
  };
}

/** The date that `words` are as a whole (`by` or `on` may stand before it), or null. Throws UserError for a 31 feb. */
export function readDate(words: string, said: Said, toward: Toward = 'ahead'): Temporal.PlainDate | null {
  const found = leadingDate(words, said, toward);
  return found && found.rest === '' ? found.date : null;
}

/** The date a phrase begins with, and what follows it; null where it begins with none. */
export function leadingDate(
  text: string,
  said: Said,
  toward: Toward = 'ahead',
): { date: Temporal.PlainDate; rest: string } | null {
  const words = wordsOf(text);
  const from = isDatePreposition(words[0]) ? 1 : 0;
  const found = dateAt(words, from, said, toward);
  return found && { date: found.date, rest: textOf(words.slice(from + found.used)) };
}

/** The date a phrase ends with, and what stands before it; null where it ends with none. */
export function trailingDate(
  text: string,
  said: Said,
  toward: Toward = 'ahead',
): { date: Temporal.PlainDate; rest: string } | null {
  const words = wordsOf(text);
  for (let at = Math.max(0, words.length - DATE_WORDS - TIME_WORDS); at < words.length; at++) {
    const found = dateAt(words, at, said, toward);
    if (!found || at + found.used !== words.length) continue;
    const end = isDatePreposition(words[at - 1]) ? at - 1 : at;
    return { date: found.date, rest: trimmed(textOf(words.slice(0, end)), '', ',;:') };
  }
  return null;
}

/** Whether a word announces a date: `by`, `on`, `before`, `until`, `due`. */
export function isDatePreposition(word: Word | undefined): boolean {
  return /^(?:by|on|before|until|till|til|'til|due)$/.test(word?.bare ?? '');
}

/** Whether these words name a time without a day, as `next week` and `in jan` do. */
export function isVague(words: readonly Word[]): boolean {
  return words.length <= 2 && VAGUE.test(words.map(smallOf).join(' '));
}

/** The first day of the period that begins at word `at`: `until march`, `until next week`. */
export function periodStartAt(
  words: readonly Word[],
  at: number,
  said: Said,
): { date: Temporal.PlainDate; used: number } | null {
  const phrase = UNTIL_PERIOD.exec(
    words
      .slice(at, at + 3)
      .map(smallOf)
      .join(' '),
  )?.[0];
  if (!phrase) return null;
  const today = said.at.toPlainDate();
  const { first } = periodOf(phrase, today);
  // Said in March, "until march" is next year's.
  const date =
    Temporal.PlainDate.compare(first, today) <= 0 && /^[a-z]{3,9}$|^q\d$/.test(phrase)
      ? first.add({ years: 1 })
      : first;
  return { date, used: phrase.split(' ').length };
}

/** `date` itself; throws UserError, asking which was meant, where it has passed or is ten years off. `what`: "the next step". */
export function requireUpcoming(date: Temporal.PlainDate, said: Said, what: string): Temporal.PlainDate {
  const today = said.at.toPlainDate();
  if (Temporal.PlainDate.compare(date, today) < 0) {
    throw new UserError(`${longDate(date)} has passed. Which date did you mean for ${what}?`);
  }
  if (Temporal.PlainDate.compare(date, today.add({ years: YEARS_AHEAD })) > 0) {
    throw new UserError(
      `${longDate(date)} is more than ${YEARS_AHEAD} years off. Which date did you mean for ${what}?`,
    );
  }
  return date;
}

/** A date for people: `Tuesday 12 January 2027`. */
export function longDate(date: Temporal.PlainDate): string {
  const weekday = date.toLocaleString('en', { weekday: 'long' });
  return `${weekday} ${date.day} ${date.toLocaleString('en', { month: 'long' })} ${date.year}`;
}

function smallOf(word: Word): string {
  if (word.kind !== 'word') return '"';
  const small = trimmed(word.text.toLowerCase().replaceAll('’', "'"), '("', ',;:!?)"');
  return small.endsWith('.') && !/^\d+\.\d+\.$/.test(small) ? small.slice(0, -1) : small;
}

function longest(
  small: readonly string[],
  said: Said,
  toward: Toward,
): { date: Temporal.PlainDate; used: number } | null {
  const phrase = small.join(' ');
  const calendar = calendarAt(small, said, toward);
  const relative = relativeDate(phrase, said, toward);
  return !relative || (calendar && calendar.used >= relative.used) ? calendar : relative;
}

/** `the 12th`, or `12th` where a word before it announces a date. */
function ordinal(small: readonly string[], announced: boolean, said: Said, toward: Toward) {
  const [words, day] = ORDINAL.exec(small.slice(0, 2).join(' ')) ?? [];
  if (!words || !(announced || words.startsWith('the '))) return null;
  return { date: dayOfMonth(words, Number(day), said, toward), used: words.split(' ').length };
}

function calendarAt(
  small: readonly string[],
  said: Said,
  toward: Toward,
): { date: Temporal.PlainDate; used: number } | null {
  const weekday = weekdayOf(small[0] ?? '');
  const named = weekday === undefined ? 0 : 1;
  const from = small[named] === 'the' ? named + 1 : named;
  if (!/^(?:\d|[a-z]{3,})/.test(small[from] ?? '')) return null;
  for (const count of [4, 3, 2, 1]) {
    if (from + count > small.length) continue;
    const words = small.slice(from, from + count).join(' ');
    const date = calendarDate(words, said, toward);
    if (!date) continue;
    if (weekday !== undefined && date.dayOfWeek !== weekday) {
      throw new UserError(
        `"${small.slice(0, from + count).join(' ')}" does not fit: ${longDate(date)}. Which day did you mean?`,
      );
    }
    return { date, used: from + count };
  }
  return null;
}

/** The next such day of a month, or the last one. */
function dayOfMonth(words: string, day: number, said: Said, toward: Toward): Temporal.PlainDate {
  const today = said.at.toPlainDate();
  const ahead = toward === 'ahead';
  const months = ahead ? (day >= today.day ? 0 : 1) : day <= today.day ? 0 : -1;
  const { year, month } = today.with({ day: 1 }).add({ months });
  return dated(words, year, month, day);
}
