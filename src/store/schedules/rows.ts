import { and, eq, inArray, sql } from 'drizzle-orm';
import { CHORES, type Chore, JOB_NAMES, type JobName } from '../../domain/job.ts';
import { type SubjectKind, TIMETABLE } from '../../domain/timetable.ts';
import { type Db, given } from '../db.ts';
import { schedules } from '../schema.ts';

/** Puts these jobs at their next time; those without one (null) are no longer due. */
export async function reschedule(
  db: Db,
  workspaceId: string,
  rows: { job: JobName | Chore; subject: string; nextAt: Temporal.Instant | null }[],
): Promise<void> {
  const due = rows.filter(({ nextAt }) => nextAt !== null);
  if (due.length > 0) {
    await db.execute(
      sql`insert into schedules (workspace_id, job, subject, next_at)
        select ${workspaceId}, job, subject, "nextAt"
        from ${given(due, 'job text, subject text, "nextAt" timestamptz')}
        on conflict (workspace_id, job, subject) do update set next_at = excluded.next_at`,
    );
  }
  const over = rows.filter(({ nextAt }) => nextAt === null);
  for (const [job, ofJob] of Map.groupBy(over, (row) => row.job)) {
    const subjects = ofJob.map(({ subject }) => subject);
    await db.delete(schedules).where(rowsOfJob(workspaceId, job, subjects));
  }
}

/** The jobs whose subjects are of this kind. */
export function jobsOf(of: SubjectKind): (JobName | Chore)[] {
  return [...JOB_NAMES, ...CHORES].filter((job) => TIMETABLE[job].of === of);
}

/** A job's rows for these subjects. */
export function rowsOfJob(workspaceId: string, job: JobName | Chore, subjects: string[]) {
  return and(eq(schedules.workspaceId, workspaceId), eq(schedules.job, job), inArray(schedules.subject, subjects));
}
