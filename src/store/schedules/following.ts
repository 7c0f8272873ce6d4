import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Member } from '../../domain/member.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { rescheduled, type Subject, type SubjectKind } from '../../domain/timetable.ts';
import type { Db } from '../db.ts';
import { isAnyOf } from '../prepared.ts';
import { members, salesTeams, schedules } from '../schema.ts';
import { membersDays, subjectsOf, teamsDays } from '../subjects.ts';
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

/** Nothing is due any more for this sales team. */
export async function unscheduleTeam(
  db: Db,
  { workspaceId, id }: Pick<SalesTeam, 'workspaceId' | 'id'>,
): Promise<void> {
  const its = and(eq(schedules.workspaceId, workspaceId), eq(schedules.subject, String(id)));
  await db.delete(schedules).where(and(its, inArray(schedules.job, jobsOf('team'))));
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

/**
 * Follows a workspace's changed country: those with none of their own have its holidays. In a fixed number of queries,
 * however many they are. Call it in the same transaction.
 */
export async function rescheduleByCountry(db: Db, workspaceId: string, now: Temporal.Instant): Promise<void> {
  const people = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isNull(members.country)))
    .orderBy(members.userId);
  const teams = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, workspaceId), isNull(salesTeams.country)));
  const kinds = { member: people.map(({ userId }) => userId), team: teams.map(({ id }) => String(id)) };
  for (const kind of ['member', 'team'] as const) await followAll(db, workspaceId, kind, kinds[kind], now);
}

async function followAll(
  db: Db,
  workspaceId: string,
  kind: 'member' | 'team',
  subjects: string[],
  now: Temporal.Instant,
): Promise<void> {
  const daysOf = await subjectsOf(db, workspaceId, kind, subjects);
  const rows = await db
    .select()
    .from(schedules)
    .where(
      and(
        eq(schedules.workspaceId, workspaceId),
        inArray(schedules.job, jobsOf(kind)),
        isAnyOf(schedules.subject, [...daysOf.keys()]),
      ),
    )
    .orderBy(schedules.subject, schedules.job)
    .for('update');
  const next = rows.flatMap(({ job, subject, nextAt }) => {
    const days = daysOf.get(subject);
    return days ? [{ job, subject, nextAt: rescheduled(job, days, nextAt, now) }] : [];
  });
  await reschedule(db, workspaceId, next);
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
