import { Chrono, configuration } from 'chrono-node/en';
import { UserError } from '../errors.ts';
import type { Said } from './said.ts';

/** Which way a date without a year is looked for: plans lie ahead, what was done lies back. */
export type Toward = 'ahead' | 'back';

/** A date that passed by fewer days than this is more likely a slip than meant for next year. */
const JUST_PASSED_DAYS = 31;

/** Years further off than this are other numbers. */
const YEARS_AHEAD = 10;

// Parsers without refiners: chrono's refiners drop impossible dates and guess years, and both are decided here.
const byName = new Chrono({ ...configuration.createConfiguration(true, false), refiners: [] });
const dayFirst = new Chrono({ ...configuration.createConfiguration(true, true), refiners: [] });

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** A pattern's part that matches any month's name. */
export const MONTH = `${LONG}|sept|${MONTHS.join('|')}`;

const NAMED = new RegExp(`(?:^|[^a-z])(?:${MONTH})(?![a-z])`);
const ISO = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const DOTTED = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?$/;
const SLASHED = /^\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?$/;

/** The month (1–12) this small-letter word names. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

/** The calendar date these small-letter words are, from end to end: `30 nov`, `nov 30 2027`, `12/11`, `2026-12-01`. */
export function calendarDate(words: string, said: Said, toward: Toward): Temporal.PlainDate | null {
  const found = daysOf(words, said);
  if (!found) return null;
  const { year, month, day } = found;
  if (year === null) return nearest(words, month, day, said, toward);
  const ahead = year - said.at.year;
  return ahead < -1 || ahead > YEARS_AHEAD ? null : dated(words, year, month, day);
}

type Days = { year: number | null; month: number; day: number };

/** Day, month and year as chrono finds them, where they are all there is. */
function daysOf(words: string, said: Said): Days | null {
  const chrono = chronoFor(words, said);
  if (!chrono) return null;
  // A dotted date without its year is no date to chrono; written with slashes it is.
  const text = /^\d{1,2}\.\d{1,2}\.$/.test(words)
    ? words.slice(0, -1).replace('.', '/')
    : words.replace(/'(?=\d\d$)/, '');
  for (const { index, text: covered, start, end } of chrono.parse(text, new Date(said.at.epochMilliseconds))) {
    if (index !== 0 || covered !== text || end) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (!start.isCertain('day') || !start.isCertain('month') || month === null || day === null) continue;
    return { year: start.isCertain('year') ? year : null, month, day };
  }
  return null;
}

function chronoFor(words: string, { dayOrder }: Said): Chrono | null {
  if (NAMED.test(words)) return /\d|th|st|nd|rd/.test(words) ? byName : null;
  if (ISO.test(words)) return byName;
  if (DOTTED.test(words)) return dayFirst;
  return SLASHED.test(words) ? (dayOrder === 'dmy' ? dayFirst : byName) : null;
}

function nearest(words: string, month: number, day: number, said: Said, toward: Toward): Temporal.PlainDate {
  return dated(words, nearestYear(month, day, said, toward), month, day);
}

/** The year of a day that was said without one: the coming one, or this year's where it has only just passed. */
export function nearestYear(month: number, day: number, said: Said, toward: Toward): number {
  const today = said.at.toPlainDate();
  // Held within the month, so that 29 feb is judged in the year it falls into.
  const days = today.until(Temporal.PlainDate.from({ year: today.year, month, day })).days;
  const otherYear = toward === 'ahead' ? days < -JUST_PASSED_DAYS : days > JUST_PASSED_DAYS;
  return today.year + (otherYear ? (toward === 'ahead' ? 1 : -1) : 0);
}

/** The date; throws UserError where the month has no such day. */
export function dated(words: string, year: number, month: number, day: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (day >= 1 && day <= first.daysInMonth) return first.with({ day });
  const name = first.toLocaleString('en', { month: 'long', year: 'numeric' });
  throw new UserError(`"${words}" is no date: ${name} has ${first.daysInMonth} days.`);
}
