import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Db, rowsOf } from './db.ts';
import { deliveries, threads } from './schema.ts';
import type { ThreadOf } from './threads.ts';

/** A week's results are of no use much later: as long as its edit is tried. */
const LOOKS_BACK = { hours: 96 };

/** The threads in this channel that are open. */
export function openIn(db: Db, workspaceId: string, channelId: string): Promise<ThreadOf[]> {
  return db
    .select({ teamId: threads.teamId, week: threads.week })
    .from(threads)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, threads.workspaceId), eq(deliveries.id, threads.parentId)))
    .where(and(eq(threads.workspaceId, workspaceId), isNull(threads.closedAt), eq(deliveries.channelId, channelId)));
}

/** The threads in this channel that were closed lately and whose post never came to show it. */
export function unshownIn(db: Db, workspaceId: string, channelId: string, now: Temporal.Instant): Promise<ThreadOf[]> {
  const since = sql.param(now.subtract(LOOKS_BACK), threads.closedAt);
  return rowsOf<ThreadOf>(
    db,
    sql`select t.team_id::float8 as "teamId", t.week
      from threads t
      join deliveries post on post.workspace_id = t.workspace_id and post.id = t.parent_id
      where t.workspace_id = ${workspaceId} and post.channel_id = ${channelId} and t.closed_at >= ${since}::timestamptz
        and not exists (
          select from deliveries e where e.workspace_id = post.workspace_id and e.channel_id = post.channel_id
            and e.edits = post.id and e.view = 'thread' and e.state = 'sent'
        )
      order by t.week, t.team_id`,
  );
}
