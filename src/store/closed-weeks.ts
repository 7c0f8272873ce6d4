import { and, eq, isNotNull } from 'drizzle-orm';
import { isoWeek } from '../domain/calendar.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Db } from './db.ts';
import { isAnyOf } from './prepared.ts';
import { teamMembers, threads } from './schema.ts';

/** Of one person's commitments those whose words stay: the thread of their week was closed in a sales team of theirs. */
export async function closedOf<Some extends Pick<Commitment, 'dueOn' | 'movedFrom'>>(
  db: Db,
  workspaceId: string,
  userId: string,
  commitments: readonly Some[],
): Promise<Some[]> {
  const rows = await db
    .selectDistinct({ week: threads.week })
    .from(threads)
    .innerJoin(
      teamMembers,
      and(eq(teamMembers.workspaceId, threads.workspaceId), eq(teamMembers.teamId, threads.teamId)),
    )
    .where(
      and(
        eq(threads.workspaceId, workspaceId),
        eq(teamMembers.userId, userId),
        isAnyOf(threads.week, commitments.flatMap(weeksOf)),
        isNotNull(threads.closedAt),
      ),
    );
  const closed = new Set(rows.map(({ week }) => week));
  return commitments.filter((commitment) => weeksOf(commitment).some((week) => closed.has(week)));
}

function weeksOf({ dueOn, movedFrom }: Pick<Commitment, 'dueOn' | 'movedFrom'>): string[] {
  return [dueOn, ...(movedFrom ? [movedFrom] : [])].map(isoWeek);
}
