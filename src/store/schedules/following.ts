import { and, eq, inArray } from 'drizzle-orm';
import type { Member } from '../../domain/member.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { rescheduled, type Subject, type SubjectKind } from '../../domain/timetable.ts';
import type { Db } from '../db.ts';
import { schedules } from '../schema.ts';
import { membersDays, teamsDays } from '../subjects.ts';
import { jobsOf, reschedule } from './rows.ts';

/** Nothing of their own is due any more for these members. */
export async function unscheduleMembers(db: Db, workspaceId: string, userIds: string[]): Promise<void> {
  const jobs = jobsOf('member');
  await db
    .delete(schedules)
    .where(
      and(eq(schedules.workspaceId, workspaceId), inArray(schedules.job, jobs), inArray(schedules.subject, userIds)),
    );
}

/** Follows a changed hour, zone, days or absence; the member is read as they now stand. Call it in the same transaction. */
export async function rescheduleMember(
  db: Db,
  member: Pick<Member, 'workspaceId' | 'userId'>,
  now: Temporal.Instant,
): Promise<void> {
  const days = (await membersDays(db, member.workspaceId, [member.userId])).get(member.userId);
  if (days) await follow(db, member.workspaceId, 'member', member.userId, days, now);
}

/** Follows a sales team's changed zone, country or days. Call it in the same transaction. */
export async function rescheduleTeam(db: Db, team: Pick<SalesTeam, 'workspaceId' | 'id'>, now: Temporal.Instant) {
  const subject = String(team.id);
  const days = (await teamsDays(db, team.workspaceId, [subject])).get(subject);
  if (days) await follow(db, team.workspaceId, 'team', subject, days, now);
}

async function follow(
  db: Db,
  workspaceId: string,
  kind: SubjectKind,
  subject: string,
  days: Subject,
  now: Temporal.Instant,
): Promise<void> {
  const rows = await db
    .select()
    .from(schedules)
    .where(and(eq(schedules.workspaceId, workspaceId), eq(schedules.subject, subject)))
    .for('update');
  const planned = new Map(rows.map(({ job, nextAt }) => [job, nextAt]));
  const next = jobsOf(kind).map((job) => ({
    job,
    subject,
    nextAt: rescheduled(job, days, planned.get(job) ?? null, now),
  }));
  const hasChanged = ({ job, nextAt }: (typeof next)[number]) => nextAt !== null || planned.has(job);
  await reschedule(db, workspaceId, next.filter(hasChanged));
}
