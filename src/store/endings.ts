import { sql } from 'drizzle-orm';
import type { Claim } from './claims.ts';
import { type Db, rowsOf } from './db.ts';
import { asTable } from './heads.ts';
import { deliveries } from './schema.ts';

/** A delivery that ended unsent, for the log. */
export type Ended = { workspaceId: string; id: number; key: string | null; reason: string };

/** Ends what lapsed in the claimed conversations, and replies and edits of posts that ended unsent. One statement. */
export function endOverdue(db: Db, claims: Claim[], now: Temporal.Instant): Promise<Ended[]> {
  const at = sql`${sql.param(now, deliveries.expiresAt)}::timestamptz`;
  return end(
    db,
    sql`select d.workspace_id, d.id, case when a.state = 'ended' then coalesce(a.reason, 'ended') else 'expired' end as reason
      from ${asTable(claims.map((claim) => ({ claim })))}
      join deliveries d on d.workspace_id = claimed.workspace_id and d.channel_id = claimed.channel_id
      left join deliveries a on a.workspace_id = d.workspace_id and a.id = coalesce(d.parent_id, d.edits)
      where d.state = 'waiting' and (d.expires_at <= ${at} or a.state = 'ended')`,
  );
}

/** Ends all that waits in a conversation, but posts whose key looks like `spared`. */
export function endConversation(
  db: Db,
  workspaceId: string,
  channelId: string,
  reason: string,
  spared: string | null = null,
): Promise<Ended[]> {
  const isSpared = spared === null ? sql`false` : sql`coalesce(d.key ~ ${spared}, false)`;
  return end(
    db,
    sql`select d.workspace_id, d.id, ${reason}::text as reason from deliveries d
      where d.workspace_id = ${workspaceId} and d.channel_id = ${channelId} and d.state = 'waiting' and not ${isSpared}`,
  );
}

/** Ends one post that still waits. False where it is on its way or was sent. */
export async function withdraw(db: Db, workspaceId: string, postId: number, reason: string): Promise<boolean> {
  const ended = await end(
    db,
    sql`select d.workspace_id, d.id, ${reason}::text as reason from deliveries d
      where d.workspace_id = ${workspaceId} and d.id = ${postId} and d.state = 'waiting'`,
  );
  return ended.length > 0;
}

/** Ends all that waits in a workspace. */
export function endWorkspace(db: Db, workspaceId: string, reason: string): Promise<Ended[]> {
  return end(
    db,
    sql`select d.workspace_id, d.id, ${reason}::text as reason from deliveries d
      where d.workspace_id = ${workspaceId} and d.state = 'waiting'`,
  );
}

/** Ends what `which` selects from deliveries `d`, passing by rows that somebody else is writing. */
async function end(db: Db, which: ReturnType<typeof sql>): Promise<Ended[]> {
  const rows = await rowsOf<{ workspace_id: string; id: number; key: string | null; reason: string }>(
    db,
    sql`with over as (${which} for update of d skip locked)
      update deliveries d set state = 'ended', reason = over.reason from over
      where d.workspace_id = over.workspace_id and d.id = over.id
      returning d.workspace_id, d.id::float8 as id, d.key, d.reason`,
  );
  return rows.map(({ workspace_id: workspaceId, id, key, reason }) => ({ workspaceId, id, key, reason }));
}
