import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Db, rowsOf } from './db.ts';
import { deliveries, teamMembers, threadReplies, threads } from './schema.ts';
import type { ThreadOf } from './threads.ts';

/** Whose part of which thread a post holds. */
export type PartOf = ThreadOf & { userId: string };
export type NewPart = PartOf & { postId: number };

/** How often a day a part shows progress by itself. */
const A_DAY = 2;

/** Remembers which posts hold people's parts of threads; one that a person has already stays. */
export async function saveParts(db: Db, workspaceId: string, parts: NewPart[]): Promise<void> {
  if (parts.length === 0) return;
  await db
    .insert(threadReplies)
    .values(parts.map((part) => ({ ...part, workspaceId })))
    .onConflictDoNothing();
}

/** Everybody's parts of the threads of these teams that are still open. One query. */
export function openPartsOfTeams(db: Db, workspaceId: string, teamIds: number[]): Promise<NewPart[]> {
  return openable(db).where(
    and(eq(threadReplies.workspaceId, workspaceId), inArray(threadReplies.teamId, teamIds), isNull(threads.closedAt)),
  );
}

/** This person's parts of open threads, of teams they are still in. */
export function openPartsOf(db: Db, workspaceId: string, userId: string): Promise<NewPart[]> {
  return openable(db)
    .innerJoin(teamMembers, ofTheTeam())
    .where(and(eq(threadReplies.workspaceId, workspaceId), eq(threadReplies.userId, userId), isNull(threads.closedAt)));
}

/** Whose part the message at this ts holds, of a thread open or closed; undefined where it is another message. */
export async function partAt(
  db: Db,
  workspaceId: string,
  { channelId, ts }: { channelId: string; ts: string },
): Promise<PartOf | undefined> {
  const [part] = await db
    .select({ teamId: threadReplies.teamId, week: threadReplies.week, userId: threadReplies.userId })
    .from(deliveries)
    .innerJoin(
      threadReplies,
      and(eq(threadReplies.workspaceId, deliveries.workspaceId), eq(threadReplies.postId, deliveries.id)),
    )
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.channelId, channelId), eq(deliveries.ts, ts)));
  return part;
}

/** Whether a person is in a sales team. */
export async function isInTeam(
  db: Db,
  workspaceId: string,
  { teamId, userId }: { teamId: number; userId: string },
): Promise<boolean> {
  const found = await db
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(
      and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)),
    );
  return found.length > 0;
}

/** Counts one showing of progress on this day of theirs; false where the day has had its two. */
export async function mayShowProgress(db: Db, workspaceId: string, part: PartOf, on: string): Promise<boolean> {
  const today = sql`progress->>'on' = ${on}::text`;
  const rows = await rowsOf(
    db,
    sql`update thread_replies set progress = json_build_object('on', ${on}::text,
        'times', case when ${today} then (progress->>'times')::int else 0 end + 1)
      where workspace_id = ${workspaceId} and team_id = ${part.teamId} and week = ${part.week} and user_id = ${part.userId}
        and (progress is null or not (${today}) or (progress->>'times')::int < ${A_DAY})
      returning user_id`,
  );
  return rows.length > 0;
}

function ofTheTeam() {
  return and(
    eq(teamMembers.workspaceId, threadReplies.workspaceId),
    eq(teamMembers.teamId, threadReplies.teamId),
    eq(teamMembers.userId, threadReplies.userId),
  );
}

function openable(db: Db) {
  const { teamId, week, userId, postId } = threadReplies;
  return db
    .select({ teamId, week, userId, postId })
    .from(threadReplies)
    .innerJoin(
      threads,
      and(eq(threads.workspaceId, threadReplies.workspaceId), eq(threads.teamId, teamId), eq(threads.week, week)),
    )
    .$dynamic();
}
