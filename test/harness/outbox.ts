import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { finishSent } from '../../src/store/finishes.ts';
import { type Leased, leaseConversations } from '../../src/store/leases.ts';
import type { NewPost } from '../../src/store/outbox.ts';
import { buckets, conversations, deliveries, workspaces } from '../../src/store/schema.ts';
import type { StoreTest } from '../fixtures.ts';
import { newId } from './ids.ts';

export const NOW = Temporal.Instant.from('2026-03-09T13:30:00Z');
export const at = (seconds: number) => NOW.add({ milliseconds: seconds * 1_000 });

export const post = (key: string, over: Partial<NewPost> = {}): NewPost => ({
  ...{ channelId: 'C1', key, body: { text: `say ${key}` }, notBefore: NOW, expiresAt: at(3_600) },
  ...over,
});

let leases = 0;
export const lease = async (db: Db, now = NOW, limit = 10) => {
  leases += 1;
  const timing = { paceMs: 1_000, needsMs: 20_000, settleAfterMs: 60_000 };
  const until = now.add({ seconds: 30 });
  return await leaseConversations(db, { ...timing, now, until, limit, lease: `lease ${leases}` });
};

/** The only conversation due. */
export const leaseOne = async (db: Db, now = NOW): Promise<Leased> => {
  const { leased } = await lease(db, now);
  expect(leased).toHaveLength(1);
  return leased[0] as Leased;
};

export const say = async (db: Db, leased: Leased, now: Temporal.Instant) =>
  finishSent(db, leased, `${now.epochMilliseconds / 1_000}`, now, { nextAt: now, calledAt: now });

export const stateOf = async (db: Db, workspaceId: string, key: string) => {
  const its = and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, key));
  const [row] = await db.select().from(deliveries).where(its);
  return row && { state: row.state, reason: row.reason };
};

/** An empty outbox and a new workspace: leases reach across workspaces, so tests must not leave theirs to each other. */
export const withWorkspace = (test: StoreTest) =>
  test.extend('workspaceId', async ({ db }) => {
    for (const table of [deliveries, conversations, buckets]) await db.delete(table);
    return await newWorkspace(db);
  });

export async function newWorkspace(db: Db): Promise<string> {
  const workspaceId = newId('T');
  await db.insert(workspaces).values({ workspaceId, name: 'Acme', currency: 'USD', country: 'US', dayOrder: 'mdy' });
  return workspaceId;
}
