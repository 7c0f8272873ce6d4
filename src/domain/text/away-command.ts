import { UserError } from '../errors.ts';
import type { TimeOff } from '../time-off.ts';
import { commandLength } from './clean.ts';
import { longDate, requireUpcoming } from './date.ts';
import { dayIn, requireOneself, requireWholeDays, sameMonth, withoutThanks } from './day-off.ts';
import { PERIOD, periodOf } from './period.ts';
import type { Said } from './said.ts';
import { weekdayOf } from './weekday.ts';
import { textOf, type Word, wordsOf } from './words.ts';

const EXAMPLE = 'Say it like `/coach away until monday` or `/coach away 22 dec until 5 jan`.';
const UNTIL = /^(?:until|till|til|'til|to|through|-|–|—)$/;
/** Between weekdays these mean both of them: "thu-fri", "thu to fri". */
const BOTH = /^(?:to|through|-|–|—)$/;
const AND = /^(?:and|&|\+)$/;
/** "thu-fri", "1-10". */
const JOINED = /(?<=^|\s)([a-z]{3,9}|\d{1,2}(?:st|nd|rd|th)?)[-–—]([a-z]{3,9}|\d{1,2}(?:st|nd|rd|th)?)(?=[\s,]|$)/gi;
const SPAN =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) ?(?:(?:working|work|business) )?(?:days?|weeks?|wks?|fortnights?|months?|years?|workdays?|d|w)$/;
const WEEK = /^(?:(?:all|the|whole|rest|of|this) )*(next )?week$/;
const WHOLE = new RegExp(`^(?:(?:in|all|whole|during) )*((?:${PERIOD}))$`);
const NOT_AWAY = /^(?:cancel|cancelled|off|no|none|never|stop|end|ended|undo|clear|delete|remove|back)\b/;
const ILL = /^(?:sick|ill|unwell)$/;
const LEAVE = /^(?:ooo|holidays?|vacation|leave|pto)$/;
const { compare } = Temporal.PlainDate;

/**
 * Reads `until monday`, `22 dec until 5 jan`, `tomorrow`, `thu and fri`, `next week`, `december`, `for 3 days`, `sick`, or
 * nothing: from today on. The day after "until" is the first day back; a day or a period alone is all of it. Throws
 * UserError for what it cannot read, for parts of days, for dates past and for other people's time off.
 */
export function readAway(text: string, said: Said): TimeOff {
  const typed = withoutThanks(wordsOf(commandLength(text).replace(JOINED, '$1 - $2')));
  requireOneself(typed, 'time off', '/coach away until friday');
  const all = typed.filter(({ bare }) => bare !== 'on');
  const reason = ILL.test(all[0]?.bare ?? '') ? 'ill' : LEAVE.test(all[0]?.bare ?? '') ? 'leave' : null;
  const worded = reason ? all.slice(1) : all;
  if (NOT_AWAY.test(worded.map(({ bare }) => bare).join(' '))) {
    throw new UserError('To end your time off, or to cancel what is to come: `/coach back`. Nothing changed.');
  }
  const today = said.at.toPlainDate();
  if (worded.length === 0) return wholeOf(reason, today);
  return spanIn(worded, said) ?? rangeIn(withoutFrom(worded), said, worded[0]?.bare === 'from');
}

/** No day named: away from today on, for illness today alone. */
function wholeOf(reason: 'ill' | 'leave' | null, today: Temporal.PlainDate): TimeOff {
  if (reason === 'leave') throw new UserError(`From when until when? ${EXAMPLE}`);
  return { from: today, until: reason === 'ill' ? today.add({ days: 1 }) : null };
}

/** "for 3 days", "two weeks", "22 dec for 2 weeks", "3 days from monday". */
function spanIn(words: readonly Word[], said: Said): TimeOff | null {
  const at = words.findIndex(({ bare }) => bare === 'for');
  const from = words.findIndex(({ bare }) => bare === 'from');
  if (at >= 0) return spanOf(words.slice(at + 1), withoutFrom(words.slice(0, at)), said, 'for ');
  const length = from > 0 ? words.slice(0, from) : words;
  if (!SPAN.test(length.map(({ bare }) => bare).join(' '))) return null;
  return spanOf(length, from > 0 ? words.slice(from + 1) : [], said, '');
}

/** So long, from `start` on; from today where there is none. */
function spanOf(length: readonly Word[], start: readonly Word[], said: Said, shown: string): TimeOff {
  const span = textOf(length);
  requireWholeDays(length, { example: EXAMPLE });
  const from = start.length > 0 ? dayOff(start, said) : said.at.toPlainDate();
  const until = dayIn(wordsOf(`in ${span}`), onThe(from, said), EXAMPLE, `${shown}${span}`);
  return requireAfter(from, requireUpcoming(until, said, 'your first day back'), said);
}

