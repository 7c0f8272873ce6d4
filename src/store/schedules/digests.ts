import { and, asc, eq, lte } from 'drizzle-orm';
import type { JobName } from '../../domain/job.ts';
import type { Db } from '../db.ts';
import { schedules } from '../schema.ts';

/** A member whose morning digest is due. */
export type DigestDue = { workspaceId: string; userId: string; nextAt: Temporal.Instant };

const JOB: JobName = 'morning-digest';

/** Up to `most` members whose morning digest is due, the longest due first. Nothing is locked: another process may plan it first. */
export function digestsDue(db: Db, now: Temporal.Instant, most: number): Promise<DigestDue[]> {
  const { workspaceId, subject: userId, nextAt, job } = schedules;
  return db
    .select({ workspaceId, userId, nextAt })
    .from(schedules)
    .where(and(lte(nextAt, now), eq(job, JOB)))
    .orderBy(asc(nextAt), asc(workspaceId))
    .limit(most);
}
