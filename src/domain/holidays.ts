import Holidays from 'date-holidays';
import { dayNumber } from './day-number.ts';

/** The lunar calendars of date-holidays reach this far; other years count as having no holidays. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2080;

const NONE: ReadonlyMap<string, Temporal.PlainDate> = new Map();
const countries = new Map<string, Holidays>();
const years = new Map<string, ReadonlyMap<string, Temporal.PlainDate>>();
const numbers = new Map<string, Map<number, ReadonlySet<number>>>();

/** The whole-day public holidays of a country (ISO 3166) in one year, by ISO date. Empty for a country we do not know. */
export function publicHolidays(country: string | null, year: number): ReadonlyMap<string, Temporal.PlainDate> {
  if (!country || year < FIRST_YEAR || year > LAST_YEAR) return NONE;
  const key = `${country} ${year}`;
  const known = years.get(key) ?? load(country, year);
  years.set(key, known);
  return known;
}

export function isPublicHoliday(country: string | null, date: Temporal.PlainDate): boolean {
  return country !== null && publicHolidayNumbers(country, date.year).has(dayNumber(date));
}

/** The same by the days' numbers. */
export function publicHolidayNumbers(country: string, year: number): ReadonlySet<number> {
  const ofCountry = numbers.get(country) ?? new Map<number, ReadonlySet<number>>();
  numbers.set(country, ofCountry);
  const known = ofCountry.get(year) ?? new Set([...publicHolidays(country, year).values()].map(dayNumber));
  ofCountry.set(year, known);
  return known;
}

function load(country: string, year: number): ReadonlyMap<string, Temporal.PlainDate> {
  const calendar = countries.get(country) ?? new Holidays(country, { types: ['public'] });
  countries.set(country, calendar);
  const dates = calendar.getHolidays(year).filter(isWholeDay).flatMap(datesOf);
  return new Map(dates.map((date) => [date.toString(), date]));
}

/** Some countries have public half-days, from noon on: people work in the morning. */
function isWholeDay({ date }: { date: string }): boolean {
  return date.slice(11, 16) === '00:00';
}

/** Its dates: a feast of three days is one entry, and on clock changes a day has 23 or 25 hours. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  return Array.from({ length: days }, (_, day) => first.add({ days: day }));
}
