import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Method } from '../domain/rate.ts';
import { type Db, rowsOf } from './db.ts';
import { type Ended, endConversation, endWorkspace } from './endings.ts';
import type { Leased } from './leases.ts';
import { deliveries, members } from './schema.ts';

/** When to look at the conversation again, and, where something may have been posted there, when. */
export type Next = { nextAt: Temporal.Instant; calledAt?: Temporal.Instant };

// Every verb gives the lease back, and does nothing but return false where it is no longer ours.

/** It arrived, as `ts`. */
export function finishSent(db: Db, leased: Leased, ts: string, sentAt: Temporal.Instant, next: Next): Promise<boolean> {
  const set = sql`state = 'sent', reason = null, cursor = null, ts = ${ts}, sent_at = ${instant(sentAt)}`;
  return finish(db, leased, next, set, { method: 'chat.postMessage', opens: true });
}

/** It did not arrive, and is tried again at `retryAt`; meanwhile the conversation waits. */
export function finishForAnotherTry(
  db: Db,
  leased: Leased,
  again: { retryAt: Temporal.Instant; reason: string; plain: boolean },
  next: Next,
): Promise<boolean> {
  const { retryAt, reason, plain } = again;
  const set = sql`state = 'waiting', reason = ${reason}, cursor = null, plain = ${plain}, retry_at = ${instant(retryAt)}`;
  return finish(db, leased, next, set, { method: leased.task === 'edit' ? 'chat.update' : 'chat.postMessage' });
}

/** No call was made, or Slack asked us to wait: it goes as if never tried once `method` has tokens. */
export function finishUntried(db: Db, leased: Leased, method: Method, next: Next): Promise<boolean> {
  const set =
    leased.task === 'settle' ? sql`state = 'doubtful'` : sql`state = 'waiting', attempts = greatest(0, d.attempts - 1)`;
  return finish(db, leased, next, set, { method });
}

/** It may have arrived: from `settleAt` on, `method` looks for it, beginning at `cursor`. */
export function finishDoubtful(
  db: Db,
  leased: Leased,
  doubt: { settleAt: Temporal.Instant; reason: string; method: Method; cursor?: string | null },
  next: Next,
): Promise<boolean> {
  const { settleAt, reason, method, cursor = null } = doubt;
  const set = sql`state = 'doubtful', reason = ${reason}, cursor = ${cursor}, retry_at = ${instant(settleAt)}`;
  return finish(db, leased, next, set, { method });
}

/** It will not be sent. */
export function finishEnded(db: Db, leased: Leased, reason: string, next: Next): Promise<boolean> {
  return finish(db, leased, next, sql`state = 'ended', cursor = null, reason = ${reason}`, {
    method: 'chat.postMessage',
  });
}

/**
 * Slack's permanent error: nothing more is sent in this conversation, and whose DM it is has none until they speak to
 * us again. Returns what else ended; nothing if not ours.
 */
export function finishClosed(db: Db, leased: Leased, reason: string, next: Next): Promise<Ended[] | undefined> {
  return db.transaction(async (tx) => {
    const { workspaceId, channelId } = leased;
    const isTheirDm = and(eq(members.workspaceId, workspaceId), eq(members.dmChannel, channelId));
    // A member's row is locked before their conversation's, here as everywhere.
    await tx.select({ userId: members.userId }).from(members).where(isTheirDm).for('no key update');
    const set = sql`state = 'ended', cursor = null, reason = ${reason}`;
    const ours = await finish(tx, leased, next, set, { method: 'chat.postMessage', closedBy: reason });
    if (!ours) return undefined;
    await tx.update(members).set({ dmChannel: null }).where(isTheirDm);
    return await endConversation(tx, workspaceId, channelId, reason);
  });
}

/** The bot's token is dead: nothing more is sent in this workspace. Returns what else ended; nothing if not ours. */
export async function finishWorkspace(
  db: Db,
  leased: Leased,
  reason: string,
  next: Next,
): Promise<Ended[] | undefined> {
  const ours = await finishEnded(db, leased, reason, next);
  return ours ? await endWorkspace(db, leased.workspaceId, reason) : undefined;
}

async function finish(
  db: Db,
  { workspaceId, channelId, id, lease }: Leased,
  { nextAt, calledAt }: Next,
  set: SQL,
  conversation: { method: Method; closedBy?: string; opens?: boolean },
): Promise<boolean> {
  const { method, closedBy = null, opens = false } = conversation;
  const rows = await rowsOf(
    db,
    sql`with ours as (
      update conversations set lease = null, leased_until = null, method = ${method},
        next_at = least(next_at, ${instant(nextAt)}),
        last_sent_at = coalesce(${calledAt ? instant(calledAt) : sql`null`}, last_sent_at),
        closed_by = ${opens ? sql`null` : sql`coalesce(${closedBy}::text, closed_by)`}
      where workspace_id = ${workspaceId} and channel_id = ${channelId} and lease = ${lease}
      returning workspace_id
    )
    update deliveries d set ${set} from ours
      where d.workspace_id = ours.workspace_id and d.id = ${id} and d.state in ('sending', 'doubtful')
      returning d.id`,
  );
  return rows.length > 0;
}

function instant(at: Temporal.Instant): SQL {
  return sql`${sql.param(at, deliveries.retryAt)}::timestamptz`;
}
