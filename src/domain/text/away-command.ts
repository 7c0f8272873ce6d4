import { UserError } from '../errors.ts';
import { commandLength } from './clean.ts';
import { dateAt, isDatePreposition, longDate, periodStartAt, requireUpcoming } from './date.ts';
import { periodOf } from './period.ts';
import type { Said } from './said.ts';
import { textOf, type Word, wordsOf } from './words.ts';

/** Time off: its first day, and the first day back; null where only `/coach back` ends it. */
export type TimeOff = { from: Temporal.PlainDate; until: Temporal.PlainDate | null };

const EXAMPLE = 'Say it like `/coach away until monday` or `/coach away 22 dec until 5 jan`.';
const UNTIL = /^(?:until|till|til|'til|to|-|–|—)$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;
const { compare } = Temporal.PlainDate;

/**
 * Reads `until monday`, `22 dec until 5 jan`, `tomorrow`, `next week`, `for 3 days`, or nothing: from today on. The day after
 * "until" is the first day back; a day alone is that one day. Throws UserError for what it cannot read and for dates past.
 */
export function readAway(text: string, said: Said): TimeOff {
  const words = wordsOf(commandLength(text)).filter(({ bare }) => bare !== 'from' && bare !== 'on');
  const today = said.at.toPlainDate();
  const [first] = words;
  if (!first) return { from: today, until: null };
  if (first.bare === 'for') return { from: today, until: untilAfter(words.slice(1), said) };
  const at = words.findIndex((word) => UNTIL.test(word.bare) || UNTIL.test(word.text));
  if (at < 0) return wholly(words, said, /\bfrom\b/i.test(text));
  const from = at === 0 ? today : requireUpcoming(dayOf(words.slice(0, at), said), said, 'the first day off');
  return { from, until: firstDayBack(words.slice(at + 1), from, said) };
}

/** One day, or one week; `open` where "from" says that it only begins there. */
function wholly(words: readonly Word[], said: Said, open: boolean): TimeOff {
  const phrase = words.map(({ bare }) => bare).join(' ');
  if (/^(?:this|next) week$/.test(phrase)) {
    const today = said.at.toPlainDate();
    const { first, last } = periodOf(phrase, today);
    return { from: compare(first, today) < 0 ? today : first, until: last.add({ days: 3 }) };
  }
  const from = requireUpcoming(dayOf(words, said), said, 'the first day off');
  return { from, until: open ? null : from.add({ days: 1 }) };
}

/** Read from the first day off on: in "22 dec until 5 jan" January comes after December. */
function firstDayBack(words: readonly Word[], from: Temporal.PlainDate, said: Said): Temporal.PlainDate {
  if (words.length === 0) throw new UserError(`Until when? ${EXAMPLE}`);
  const then = {
    ...said,
    at: from.toZonedDateTime({ timeZone: said.at.timeZoneId, plainTime: said.at.toPlainTime() }),
  };
  const read = requireUpcoming(dayOf(words, then), said, 'your first day back');
  // "Until monday", said on a Monday, is the next one: nobody is away until this morning.
  const until = read.equals(from) && WEEKDAY.test(textOf(words)) ? read.add({ days: 7 }) : read;
  if (compare(until, from) > 0) return until;
  const today = said.at.toPlainDate();
  throw new UserError(
    from.equals(today) && until.equals(today)
      ? 'Back today is not away. Which later day is your first day back? For today alone: `/coach away today`.'
      : `${longDate(until)} is not after ${longDate(from)}. Which day is your first day back?`,
  );
}

/** The first day back after "for 3 days" from today on. */
function untilAfter(words: readonly Word[], said: Said): Temporal.PlainDate {
  const span = textOf(words);
  return requireUpcoming(dayOf(wordsOf(`in ${span}`), said, `for ${span}`), said, 'your first day back');
}

/** The one day that these words are, or the first of the period. */
function dayOf(words: readonly Word[], said: Said, shown = textOf(words)): Temporal.PlainDate {
  const start = isDatePreposition(words[0]) ? 1 : 0;
  const found = dateAt(words, start, said) ?? periodStartAt(words, start, said);
  if (found && start + found.used === words.length) return found.date;
  throw new UserError(`I cannot read "${shown}" as a day. ${EXAMPLE}`);
}
