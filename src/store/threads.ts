import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Db, given } from './db.ts';
import { conversations, deliveries, salesTeams, threads } from './schema.ts';

/** Which thread: a sales team's of one ISO week. */
export type ThreadOf = { teamId: number; week: string };

/** `parentId` is the delivery that opens it. */
export type NewThread = ThreadOf & { parentId: number };

/** Remembers which post opened a team's thread of a week; a week's thread that stands already stays. */
export async function saveThreads(
  db: Db,
  workspaceId: string,
  opened: NewThread[],
  openedAt: Temporal.Instant,
): Promise<void> {
  if (opened.length === 0) return;
  await db
    .insert(threads)
    .values(opened.map((thread) => ({ ...thread, workspaceId, openedAt })))
    .onConflictDoNothing();
}

/** Closes these threads; one that was closed before keeps its hour. */
export async function closeThreads(
  db: Db,
  workspaceId: string,
  closed: ThreadOf[],
  at: Temporal.Instant,
): Promise<void> {
  if (closed.length === 0) return;
  await db.execute(
    sql`update threads t set closed_at = ${sql.param(at, threads.closedAt)}::timestamptz
      from ${given(closed, '"teamId" bigint, week text')}
      where t.workspace_id = ${workspaceId} and t.team_id = given."teamId" and t.week = given.week and t.closed_at is null`,
  );
}

/** A thread that was not closed. `isLost`: its parent never came to the channel, or nothing can be said there any more. */
export type OpenThread = ThreadOf & { parentId: number; isLost: boolean };

/** The threads of these teams that were opened and never closed, the oldest week first. One query. */
export async function openThreadsOf(db: Db, workspaceId: string, teamIds: number[]): Promise<OpenThread[]> {
  const { teamId, week, parentId } = threads;
  const isLost = sql<boolean>`${deliveries.state} = 'ended' or ${conversations.closedBy} is not null`;
  return db
    .select({ teamId, week, parentId, isLost })
    .from(threads)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, threads.workspaceId), eq(deliveries.id, parentId)))
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, deliveries.workspaceId), eq(conversations.channelId, deliveries.channelId)),
    )
    .where(and(eq(threads.workspaceId, workspaceId), inArray(teamId, teamIds), isNull(threads.closedAt)))
    .orderBy(week, teamId);
}

/** Whether the thread of a team's week was closed; undefined where there is none. */
export async function isThreadClosed(db: Db, workspaceId: string, of: ThreadOf): Promise<boolean | undefined> {
  const [row] = await db
    .select({ closedAt: threads.closedAt })
    .from(threads)
    .where(and(eq(threads.workspaceId, workspaceId), eq(threads.teamId, of.teamId), eq(threads.week, of.week)));
  return row && row.closedAt !== null;
}

/** The open thread whose parent has this ts in this channel; undefined where that is another message. */
export async function openThreadAt(
  db: Db,
  workspaceId: string,
  { channelId, ts }: { channelId: string; ts: string },
): Promise<(ThreadOf & { teamName: string }) | undefined> {
  const [row] = await db
    .select({ teamId: threads.teamId, week: threads.week, teamName: salesTeams.name })
    .from(threads)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, threads.parentId)))
    .innerJoin(salesTeams, and(eq(salesTeams.workspaceId, workspaceId), eq(salesTeams.id, threads.teamId)))
    .where(
      and(
        eq(threads.workspaceId, workspaceId),
        isNull(threads.closedAt),
        eq(deliveries.channelId, channelId),
        eq(deliveries.ts, ts),
      ),
    );
  return row;
}
