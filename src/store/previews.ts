import { and, eq, inArray, like } from 'drizzle-orm';
import type { JobName } from '../domain/job.ts';
import type { Db } from './db.ts';
import { deliveries } from './schema.ts';

const JOB: JobName = 'channel-nudges';

/** The part of a slot that shows a manager what the channel would have heard. */
export function previewPart(userId: string): string {
  return `preview:${userId}`;
}

/** The posts that showed a team's managers what its channel would have heard, and that may stand in Slack. One query. */
export async function previewsOf(
  db: Db,
  workspaceId: string,
  teamId: number,
): Promise<{ postId: number; channelId: string; ts: string | null }[]> {
  const { id, channelId, ts, key, state } = deliveries;
  return db
    .select({ postId: id, channelId, ts })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.workspaceId, workspaceId),
        like(key, `${JOB}:${teamId}:%:${previewPart('')}%`),
        inArray(state, ['waiting', 'sending', 'doubtful', 'sent']),
      ),
    )
    .orderBy(id);
}
