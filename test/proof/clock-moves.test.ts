import { expect } from 'vitest';
import { schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { tickAt } from '../jobs/scene.ts';
import { aWorkspace } from '../store/people.ts';
import { aListener, digestsBy, move, outcomesBy } from './clock-people.ts';
import { ZONES } from './clock-wall.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Clocks change in New York on the 8th, a day before; nowhere on these days. */
const BEGIN = Temporal.Instant.from('2026-03-09T00:00:00Z');
const HOURS = 24 * 5;

/** Nobody of these wants to hear at night: their hour is 08:30. */
const NIGHT = { from: 21, until: 6 };

onPostgres('somebody who moves to another zone', (test) => {
  test.for(ZONES.flatMap((zone) => [0, 1].map((half) => ({ zone, half }))))(
    'from $zone, at every hour ($half of 2): one digest a date, at their hour, none at night, none left out',
    { timeout: 60_000 },
    async ({ zone: from, half }, { db }) => {
      await db.delete(schedules);
      const workspaceId = await aWorkspace(db);
      const others = ZONES.filter((zone) => zone !== from);
      const moves = others
        .flatMap((to, at) => Array.from({ length: 24 }, (_, hour) => ({ to, hour: 24 + hour, name: `${at}x${hour}` })))
        .filter((_, index) => index % 2 === half);
      const people = new Map<number, { to: string; who: Awaited<ReturnType<typeof aListener>> }[]>();
      for (const { to, hour, name } of moves) {
        const who = await aListener(db, workspaceId, name, { zone: from, workDays: EVERY_DAY }, BEGIN);
        people.set(hour, [...(people.get(hour) ?? []), { to, who }]);
      }
      for (let quarter = 0; quarter < HOURS * 4; quarter++) {
        const now = BEGIN.add({ minutes: quarter * 15 });
        await tickAt(db, now);
        // Ten minutes later: never just when something is due.
        const moved = now.add({ minutes: 10 });
        if (quarter % 4 === 0) for (const { to, who } of people.get(quarter / 4) ?? []) await move(db, who, to, moved);
      }

      const said = await digestsBy(db, workspaceId);
      const outcomes = await outcomesBy(db, workspaceId);
      for (const [hour, its] of people) {
        const movedAt = BEGIN.add({ minutes: hour * 60 + 10 });
        for (const { to, who } of its) {
          const digests = (said.get(String(who.dmChannel)) ?? []).map(({ notBefore }) => {
            const zone = Temporal.Instant.compare(notBefore, movedAt) < 0 ? from : to;
            return notBefore.toZonedDateTimeISO(zone);
          });
          const story = `${from} → ${to} at ${movedAt}: ${digests.join(', ')} | ${outcomes.get(who.userId)}`;
          const dates = digests.map((at) => at.toPlainDate().toString());
          expect(new Set(dates).size, story).toBe(dates.length);
          for (const at of digests) {
            expect(at.hour >= NIGHT.until && at.hour < NIGHT.from, story).toBe(true);
          }
          // From the second date there on, every date has its digest at the hour, but for a date heard before the move.
          const after = digests.filter(({ timeZoneId }) => timeZoneId === to);
          const first = movedAt.toZonedDateTimeISO(to).toPlainDate();
          const end = BEGIN.add({ hours: HOURS }).toZonedDateTimeISO(to).toPlainDate();
          for (let day = first.add({ days: 1 }); Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
            const there = after.find((at) => at.toPlainDate().equals(day));
            if (there) expect(there.toPlainTime().toString(), story).toBe('08:30:00');
            else expect(dates, story).toContain(day.toString());
          }
        }
      }
    },
  );
});
