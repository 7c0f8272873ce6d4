import { describe, expect, it } from 'vitest';
import { isPublicHoliday, publicHolidays } from '../../src/domain/holidays.ts';
import { nextTime, type Subject } from '../../src/domain/timetable.ts';
import { changeDates, whenShown, ZONES } from './clock-wall.ts';

const date = Temporal.PlainDate.from;
const FIRST = date('2026-01-01');
const DAYS = Array.from({ length: 365 + 365 + 366 }, (_, day) => FIRST.add({ days: day }));

const COUNTRIES: Record<string, string> = {
  'America/New_York': 'US',
  'Europe/London': 'GB',
  'Australia/Lord_Howe': 'AU',
  'Africa/Casablanca': 'MA',
  'Pacific/Apia': 'NZ',
  'America/Sao_Paulo': 'BR',
  'America/Havana': 'CU',
};

function aSubject(zone: string, clock: string, over: Partial<Subject> = {}): Subject {
  const digestAt = Temporal.PlainTime.from(clock);
  const present = { workDays: [1, 2, 3, 4, 5, 6, 7], country: null, awayFrom: null, awayUntil: null };
  return { zone, digestAt, ...present, ...over };
}

/** When the digest is due from 2026 to 2028, each found from the one before as the schedule finds it. */
function digestsOf(subject: Subject): string[] {
  const found: string[] = [];
  const [begin, end] = ['2026-01-01', '2029-01-01'].map((day) => whenShown(subject.zone, day, '00:00'));
  let at = nextTime('morning-digest', subject, Temporal.Instant.from(String(begin)).subtract({ seconds: 1 }));
  while (at && Temporal.Instant.compare(at, String(end)) < 0) {
    found.push(at.toString());
    at = nextTime('morning-digest', subject, at);
  }
  return found;
}

describe.each(ZONES)('every day of 2026 to 2028 in %s', (zone) => {
  it.each(['08:30', '02:30', '00:15'])('at %s: one digest each, at that hour of the wall clock', (clock) => {
    const expected = DAYS.map((day) => whenShown(zone, day.toString(), clock));
    expect(digestsOf(aSubject(zone, clock))).toEqual(expected);
  });

  it.each(['08:30', '02:30', '00:15'])('at %s: none on weekends, holidays and days away', (clock) => {
    const country = COUNTRIES[zone] ?? null;
    const [awayFrom, awayUntil] = [date('2027-03-08'), date('2027-04-12')];
    const isOff = (day: Temporal.PlainDate) =>
      day.dayOfWeek > 5 ||
      isPublicHoliday(country, day) ||
      ('2027-03-08' <= day.toString() && day.toString() < '2027-04-12');
    const expected = DAYS.filter((day) => !isOff(day)).map((day) => whenShown(zone, day.toString(), clock));
    const found = digestsOf(aSubject(zone, clock, { workDays: [1, 2, 3, 4, 5], country, awayFrom, awayUntil }));
    expect(found).toEqual(expected);
  });
});

describe('the proof', () => {
  it('meets the hours that clocks skip and repeat', () => {
    const changes = ZONES.flatMap(changeDates);
    expect(changes.length).toBeGreaterThanOrEqual(4 * 6);
    const minutesApart = (zone: string, day: string, from: string, to: string) =>
      Temporal.Instant.from(whenShown(zone, day, from))
        .until(whenShown(zone, day, to))
        .total('minutes');
    const around = (clock: string) =>
      ZONES.flatMap((zone) => changeDates(zone).map((day) => minutesApart(zone, day, clock, '04:00')));
    // 02:30 is 90 minutes before 04:00, and 00:15 is 225, but not where clocks change between or at them.
    expect(new Set(around('02:30')).size).toBeGreaterThan(2);
    expect(new Set(around('00:15')).size).toBeGreaterThan(2);
  });

  it.each(Object.entries(COUNTRIES))('knows holidays of %s', (_, country) => {
    expect(publicHolidays(country, 2027).size).toBeGreaterThan(4);
  });

  it('is not passed by a digest every 24 hours', () => {
    const first = Temporal.Instant.from(whenShown('America/New_York', '2026-01-01', '08:30'));
    const everyDay = DAYS.map((_, day) => first.add({ hours: 24 * day }).toString());
    expect(digestsOf(aSubject('America/New_York', '08:30'))).not.toEqual(everyDay);
    expect(digestsOf(aSubject('Asia/Kathmandu', '08:30'))[0]).toBe('2026-01-01T02:45:00Z');
  });
});
