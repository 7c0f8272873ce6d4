import type { Toward } from './calendar-date.ts';
import { PERIOD, periodOf } from './period.ts';
import type { Said } from './said.ts';
import { inWeek, onOrAfter, onOrBefore, WEEKDAY, weekdayOf, workDaysAfter } from './weekday.ts';

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `\\d{1,3}|an?|${COUNTS.slice(1).join('|')}`;
const UNIT = 'd|days?|w|wks?|weeks?|fortnights?|months?|years?|(?:working|business|work) days?|workdays?';

type Reader = (
  parts: readonly (string | undefined)[],
  today: Temporal.PlainDate,
  said: Said,
  toward: Toward,
) => Temporal.PlainDate;

const WEEKS: Record<string, number> = { last: -1, this: 0, next: 1 };

/** Every way to say a day by where it lies from today; each matches from the start of a phrase to the end of a word. */
const PHRASES: readonly (readonly [RegExp, Reader])[] = [
  [phrase('today|tonight|eod|cob|end of (?:the )?day|this (?:morning|afternoon|evening)'), (_, today) => today],
  [phrase('tomorrow|tomorow|tommorow|tmrw|tmr|tmw'), (_, today) => today.add({ days: 1 })],
  [phrase('(?:the )?day after tomorrow'), (_, today) => today.add({ days: 2 })],
  [phrase('yesterday|last night'), (_, today) => today.subtract({ days: 1 })],
  [phrase('(?:the )?day before yesterday'), (_, today) => today.subtract({ days: 2 })],
  [
    phrase(`(${WEEKDAY})`),
    ([, name], today, _, toward) => (toward === 'ahead' ? onOrAfter(today, day(name)) : onOrBefore(today, day(name))),
  ],
  [phrase(`(last|this|next) (${WEEKDAY})`), ([, week, name], today) => weekdayIn(today, week, name)],
  [phrase(`(?:this )?coming (${WEEKDAY})`), ([, name], today) => onOrAfter(today.add({ days: 1 }), day(name))],
  [
    phrase(`(${WEEKDAY}),? (?:of )?(last|this|next) week`),
    ([, name, week], today) => inWeek(today, day(name), WEEKS[week ?? ''] ?? 0),
  ],
  [
    phrase(`(last|this|next) week,? (?:on )?(${WEEKDAY})`),
    ([, week, name], today) => inWeek(today, day(name), WEEKS[week ?? ''] ?? 0),
  ],
  [phrase(`in (${COUNT}) ?(${UNIT})`), ([, count, unit], today, said) => moved(today, numberOf(count), unit, said)],
  [
    phrase(`(${COUNT}) (${UNIT}) from (?:now|today)`),
    ([, count, unit], today, said) => moved(today, numberOf(count), unit, said),
  ],
  [
    phrase(`(${COUNT}) (days?|weeks?|months?) ago`),
    ([, count, unit], today, said) => moved(today, -numberOf(count), unit, said),
  ],
  [phrase(`(?:the )?end of (${PERIOD})`), ([, period], today) => periodOf(period ?? '', today).last],
  [phrase('eo(w|m|q|y)'), ([, letter], today) => periodOf(NAMED[letter ?? ''] ?? '', today).last],
  [phrase('(month|quarter|year)[ -]end'), ([, period], today) => periodOf(period ?? '', today).last],
];

const NAMED: Record<string, string> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

function phrase(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})(?= |$)`);
}

/** The date these small-letter words begin with by where it lies from today, and how many words say it; or null. */
export function relativeDate(
  words: string,
  said: Said,
  toward: Toward,
): { date: Temporal.PlainDate; used: number } | null {
  let best: { match: RegExpExecArray; read: Reader } | null = null;
  for (const [pattern, read] of PHRASES) {
    const match = pattern.exec(words);
    if (match && (!best || match[0].length > best.match[0].length)) best = { match, read };
  }
  if (!best) return null;
  const date = best.read(best.match, said.at.toPlainDate(), said, toward);
  return { date, used: best.match[0].split(' ').length };
}

function day(name: string | undefined): number {
  return weekdayOf(name ?? '') ?? 1;
}

/** `last fri` is the one before today, `this fri` this week's, `next fri` next week's. */
function weekdayIn(today: Temporal.PlainDate, week: string | undefined, name: string | undefined): Temporal.PlainDate {
  if (week === 'last') return onOrBefore(today.subtract({ days: 1 }), day(name));
  return inWeek(today, day(name), WEEKS[week ?? ''] ?? 0);
}

function numberOf(count: string | undefined): number {
  if (count === 'a' || count === 'an') return 1;
  const word = COUNTS.indexOf(count ?? '');
  return word >= 0 ? word : Number(count);
}

/** `today` moved by a count of days, weeks, fortnights, months, years or the member's own working days. */
export function moved(
  today: Temporal.PlainDate,
  count: number,
  unit: string | undefined,
  said: Said,
): Temporal.PlainDate {
  const name = unit ?? '';
  if (/work|business/.test(name)) return workDaysAfter(today, count, said.workDays ?? []);
  if (name.startsWith('f')) return today.add({ weeks: 2 * count });
  if (name.startsWith('w')) return today.add({ weeks: count });
  if (name.startsWith('m')) return today.add({ months: count });
  return name.startsWith('y') ? today.add({ years: count }) : today.add({ days: count });
}
