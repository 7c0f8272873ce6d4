import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { heard } from './schema.ts';

/** A message in Slack. */
export type MessageAt = { channelId: string; ts: string };

/** Locks a message for this transaction: what is said, edited and deleted of it has its effect one after the other. */
export async function lockMessage(tx: Db, workspaceId: string, { channelId, ts }: MessageAt): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId}:${channelId}:${ts}`}::text, 0))`,
  );
}

/** Whether an inbound key was claimed. */
export async function isHeard(db: Db, workspaceId: string, key: string): Promise<boolean> {
  const found = await db
    .select({ key: heard.key })
    .from(heard)
    .where(and(eq(heard.workspaceId, workspaceId), eq(heard.key, key)));
  return found.length > 0;
}

/** Whether a key was claimed that comes after this one, and before or at `last`; both begin alike and end in a Slack ts. */
export async function isHeardAfter(db: Db, workspaceId: string, key: string, last: string): Promise<boolean> {
  const found = await db
    .select({ key: heard.key })
    .from(heard)
    .where(and(eq(heard.workspaceId, workspaceId), gt(heard.key, key), lte(heard.key, last)))
    .limit(1);
  return found.length > 0;
}
