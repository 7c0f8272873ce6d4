import { instantAt } from '../domain/calendar.ts';
import { UserError } from '../domain/errors.ts';
import { readDate } from '../domain/text/date.ts';
import { OFFICE_ZONE, WORKSPACE } from './team/people.ts';

/** The clock is not moved further at once: every working day on the way is lived through. */
const MOST_DAYS = 60;

const USUAL = Temporal.PlainTime.from('08:30');

/** On a Monday, "mon" may be a week on. */
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?$/i;

const HOW = 'Write it like `at mon 08:30`, `at tomorrow 15:00`, `at 16:00` or `at +3h`.';

/** The instant that words like "mon 08:30" or "+3h" mean on the office's clock. Throws UserError for what is no time, or past. */
export function momentFrom(words: string, now: Temporal.Instant): Temporal.Instant {
  const wanted = spanFrom(words, now) ?? clockTimeFrom(words, now.toZonedDateTimeISO(OFFICE_ZONE));
  if (!wanted) throw new UserError(`"${words}" is no time I know. ${HOW}`);
  return requireForward(wanted, now);
}

/** The instant, where the clock may be moved to it at once. Throws UserError for what is past, or too far on. */
export function requireForward(wanted: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(wanted, now) <= 0) throw new UserError('That is past: the clock only goes forward.');
  const days = now.until(wanted).total('hours') / 24;
  if (days > MOST_DAYS) throw new UserError(`That is more than ${MOST_DAYS} days on. Go there in smaller steps.`);
  return wanted;
}

function spanFrom(words: string, now: Temporal.Instant): Temporal.Instant | undefined {
  const [, number, unit] = /^\+\s*(\d{1,4})\s*([mhd])\w*$/.exec(words) ?? [];
  if (number === undefined) return undefined;
  if (unit === 'd')
    return now
      .toZonedDateTimeISO(OFFICE_ZONE)
      .add({ days: Number(number) })
      .toInstant();
  return now.add(unit === 'h' ? { hours: Number(number) } : { minutes: Number(number) });
}

function clockTimeFrom(words: string, now: Temporal.ZonedDateTime): Temporal.Instant | undefined {
  const [, day = '', hour, minute] = /^(.*?)\s*(?:(\d{1,2}):(\d\d))?$/.exec(words.trim()) ?? [];
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = hour === undefined ? USUAL : new Temporal.PlainTime(Number(hour), Number(minute));
  if (day === '') return hour === undefined ? undefined : next(now.toPlainDate(), time, 1, now);
  const { dayOrder, currency } = WORKSPACE;
  const date = readDate(day, { at: now, dayOrder, currency, stages: {} });
  if (!date) return undefined;
  return WEEKDAY.test(day) ? next(date, time, 7, now) : instantAt(OFFICE_ZONE, date, time);
}

/** That day at that time, or `every` days later where it is past. */
function next(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  every: number,
  now: Temporal.ZonedDateTime,
): Temporal.Instant {
  const first = instantAt(OFFICE_ZONE, date, time);
  if (Temporal.Instant.compare(first, now.toInstant()) > 0) return first;
  return instantAt(OFFICE_ZONE, date.add({ days: every }), time);
}
