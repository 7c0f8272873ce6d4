import { eq, isNotNull } from 'drizzle-orm';
import { pino } from 'pino';
import { expect } from 'vitest';
import { type Housekeeper, housekeeper } from '../../src/jobs/housekeeping.ts';
import type { Db } from '../../src/store/db.ts';
import { hearOnce } from '../../src/store/heard.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { keepReading } from '../../src/store/readings.ts';
import { conversations, deliveries, heard, nudges, readings, slots } from '../../src/store/schema.ts';
import { onBothDatabases, type StoreTest } from '../fixtures.ts';
import { aCaller, aWorkspace } from '../store/people.ts';

/** When it is done on a Tuesday. */
const DUE = Temporal.Instant.from('2026-03-10T03:00:00Z');

const ago = (days: number, seconds = 0) => DUE.subtract({ hours: 24 * days, seconds });

/** A post that came to this state. */
async function aPost(db: Db, workspaceId: string, over: Partial<typeof deliveries.$inferInsert> & { key: string }) {
  const { key } = over;
  const at = over.plannedAt ?? ago(30);
  const body = { text: `say ${key}` };
  await addDeliveries(db, workspaceId, [{ channelId: 'C1', key, body, notBefore: at, expiresAt: DUE }], at);
  await db.update(deliveries).set(over).where(eq(deliveries.key, key));
}

async function hear(db: Db, workspaceId: string, key: string, at: Temporal.Instant) {
  await hearOnce(db, workspaceId, key, at);
}

async function kept(db: Db) {
  const posts = await db.select({ key: deliveries.key }).from(deliveries).where(isNotNull(deliveries.body));
  const keys = await db.select({ key: heard.key }).from(heard);
  return [...posts, ...keys].map(({ key }) => key).sort();
}

/** One that tells what it did, by a clock that is set. */
function aHousekeeper(db: Db, atOnce?: number) {
  const told: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void told.push(JSON.parse(line)) });
  const clock = { now: DUE };
  const keep: Housekeeper = housekeeper({ db, now: () => clock.now, log }, atOnce);
  const did = () => told.map(({ bodies, keys }) => [bodies, keys]);
  return { clock, keep, did };
}

function empty(test: StoreTest) {
  return test.extend('workspaceId', async ({ db }) => {
    for (const table of [nudges, slots, deliveries, conversations, heard, readings]) await db.delete(table);
    return aWorkspace(db);
  });
}

