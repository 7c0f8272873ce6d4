import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from './db.ts';
import { deliveries, salesTeams, teamMembers, threadReplies, threads } from './schema.ts';
import type { ThreadOf } from './threads.ts';

/** An open thread of a team of theirs in which a person has no part, and where its parent is. */
export type Unjoined = ThreadOf & { channelId: string; parentKey: string | null; privateOnly: boolean };

/** The open threads of this person's teams that hold no part of theirs. */
export function unjoinedBy(db: Db, workspaceId: string, userId: string): Promise<Unjoined[]> {
  const { teamId, week, parentId } = threads;
  const theirs = and(
    eq(threadReplies.workspaceId, threads.workspaceId),
    eq(threadReplies.teamId, teamId),
    eq(threadReplies.week, week),
    eq(threadReplies.userId, userId),
  );
  return db
    .select({
      teamId,
      week,
      channelId: deliveries.channelId,
      parentKey: deliveries.key,
      privateOnly: salesTeams.privateOnly,
    })
    .from(teamMembers)
    .innerJoin(threads, and(eq(threads.workspaceId, teamMembers.workspaceId), eq(teamId, teamMembers.teamId)))
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, threads.workspaceId), eq(deliveries.id, parentId)))
    .innerJoin(salesTeams, and(eq(salesTeams.workspaceId, threads.workspaceId), eq(salesTeams.id, teamId)))
    .leftJoin(threadReplies, theirs)
    .where(
      and(
        eq(teamMembers.workspaceId, workspaceId),
        eq(teamMembers.userId, userId),
        isNull(threads.closedAt),
        isNull(threadReplies.postId),
      ),
    );
}