function rangeIn(words: readonly Word[], said: Said, open: boolean): TimeOff {
  const at = words.findIndex(({ bare, text }) => UNTIL.test(bare) || UNTIL.test(text));
  if (at < 0) return words.some(isAnd) ? together(words, said) : wholly(words, said, open);
  const [first, last] = sameMonth(words.slice(0, at), words.slice(at + 1));
  const joint = words[at];
  const isBoth = BOTH.test(joint?.bare || joint?.text || '') && [first, last].every(isWeekday);
  const from = first.length === 0 ? said.at.toPlainDate() : dayOff(first, said);
  if (isBoth) return { from, until: dayOff(last, onThe(from.add({ days: 1 }), said)).add({ days: 1 }) };
  return firstDayBack(last, from, said);
}

/** "thu and fri", "22, 23 and 24 dec": days that follow each other. */
function together(words: readonly Word[], said: Said): TimeOff {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (!isAnd(word)) parts.at(-1)?.push(word);
    if (isAnd(word) || word.stop === ',') parts.push([]);
  }
  const named = parts.filter((part) => part.length > 0);
  const last = named.at(-1) ?? [];
  const [begin, ...more] = named.map((part) => sameMonth(part, last)[0]);
  const from = dayOff(begin ?? [], said);
  let until = from.add({ days: 1 });
  for (const part of more) {
    const next = dayOff(part, onThe(from, said));
    if (compare(next, until) > 0) {
      throw new UserError(`There is one time off at a time, from a day until a day. Nothing changed. ${EXAMPLE}`);
    }
    if (next.equals(until)) until = until.add({ days: 1 });
  }
  return { from, until };
}

function isAnd({ bare, text }: Word): boolean {
  return AND.test(bare) || AND.test(text);
}

/** One day, one week, one month; `open` where "from" says that it only begins there. */
function wholly(words: readonly Word[], said: Said, open: boolean): TimeOff {
  const phrase = words.map(({ bare }) => bare).join(' ');
  const today = said.at.toPlainDate();
  if (/^(?:all|whole|the whole) day$/.test(phrase)) return { from: today, until: today.add({ days: 1 }) };
  const [week, next = ''] = WEEK.exec(phrase) ?? [];
  const [, period] = WHOLE.exec(phrase) ?? [];
  if (open || !(week || period)) {
    const from = dayOff(words, said);
    return { from, until: open ? null : from.add({ days: 1 }) };
  }
  const { first, last } = periodOf(week ? `${next}week` : (period ?? ''), today);
  return { from: compare(first, today) < 0 ? today : first, until: last.add({ days: week ? 3 : 1 }) };
}

/** Read from the first day off on: in "22 dec until 5 jan" January comes after December. */
function firstDayBack(words: readonly Word[], from: Temporal.PlainDate, said: Said): TimeOff {
  if (words.length === 0) throw new UserError(`Until when? ${EXAMPLE}`);
  requireWholeDays(words, { isBack: true, example: EXAMPLE });
  const read = requireUpcoming(dayIn(words, onThe(from, said), EXAMPLE), said, 'your first day back');
  // "Until monday", said on a Monday, is the next one: nobody is away until this morning.
  const until = read.equals(from) && isWeekday(words) ? read.add({ days: 7 }) : read;
  return requireAfter(from, until, said);
}

function requireAfter(from: Temporal.PlainDate, until: Temporal.PlainDate, said: Said): TimeOff {
  if (compare(until, from) > 0) return { from, until };
  const today = said.at.toPlainDate();
  throw new UserError(
    from.equals(today) && until.equals(today)
      ? 'Back today is not away. Which later day is your first day back? For today alone: `/coach away today`.'
      : `${longDate(until)} is not after ${longDate(from)}. Which day is your first day back?`,
  );
}

function dayOff(words: readonly Word[], said: Said): Temporal.PlainDate {
  requireWholeDays(words, { example: 'For the whole day: `/coach away fri`.' });
  return requireUpcoming(dayIn(words, said, EXAMPLE), said, 'the first day off');
}

function withoutFrom(words: readonly Word[]): readonly Word[] {
  return words[0]?.bare === 'from' ? words.slice(1) : words;
}

function isWeekday(words: readonly Word[]): boolean {
  return words.length === 1 && weekdayOf(words[0]?.bare ?? '') !== undefined;
}

/** The same, as if said on that day. */
function onThe(date: Temporal.PlainDate, said: Said): Said {
  return { ...said, at: date.toZonedDateTime({ timeZone: said.at.timeZoneId, plainTime: said.at.toPlainTime() }) };
}
