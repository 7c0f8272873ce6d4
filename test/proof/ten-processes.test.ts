import { sql } from 'drizzle-orm';
import { expect, inject } from 'vitest';
import { nextDue } from '../../src/domain/due.ts';
import { TIMETABLE, WORKSPACE_DAYS } from '../../src/domain/timetable.ts';
import { openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { deliveries, members, nudges, schedules, slots, teamMembers, threads } from '../../src/store/schema.ts';
import { membersDays, teamsDays } from '../../src/store/subjects.ts';
import { onPostgres } from '../fixtures.ts';
import { createDatabase } from '../harness/databases.ts';
import { startTickers } from './tickers.ts';
import { twoPlaces } from './two-places.ts';

const PROCESSES = 10;

const SUNDAY_NOON = Temporal.Instant.from('2026-03-08T12:00:00Z');
const HOURS = 7 * 24;
const END = SUNDAY_NOON.add({ hours: HOURS });

/** An occasion and when it is due. */
type Expected = { what: string; at: Temporal.Instant };

/** Every occasion until the end of what is scheduled now, as the timetable has it. */
async function occasionsOf(db: Db): Promise<Expected[]> {
  const rows = await db.select().from(schedules);
  const found: Expected[] = [];
  for (const { workspaceId, job, subject, nextAt } of rows) {
    const { of, timing } = TIMETABLE[job];
    const days =
      of === 'workspace'
        ? WORKSPACE_DAYS
        : (await (of === 'member' ? membersDays : teamsDays)(db, workspaceId, [subject])).get(subject);
    if (!days) throw new Error(`${subject} is scheduled and is nobody`);
    const before = nextAt.subtract({ milliseconds: 1 });
    for (
      let due = nextDue(timing(days), days, before);
      due && Temporal.Instant.compare(due.at, END) <= 0;
      due = nextDue(timing(days), days, due.at)
    )
      found.push({ what: `${workspaceId} ${job} ${subject} ${due.occasion} at ${due.at}`, at: due.at });
  }
  return found;
}

/** When all tick: in the suite whenever something is due and on the hour, in the proof every minute as the product does. */
function momentsOf(expected: Expected[]): Temporal.Instant[] {
  const minutes = process.env.PROPERTY_RUNS ? 1 : 60;
  const even = Array.from({ length: (HOURS * 60) / minutes + 1 }, (_, n) => SUNDAY_NOON.add({ minutes: n * minutes }));
  const all = new Map([...even, ...expected.map(({ at }) => at)].map((at) => [at.epochMilliseconds, at]));
  return [...all.values()].sort(Temporal.Instant.compare);
}

type Slot = Pick<typeof slots.$inferSelect, 'workspaceId' | 'job' | 'subject' | 'occasion'>;

/** What the posts of a slot are called: a reminder is each person's, and a close draws again what was posted. */
function keysOf({ workspaceId, job, subject, occasion }: Slot, seats: (typeof teamMembers.$inferSelect)[]): string[] {
  if (job === 'thread-close') return [];
  if (job !== 'thread-reminder') return [`${workspaceId} ${job}:${subject}:${occasion}`];
  return seats
    .filter((seat) => seat.workspaceId === workspaceId && String(seat.teamId) === subject)
    .map(({ userId }) => `${workspaceId} ${job}:${userId}:${occasion}`);
}

/** Rows of a statement that finds something said twice. */
function twice(db: Db) {
  return rowsOf(
    db,
    sql`select workspace_id, key as what from ${deliveries} group by 1, 2 having count(*) > 1
      union all select workspace_id, concat_ws(' ', user_id, rule, deal_id, job, occasion) from ${nudges}
        group by 1, 2 having count(*) > 1`,
  );
}

onPostgres('ten processes', (test) => {
  test('start at once on an empty database, tick together for a week, and claim every slot once', async () => {
    const serverUrl = inject('postgres')?.serverUrl ?? '';
    await using open = new AsyncDisposableStack();
    const database = await createDatabase(serverUrl);
    open.defer(database.drop);
    let now = SUNDAY_NOON;
    const slack = openLocalSlack({ clock: () => now });
    const served = await slack.serve();
    open.defer(served.close);
    const tickers = await startTickers(PROCESSES, database.url, served.url);
    open.defer(tickers.stop);
    const store = await openPostgres(database.url, { connections: 2 });
    open.defer(store.close);

    const places = await twoPlaces(store.db, now);
    const people = await store.db.select().from(members);
    const users = (id: string) =>
      people
        .filter(({ workspaceId }) => workspaceId === id)
        .map(({ userId, name, zone }) => ({ id: userId, name, zone }));
    const workspaces = places.map((id) => ({ id, name: id, token: `xoxb-${id}`, channels: [], users: users(id) }));
    await slack.restore(openLocalSlack({ clock: () => now, workspaces }).snapshot());
    const expected = await occasionsOf(store.db);

    const rows = Array.from({ length: PROCESSES }, () => 0);
    for (now of momentsOf(expected))
      for (const [index, count] of (await tickers.tickAt(now)).entries()) rows[index] = (rows[index] ?? 0) + count;

    const claimed = await store.db.select().from(slots);
    expect(
      claimed
        .map(
          ({ workspaceId, job, subject, occasion, dueAt }) =>
            `${workspaceId} ${job} ${subject} ${occasion} at ${dueAt}`,
        )
        .sort(),
    ).toEqual(expected.map(({ what }) => what).sort());
    expect(expected.length).toBeGreaterThan(100);
    expect(claimed.filter(({ outcome }) => outcome !== 'planned' && outcome !== 'silent')).toEqual([]);
    expect(claimed.filter(({ claimedAt, dueAt }) => !claimedAt.equals(dueAt))).toEqual([]);
    expect(rows.reduce((sum, count) => sum + count)).toBe(expected.length);
    expect(rows.filter((count) => count > 0).length).toBeGreaterThan(1);

    const planned = claimed.filter(
      ({ outcome, job }) => outcome === 'planned' && job !== 'roster' && job !== 'figures',
    );
    const slotOf = (key: string | null) => key?.split(':').slice(0, 3).join(':');
    const said = await store.db.select().from(deliveries);
    expect(await twice(store.db)).toEqual([]);
    const seats = await store.db.select().from(teamMembers);
    expect(new Set(said.map(({ workspaceId, key }) => `${workspaceId} ${slotOf(key)}`))).toEqual(
      new Set(planned.flatMap((slot) => keysOf(slot, seats))),
    );
    const weeks = await store.db.select().from(threads);
    expect(weeks.filter(({ closedAt }) => closedAt === null)).toEqual([]);
    expect(weeks).toHaveLength(planned.filter(({ job }) => job === 'thread-close').length);
    expect(slack.calls('users.list')).toHaveLength(claimed.filter(({ job }) => job === 'roster').length);
  }, 1_800_000);
});
