import { min } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { tickAt } from '../jobs/scene.ts';
import { aWorkspace } from '../store/people.ts';
import { aListener, digestsBy } from './clock-people.ts';
import { changeDates, whenShown, ZONES } from './clock-wall.ts';

const date = Temporal.PlainDate.from;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
const HOUR = 60 * 60_000;

const LISTENERS = [
  { name: 'bea', clock: '08:30', workDays: WEEKDAYS },
  { name: 'dan', clock: '08:30', workDays: EVERY_DAY },
  { name: 'ines', clock: '02:30', workDays: EVERY_DAY },
  { name: 'leo', clock: '00:15', workDays: EVERY_DAY },
];

/** The seven days around a clock change; one week where clocks never change. */
const WEEKS = ZONES.flatMap((zone) => {
  const changes = changeDates(zone);
  const middles = changes.length > 0 ? changes : ['2026-03-29'];
  return middles.map((middle) => ({ zone, middle, first: date(middle).subtract({ days: 3 }) }));
});

/** The suite ticks on the hour and in each quarter in which something falls due; the proof in every one. */
const EVERY_QUARTER = process.env.PROPERTY_RUNS !== undefined;

/** Ticks at quarters of an hour, as a process does that is never late. */
async function live(db: Db, from: string, to: string): Promise<void> {
  const end = Temporal.Instant.from(to);
  let now = Temporal.Instant.from(from);
  let due = await firstDue(db);
  while (Temporal.Instant.compare(now, end) < 0) {
    const isDue = due !== null && Temporal.Instant.compare(due, now) <= 0;
    const isOnTheHour = now.epochMilliseconds % HOUR === 0;
    if ((isDue || isOnTheHour || EVERY_QUARTER) && (await tickAt(db, now)) > 0) due = await firstDue(db);
    now = now.add({ minutes: 15 });
  }
}

async function firstDue(db: Db): Promise<Temporal.Instant | null> {
  const [row] = await db.select({ at: min(schedules.nextAt) }).from(schedules);
  return row?.at ?? null;
}

onPostgres('a week of the real schedule', (test) => {
  test.for(WEEKS)('around $middle in $zone', async ({ zone, first }, { db }) => {
    await db.delete(schedules);
    const workspaceId = await aWorkspace(db);
    const days = Array.from({ length: 7 }, (_, day) => first.add({ days: day }));
    const [from, to] = [first, first.add({ days: 7 })].map((day) => whenShown(zone, day.toString(), '00:00'));
    const began = Temporal.Instant.from(String(from)).subtract({ seconds: 1 });
    for (const { name, clock, workDays } of LISTENERS) {
      await aListener(db, workspaceId, name, { zone, workDays, digestAt: Temporal.PlainTime.from(clock) }, began);
    }
    await live(db, String(from), String(to));

    const said = await digestsBy(db, workspaceId);
    for (const { name, clock, workDays } of LISTENERS) {
      const digests = said.get(`D${name.toUpperCase()}`) ?? [];
      const expected = days
        .filter((day) => workDays.includes(day.dayOfWeek))
        .map((day) => whenShown(zone, day.toString(), clock));
      expect(digests.map(({ notBefore }) => notBefore.toString())).toEqual(expected);
      for (const { notBefore, expiresAt } of digests) {
        expect(notBefore.until(expiresAt).total('hours')).toBeLessThanOrEqual(3);
        const [day, lastDay] = [notBefore, expiresAt.subtract({ milliseconds: 1 })].map((at) =>
          at.toZonedDateTimeISO(zone).toPlainDate().toString(),
        );
        expect(lastDay).toBe(day);
      }
    }
  });
});
