import { MONTH, monthOf } from './calendar-date.ts';

const { compare } = Temporal.PlainDate;

/** What `end of …` and `until …` may name, as a pattern's part. */
export const PERIOD = `(?:(?:the|this) )?(?:week|month|quarter|year)|next (?:week|month|quarter|year)|(?:${MONTH})(?: 20\\d\\d)?|q[1-4](?: 20\\d\\d)?|20\\d\\d`;

/** First and last day of a period; a week ends on its Friday. */
export type Period = { first: Temporal.PlainDate; last: Temporal.PlainDate };

/** The period named by these small-letter words (`q4`, `next month`, `november 2027`); one without a year that is over is next year's. */
export function periodOf(words: string, today: Temporal.PlainDate): Period {
  const [name = '', year] = words.replace(/^(?:the|this) /, '').split(/ (?=20\d\d$)/);
  if (/^20\d\d$/.test(name)) return months(Temporal.PlainDate.from({ year: Number(name), month: 1, day: 1 }), 12);
  if (name.endsWith('week')) return week(today, name.startsWith('next'));
  const later = name.startsWith('next') ? 1 : 0;
  if (name.endsWith('year')) return months(today.with({ month: 1, day: 1 }).add({ years: later }), 12);
  if (name.endsWith('month')) return months(today.with({ day: 1 }).add({ months: later }), 1);
  if (name.endsWith('quarter')) {
    const quarter = Math.floor((today.month - 1) / 3);
    return months(today.with({ month: quarter * 3 + 1, day: 1 }).add({ months: later * 3 }), 3);
  }
  const isQuarter = /^q\d$/.test(name);
  const month = isQuarter ? Number(name[1]) * 3 - 2 : monthOf(name);
  const first = Temporal.PlainDate.from({ year: Number(year ?? today.year), month, day: 1 });
  const period = months(first, isQuarter ? 3 : 1);
  const over = year === undefined && compare(period.last, today) < 0;
  return over ? months(first.add({ years: 1 }), isQuarter ? 3 : 1) : period;
}

function months(first: Temporal.PlainDate, count: number): Period {
  return { first, last: first.add({ months: count }).subtract({ days: 1 }) };
}

/** Said at the weekend, this week is the one about to begin. */
function week(today: Temporal.PlainDate, next: boolean): Period {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = next || today.dayOfWeek > 5 ? monday.add({ days: 7 }) : monday;
  return { first, last: first.add({ days: 4 }) };
}
