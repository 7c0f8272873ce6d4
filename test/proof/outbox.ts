import { setTimeout as wait } from 'node:timers/promises';
import { ne } from 'drizzle-orm';
import { isDatabaseGone } from '../../src/slack/errors.ts';
import type { Db } from '../../src/store/db.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { deliveries } from '../../src/store/schema.ts';
import type { Said } from './deliveries.ts';

/** Plans these posts. Whether a try counted before the database went is unknown: their keys see to it. */
export async function plan(db: Db, said: Said[], at: Temporal.Instant): Promise<void> {
  for (const { workspaceId, posts } of said) await insist(() => addDeliveries(db, workspaceId, posts, at));
}

/** Asks until the database is there to answer. */
export async function insist<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isDatabaseGone(error)) throw error;
      await wait(100);
    }
  }
}

/** The deliveries that are not sent, in any workspace. */
export function unsaid(db: Db) {
  const { key, state, reason } = deliveries;
  return db.select({ key, state, reason }).from(deliveries).where(ne(state, 'sent')).execute();
}
