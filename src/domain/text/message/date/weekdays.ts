import { MONTH } from '../../calendar-date.ts';
import { inWeek, onOrAfter, onOrBefore, WEEKDAY, weekdayOf } from '../../weekday.ts';
import { COUNT, COUNT_STARTS, countOf } from './counts.ts';
import { certain, type Day, nearly, oneOf, VAGUE } from './day.ts';
import { monthNamed } from './months.ts';
import { phrases } from './phrase.ts';

const WEEKS: Record<string, number> = { last: -1, this: 0, next: 1 };
const NTH: Record<string, number> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
};

/** Every way to name a day by its weekday. */
export const WEEKDAY_PHRASES = phrases([
  [WEEKDAY, `(${WEEKDAY})`, ([, name], _, today) => bare(today, day(name))],
  [
    WEEKDAY.replaceAll('|', 'ish|').concat('ish'),
    `(${WEEKDAY})ish`,
    ([, name], _, today) => nearly(bare(today, day(name))),
  ],
  ['this', `this (${WEEKDAY})`, ([, name], _, today) => thisOne(today, day(name))],
  ['next', `next (${WEEKDAY})`, ([, name], _, today) => oneOf(coming(today, day(name)), inWeek(today, day(name), 1))],
  [
    'this the next coming upcoming',
    `(?:(?:this|the|next) )?(?:up)?coming (${WEEKDAY})`,
    ([, name], _, today) => certain(coming(today, day(name))),
  ],
  [
    'last this the past',
    `(?:last|(?:(?:this|the) )?past) (${WEEKDAY})`,
    ([, name], _, today) => certain(onOrBefore(today.subtract({ days: 1 }), day(name))),
  ],
  ['the', `the following (${WEEKDAY})`, () => VAGUE],
  [WEEKDAY, `(${WEEKDAY}) week`, ([, name], _, today) => certain(onOrAfter(today, day(name)).add({ weeks: 1 }))],
  [
    'a week',
    `(?:a )?week (?:(?:on|from|this) )?(${WEEKDAY})`,
    ([, name], _, today) => certain(onOrAfter(today, day(name)).add({ weeks: 1 })),
  ],
  [WEEKDAY, `(${WEEKDAY}) fortnight`, ([, name], _, today) => certain(onOrAfter(today, day(name)).add({ weeks: 2 }))],
  [
    COUNT_STARTS,
    `(${COUNT}) weeks? (?:on|from) (${WEEKDAY})`,
    ([, count, name], _, today) => certain(onOrAfter(today, day(name)).add({ weeks: countOf(count) })),
  ],
  [
    'a fortnight',
    `(?:a )?fortnight (?:on )?(${WEEKDAY})`,
    ([, name], _, today) => certain(onOrAfter(today, day(name)).add({ weeks: 2 })),
  ],
  [
    WEEKDAY,
    `(${WEEKDAY}) in (${COUNT}) weeks?`,
    ([, name, count], _, today) =>
      oneOf(inWeek(today, day(name), countOf(count)), onOrAfter(today, day(name)).add({ weeks: countOf(count) })),
  ],
  [
    `the ${WEEKDAY}`,
    `(?:the )?(${WEEKDAY}) after next`,
    ([, name], _, today) => oneOf(coming(today, day(name)).add({ weeks: 1 }), inWeek(today, day(name), 2)),
  ],
  [
    `the ${WEEKDAY}`,
    `(?:the )?(${WEEKDAY})(?: ,)? (?:of )?(last|this|next) week`,
    ([, name, week], _, today) => certain(inWeek(today, day(name), WEEKS[week ?? ''] ?? 0)),
  ],
  [
    'last this next',
    `(last|this|next) week(?: ,)? (?:on )?(?:the )?(${WEEKDAY})`,
    ([, week, name], _, today) => certain(inWeek(today, day(name), WEEKS[week ?? ''] ?? 0)),
  ],
  [`the ${WEEKDAY}`, `(?:the )?(?:${WEEKDAY}) (?:(?:of )?the )?week after(?: next)?`, () => VAGUE],
  [`every each ${WEEKDAY.replaceAll('|', 's|')}s`, `(?:every|each) (?:${WEEKDAY})|(?:${WEEKDAY})s`, () => VAGUE],
  [
    '-',
    `(${WEEKDAY})[-/](${WEEKDAY})`,
    ([, one, other], _, today) => oneOf(onOrAfter(today, day(one)), onOrAfter(today, day(other))),
  ],
  [
    'the first second third fourth last #',
    `(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|last) (${WEEKDAY}) (?:of|in) (?:(?:(this|the|next) )?month|(${MONTH}))`,
    ([, nth, name, which, month], _, today) =>
      certain(
        nthOf(
          month ? monthNamed(month, today) : today.with({ day: 1 }).add({ months: which === 'next' ? 1 : 0 }),
          nth ?? '',
          day(name),
        ),
      ),
  ],
]);

/** The next such weekday, or today and in a week where it is today's own: "friday" said on a Friday. */
function bare(today: Temporal.PlainDate, weekday: number): Day {
  return today.dayOfWeek === weekday ? oneOf(today, today.add({ weeks: 1 })) : certain(onOrAfter(today, weekday));
}

/** This week's; once it has passed, it may as well be the coming one: "this monday" said on a Tuesday. */
function thisOne(today: Temporal.PlainDate, weekday: number): Day {
  const ofWeek = inWeek(today, weekday, 0);
  return Temporal.PlainDate.compare(ofWeek, today) >= 0 ? certain(ofWeek) : oneOf(coming(today, weekday), ofWeek);
}

/**
 * The first one after today. "Next friday" is this one or next week's; said on a Friday both are the same day, because nobody calls
 * today "next", and said when this week's has passed they are too.
 */
function coming(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return onOrAfter(today.add({ days: 1 }), weekday);
}

function nthOf(first: Temporal.PlainDate, nth: string, weekday: number): Temporal.PlainDate {
  if (nth === 'last') return onOrBefore(first.with({ day: first.daysInMonth }), weekday);
  return onOrAfter(first, weekday).add({ weeks: NTH[nth] ?? 0 });
}

function day(name: string | undefined): number {
  return weekdayOf(name ?? '') ?? 1;
}
