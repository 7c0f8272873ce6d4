import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { isAway } from '../../domain/calendar.ts';
import { occasionOf } from '../../domain/due.ts';
import { type Chore, JOB_NAMES, type JobName } from '../../domain/job.ts';
import { dateFor, type Member } from '../../domain/member.ts';
import { nextSaid, nextTime, TIMETABLE } from '../../domain/timetable.ts';
import type { Db } from '../db.ts';
import { schedules, slots } from '../schema.ts';
import { membersDays } from '../subjects.ts';
import { rowsOfJob } from './rows.ts';

/** One job of one subject, and when it is next due. */
export type Scheduled<Job extends JobName | Chore = JobName> = {
  workspaceId: string;
  job: Job;
  subject: string;
  nextAt: Temporal.Instant;
};

/** Whether anything is due: one index probe, however many are scheduled. */
export async function isAnythingDue(db: Db, now: Temporal.Instant): Promise<boolean> {
  const rows = await db.select({ due: sql`1` }).from(schedules).where(lte(schedules.nextAt, now)).limit(1);
  return rows.length > 0;
}

/** The longest due, a workspace's together, locked until the transaction ends; what another process works on is left to it. */
export function takeDue(db: Db, now: Temporal.Instant, limit: number): Promise<Scheduled[]> {
  return takeDueOf(db, JOB_NAMES, now, limit);
}

/** The same for a chore. */
export function takeDueChores(db: Db, chore: Chore, now: Temporal.Instant, limit: number): Promise<Scheduled<Chore>[]> {
  return takeDueOf(db, [chore], now, limit);
}

async function takeDueOf<Job extends JobName | Chore>(
  db: Db,
  jobs: readonly Job[],
  now: Temporal.Instant,
  limit: number,
): Promise<Scheduled<Job>[]> {
  const rows = await db
    .select()
    .from(schedules)
    .where(and(lte(schedules.nextAt, now), inArray(schedules.job, [...jobs])))
    .orderBy(asc(schedules.nextAt), asc(schedules.workspaceId))
    .limit(limit)
    .for('update', { skipLocked: true });
  // The query asks for these jobs alone.
  return rows as Scheduled<Job>[];
}

/** When this member's next digest comes, today's left out where it was dealt with; null where none is due, as for those away without an end. */
export async function nextDigestOf(
  db: Db,
  { workspaceId, userId }: Pick<Member, 'workspaceId' | 'userId'>,
): Promise<Temporal.Instant | null> {
  const job: JobName = 'morning-digest';
  const [row] = await db
    .select({ nextAt: schedules.nextAt })
    .from(schedules)
    .where(rowsOfJob(workspaceId, job, [userId]));
  const days = (await membersDays(db, workspaceId, [userId])).get(userId);
  if (!row || !days) return null;
  const occasion = occasionOf(TIMETABLE[job].timing(days), days, row.nextAt);
  const [dealtWith] = await db
    .select({ occasion: slots.occasion })
    .from(slots)
    .where(
      and(
        eq(slots.workspaceId, workspaceId),
        eq(slots.job, job),
        eq(slots.subject, userId),
        eq(slots.occasion, occasion),
      ),
    );
  const at = dealtWith ? nextTime(job, days, row.nextAt) : row.nextAt;
  // Whoever is away without an end is only looked at again then.
  return at && isAway(days, dateFor(days, at)) ? nextSaid(job, days, at) : at;
}

/** Whoever is scheduled for a job, by workspace; of one workspace where it is named. */
export async function subjectsScheduled(db: Db, job: JobName, workspaceId?: string): Promise<Map<string, string[]>> {
  const isWanted = workspaceId === undefined ? undefined : eq(schedules.workspaceId, workspaceId);
  const rows = await db
    .select({ workspaceId: schedules.workspaceId, subject: schedules.subject })
    .from(schedules)
    .where(and(eq(schedules.job, job), isWanted))
    .orderBy(schedules.workspaceId, schedules.subject);
  const byWorkspace = Map.groupBy(rows, (row) => row.workspaceId);
  return new Map([...byWorkspace].map(([id, its]) => [id, its.map(({ subject }) => subject)]));
}
