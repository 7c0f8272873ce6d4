import { MONTH, monthOf, nearestYear } from '../../calendar-date.ts';
import type { Said } from '../../said.ts';
import { onOrAfter, WEEKDAY, weekdayOf } from '../../weekday.ts';
import { ORDINAL, ORDINAL_STARTS, ordinalOf } from './counts.ts';
import { certain, type Day, oneOf, UNREADABLE } from './day.ts';
import { nextSuch } from './ordinals.ts';
import { phrases } from './phrase.ts';

/** Years further off than this are other numbers. */
const YEARS_AHEAD = 10;

const DAY = `(\\d{1,2})(?:st|nd|rd|th)?|(${ORDINAL})`;
const YEAR = `(?:(?: ,)? (20\\d\\d|'\\d\\d))?`;
const NAMED = `(?:(${WEEKDAY})( ,)? )?(?:the )?`;

/** Dates by a month's name: `3rd dec`, `dec the 3rd, 2026`, `fri 4 dec`, `december ninth`. */
export const CALENDAR_PHRASES = phrases([
  [
    `# the ${WEEKDAY} ${ORDINAL_STARTS}`,
    `${NAMED}(?:${DAY})(?: of)? (${MONTH})${YEAR}`,
    ([words, ...parts], said) => {
      const [name, comma, figures, spelt, month, year] = parts;
      return named(name, comma, { day: dayOf(figures, spelt), month: monthOf(month ?? ''), year }, said, words);
    },
  ],
  [
    `${WEEKDAY} ${MONTH}`,
    `${NAMED}(${MONTH}) (?:the )?(?:${DAY})${YEAR}`,
    ([words, ...parts], said) => {
      const [name, comma, month, figures, spelt, year] = parts;
      return named(name, comma, { day: dayOf(figures, spelt), month: monthOf(month ?? ''), year }, said, words);
    },
  ],
  [
    `the # ${ORDINAL_STARTS}`,
    `(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINAL})) of (?:(next)|the|this) month`,
    ([, figures, spelt, next], said) => {
      const { year, month } = said.at
        .toPlainDate()
        .with({ day: 1 })
        .add({ months: next ? 1 : 0 });
      const date = dayOf(figures, spelt);
      return next ? dated(said, year, month, date) : nextSuch(date, said);
    },
  ],
  [
    WEEKDAY,
    `(${WEEKDAY})( ,)? (?:the )?(\\d{1,2})(?:st|nd|rd|th)`,
    ([words, name, comma, date], said) => fitting(name, comma, nextSuch(Number(date), said), said, words),
  ],
  [
    `# ${MONTH}`,
    `(\\d{1,2})(?:st|nd|rd|th)?(?:[-/]| (?:or|to|and) )(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})`,
    ([, one, other, month], said) => either(one, other, month, said),
  ],
  [
    `# ${MONTH}`,
    `(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:[-/]| or )(\\d{1,2})(?:st|nd|rd|th)?`,
    ([, month, one, other], said) => either(one, other, month, said),
  ],
  [
    '#',
    '(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})',
    ([, year, month, day], said) => dated(said, Number(year), Number(month), Number(day)),
  ],
  [
    '#',
    '(\\d{1,2})([-/.])(\\d{1,2})\\2(20\\d\\d|\\d\\d)',
    ([, one, mark, other, year], said) => slashed(Number(one), Number(other), mark === '.' ? 'dmy' : null, year, said),
  ],
  [
    '#',
    '(\\d{1,2})/(\\d{1,2})(?! (?:of|a|day|hour|year|the way|through|calls|people|reps)(?: |$))',
    ([words, one, other], said) =>
      // Round the clock, and full marks.
      words === '24/7' || words === '10/10' ? null : slashed(Number(one), Number(other), null, undefined, said),
  ],
  [
    WEEKDAY,
    `(${WEEKDAY})( ,)? (\\d{1,2})/(\\d{1,2})`,
    ([words, name, comma, one, other], said) =>
      fitting(name, comma, slashed(Number(one), Number(other), null, undefined, said), said, words),
  ],
]);

function dayOf(figures: string | undefined, spelt: string | undefined): number {
  return spelt ? ordinalOf(spelt) : Number(figures);
}

type Parts = { day: number; month: number; year: string | undefined };

function named(
  name: string | undefined,
  comma: string | undefined,
  parts: Parts,
  said: Said,
  words: string | undefined,
): Day | null {
  const { day, month, year } = parts;
  const inYear = year === undefined ? nearestYear(month, day, said, 'ahead') : fullYear(year);
  return fitting(name, comma, dated(said, inYear, month, day), said, words);
}

/** A date with its weekday. Where they do not fit, a comma parts two days; else it could be either. */
function fitting(
  name: string | undefined,
  comma: string | undefined,
  day: Day | null,
  said: Said,
  words: string | undefined,
): Day | null {
  const weekday = weekdayOf(name ?? '');
  if (weekday === undefined || !words || !day) return day;
  const fit = [day.value ?? [], day.among].flat().filter((date) => date.dayOfWeek === weekday);
  if (fit.length > 0) return oneOf(...fit);
  return comma || !day.value ? null : oneOf(day.value, onOrAfter(said.at.toPlainDate(), weekday));
}

function either(one: string | undefined, other: string | undefined, month: string | undefined, said: Said): Day {
  const days = [Number(one), Number(other)].map((day) => inComingYear(day, monthOf(month ?? ''), said));
  return oneOf(...days.flatMap((day) => day.value ?? []));
}

/** Day and month in the workspace's order first; certain where only one order is a date. */
function slashed(one: number, other: number, order: 'dmy' | null, year: string | undefined, said: Said): Day | null {
  const read = (day: number, month: number) =>
    year === undefined ? inComingYear(day, month, said) : dated(said, fullYear(year), month, day);
  const dayFirst = read(one, other);
  const monthFirst = order === 'dmy' ? UNREADABLE : read(other, one);
  const both = said.dayOrder === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const dates = both.flatMap((day) => day.value ?? []);
  if (dates.length === 0) return isDayOfMonth(one, other) || isDayOfMonth(other, one) ? UNREADABLE : null;
  // Of 1/12/2026, said in November 2026, only December is still to come.
  const ahead = year === undefined ? dates : dates.filter((date) => isRecent(date, said));
  return oneOf(...(ahead.length > 0 ? ahead : dates));
}

function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isRecent(date: Temporal.PlainDate, said: Said): boolean {
  return Temporal.PlainDate.compare(date, said.at.toPlainDate().subtract({ months: 1 })) >= 0;
}

/** The date without its year: the coming one, or this year's where it has only just passed. */
export function inComingYear(day: number, month: number, said: Said): Day {
  if (month < 1 || month > 12 || day < 1) return UNREADABLE;
  return dated(said, nearestYear(month, day, said, 'ahead'), month, day);
}

function dated(said: Said, year: number, month: number, day: number): Day {
  const ahead = year - said.at.year;
  if (month < 1 || month > 12 || day < 1 || ahead < -YEARS_AHEAD || ahead > YEARS_AHEAD) return UNREADABLE;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? certain(first.with({ day })) : UNREADABLE;
}

function fullYear(year: string): number {
  const digits = year.replace("'", '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
