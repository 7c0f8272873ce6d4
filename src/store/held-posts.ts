import { and, eq, sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { conversations, deliveries, type PostBody } from './schema.ts';

/**
 * Lets a post go at once that was held back, with this body instead of its own where one is given. False where it no longer waits: then
 * it went as it was.
 */
export function letGo(
  db: Db,
  workspaceId: string,
  { channelId, key, body }: { channelId: string; key: string; body?: PostBody | undefined },
  at: Temporal.Instant,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const its = and(eq(conversations.workspaceId, workspaceId), eq(conversations.channelId, channelId));
    // A conversation's row before the rows of its deliveries.
    await tx.select({ channelId: conversations.channelId }).from(conversations).where(its).for('update');
    const freed = await tx
      .update(deliveries)
      .set({ notBefore: at, ...(body ? { body } : {}) })
      .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, key), eq(deliveries.state, 'waiting')))
      .returning({ id: deliveries.id });
    if (freed.length === 0) return false;
    const nextAt = sql`least(${conversations.nextAt}, ${sql.param(at, conversations.nextAt)}::timestamptz)`;
    await tx.update(conversations).set({ nextAt }).where(its);
    return true;
  });
}