onBothDatabases('housekeeping', (base) => {
  const test = empty(base);

  test('blanks what was sent or ended a week ago, and keeps the facts', async ({ db, workspaceId }) => {
    const sent = { state: 'sent', ts: '1.2' } as const;
    await aPost(db, workspaceId, { key: 'sent long ago', ...sent, sentAt: ago(7, 1) });
    await aPost(db, workspaceId, { key: 'sent a week ago', ...sent, sentAt: ago(7) });
    await aPost(db, workspaceId, { key: 'ended long ago', state: 'ended', reason: 'expired', plannedAt: ago(8) });
    await aPost(db, workspaceId, { key: 'ended lately', state: 'ended', reason: 'expired', plannedAt: ago(6) });
    for (const state of ['waiting', 'sending', 'doubtful'] as const)
      await aPost(db, workspaceId, { key: state, state });
    const { keep, did } = aHousekeeper(db);
    await keep();
    expect(await kept(db)).toEqual(['doubtful', 'ended lately', 'sending', 'sent a week ago', 'waiting']);
    const [row] = await db.select().from(deliveries).where(eq(deliveries.key, 'sent long ago'));
    expect(row).toMatchObject({ state: 'sent', ts: '1.2', sentAt: ago(7, 1), channelId: 'C1', body: null });
    expect(did()).toEqual([[2, 0]]);
  });

  test('forgets inbound keys after 30 days', async ({ db, workspaceId }) => {
    await hear(db, workspaceId, 'older', ago(30, 1));
    await hear(db, workspaceId, 'younger', ago(30));
    await aHousekeeper(db).keep();
    expect(await kept(db)).toEqual(['younger']);
  });

  test('forgets what was read of a message after 30 days', async ({ db, workspaceId }) => {
    const { userId } = await aCaller(db, workspaceId, 'bea');
    const message = { userId, channelId: 'DBEA', threadTs: null, place: 'dm', more: 0 } as const;
    const unread = { editedTs: null, answerKey: null };
    await keepReading(db, workspaceId, { ...message, ...unread, updates: [], ts: 'older', at: ago(30, 1) });
    await keepReading(db, workspaceId, { ...message, ...unread, updates: [], ts: 'younger', at: ago(30) });
    await aHousekeeper(db).keep();
    expect(await db.select({ ts: readings.ts }).from(readings)).toEqual([{ ts: 'younger' }]);
  });

  test('forgets what was left unsaid 90 days ago, and never what was said', async ({ db, workspaceId }) => {
    const { userId } = await aCaller(db, workspaceId, 'bea');
    const finding = {
      ...({ workspaceId, userId, rule: 'no-prospecting', reason: 'none-yet', evidence: {} } as const),
      ...({ job: 'prospecting-check', occasion: '2025-12-03' } as const),
    };
    await db.insert(nudges).values([
      { ...finding, state: 'suppressed', why: 'away', at: ago(90, 1) },
      { ...finding, state: 'suppressed', why: 'said-lately', at: ago(90) },
      { ...finding, state: 'said', at: ago(400) },
    ]);
    await aHousekeeper(db).keep();
    const left = await db.select({ state: nudges.state, why: nudges.why }).from(nudges);
    expect(left).toEqual([
      { state: 'suppressed', why: 'said-lately' },
      { state: 'said', why: null },
    ]);
  });

  test('forgets occasions claimed 90 days ago, and never one that comes once', async ({ db, workspaceId }) => {
    const slot = { workspaceId, job: 'morning-digest', dueAt: ago(100), outcome: 'planned' } as const;
    await db.insert(slots).values([
      { ...slot, subject: 'U1', occasion: '2025-12-09', claimedAt: ago(90, 1) },
      { ...slot, subject: 'U1', occasion: '2025-12-10', claimedAt: ago(90) },
      { ...slot, subject: 'U1', occasion: 'once', claimedAt: ago(100) },
    ]);
    await aHousekeeper(db).keep();
    const left = await db.select({ occasion: slots.occasion }).from(slots);
    expect(left.map(({ occasion }) => occasion).sort()).toEqual(['2025-12-10', 'once']);
  });

  test('goes on, some at a time, until nothing is left', async ({ db, workspaceId }) => {
    for (let n = 0; n < 7; n++) await hear(db, workspaceId, `old ${n}`, ago(31));
    const { keep, did } = aHousekeeper(db, 3);
    await keep();
    expect(await kept(db)).toEqual([]);
    expect(did()).toEqual([[0, 7]]);
  });

  test('is done once after each 03:00 UTC, however late', async ({ db, workspaceId }) => {
    const { clock, keep, did } = aHousekeeper(db);
    clock.now = DUE.subtract({ seconds: 1 });
    await keep();
    await hear(db, workspaceId, 'old', ago(40));
    await keep();
    expect(did()).toEqual([[0, 0]]);
    clock.now = DUE.add({ hours: 5 });
    await keep();
    await keep();
    expect(did()).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('two at once share the work', async ({ db, workspaceId }) => {
    for (let n = 0; n < 40; n++) await hear(db, workspaceId, `old ${n}`, ago(31));
    const [one, other] = [aHousekeeper(db, 5), aHousekeeper(db, 5)];
    await Promise.all([one.keep(), other.keep()]);
    const [[, ones] = [], [, others] = []] = [...one.did(), ...other.did()];
    expect(Number(ones) + Number(others)).toBe(40);
    expect(await kept(db)).toEqual([]);
  });

  test('one that is told to stop goes on the next time', async ({ db, workspaceId }) => {
    await hear(db, workspaceId, 'old', ago(31));
    const { keep } = aHousekeeper(db);
    await keep(AbortSignal.abort());
    expect(await kept(db)).toEqual(['old']);
    await keep();
    expect(await kept(db)).toEqual([]);
  });
});
