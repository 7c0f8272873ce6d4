import { and, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect } from 'vitest';
import { housekeeper } from '../../src/jobs/housekeeping.ts';
import type { Db } from '../../src/store/db.ts';
import { AGED } from '../../src/store/retention.ts';
import * as kept from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aWholePerson } from './data/whole-person.ts';
import { columnsOf, rowsIn, whereSaid } from './data/words.ts';
import { aWorkspace } from './people.ts';

/** When it is done on a Tuesday. */
const DUE = Temporal.Instant.from('2026-03-10T03:00:00Z');
const WORDS = 'Zebra told me';

const ago = (days: number, seconds = 0) => DUE.subtract({ hours: 24 * days, seconds });

async function aKeeping(db: Db, retentionDays: number): Promise<string> {
  const workspaceId = await aWorkspace(db);
  await db.update(kept.workspaces).set({ retentionDays }).where(eq(kept.workspaces.workspaceId, workspaceId));
  return workspaceId;
}

async function age(db: Db, limit = 100): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const [name, some] of Object.entries(AGED)) done[name] = await some(db, DUE, limit);
  return done;
}

onBothDatabases('retention', (test) => {
  test('blanks the words of what is older than its workspace keeps them, and no fact', async ({ db }) => {
    const workspaceId = await aKeeping(db, 400);
    await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS, at: ago(401, 86_400) });
    const rows = await rowsIn(db, workspaceId);
    await housekeeper({ db, now: () => DUE, log: pino({ level: 'silent' }) })();
    // Whose focus is on a scenario of the workspace's own holds its name.
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual(['focuses.on']);
    const left = await rowsIn(db, workspaceId);
    const gone = Object.keys(rows).filter((table) => left[table] !== rows[table]);
    expect(gone.sort()).toEqual(['heard', 'itemAnswers', 'readings', 'slots']);
    const of = (table: { workspaceId: typeof kept.deals.workspaceId }) => eq(table.workspaceId, workspaceId);
    const [deal] = await db
      .select()
      .from(kept.deals)
      .where(of(kept.deals as never));
    expect(deal).toMatchObject({ name: 'Acme', stage: 'proposal', status: 'lost', amount: 4_000_000, nextStep: '…' });
    const [practice] = await db
      .select()
      .from(kept.practices)
      .where(of(kept.practices as never));
    expect(practice).toMatchObject({ said: [], missed: ['…'], marks: 3 });
    const stage = and(of(kept.dealChanges as never), eq(kept.dealChanges.field, 'stage'));
    expect(await db.select({ to: kept.dealChanges.to }).from(kept.dealChanges).where(stage)).toEqual([
      { to: 'proposal' },
    ]);
  });

  test.for([
    { is: '101 days and a second old', days: 101, seconds: 1, goes: columnsOf('words') },
    {
      is: '100 days and a second old, on a deal that ended by date',
      ...{ days: 100, seconds: 1 },
      goes: columnsOf('words').filter((place) => !place.startsWith('deals.')),
    },
    { is: '100 days old', days: 100, seconds: 0, goes: [] },
  ])('of what is $is, where words are kept for 100 days, go: $goes', async ({ days, seconds, goes }, { db }) => {
    const workspaceId = await aKeeping(db, 100);
    await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS, at: ago(days, seconds) });
    const before = await whereSaid(db, workspaceId, WORDS);
    await age(db);
    const stays = (place: string) => !goes.includes(place) || place === 'deliveries.body';
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual(before.filter(stays));
  });

  test('each workspace keeps them as long as it says, and nothing is done twice', async ({ db }) => {
    const [short, long] = [await aKeeping(db, 30), await aKeeping(db, 365)];
    for (const workspaceId of [short, long])
      await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS, at: ago(60) });
    const before = await whereSaid(db, long, WORDS);
    const first = await age(db);
    expect(Object.values(first).every((count) => count > 0)).toBe(true);
    expect(await whereSaid(db, long, WORDS)).toEqual(before);
    expect(Object.values(await age(db)).every((count) => count === 0)).toBe(true);
  });

  test('what still stands is not old: open and parked deals, open commitments, plays in force', async ({ db }) => {
    const workspaceId = await aKeeping(db, 30);
    await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS, at: ago(60) });
    const here = (table: typeof kept.deals | typeof kept.commitments | typeof kept.plays) =>
      eq(table.workspaceId, workspaceId);
    await db.update(kept.deals).set({ status: 'parked', endedOn: null }).where(here(kept.deals));
    await db.update(kept.commitments).set({ state: 'open', settledAt: null }).where(here(kept.commitments));
    await db.update(kept.plays).set({ retiredAt: null }).where(here(kept.plays));
    await age(db);
    const standing = ['deals.nextStep', 'deals.wants', 'commitments.text', 'plays.text'];
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual(expect.arrayContaining(standing));
  });

  test('goes on some at a time', async ({ db }) => {
    const workspaceId = await aKeeping(db, 30);
    for (const name of ['bea', 'ann', 'tom']) await aWholePerson(db, workspaceId, { name, words: WORDS, at: ago(60) });
    expect((await age(db, 2)).notes).toBe(2);
    expect((await age(db, 2)).notes).toBe(1);
    expect((await age(db, 2)).notes).toBe(0);
  });
});
