import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { isAway } from '../domain/calendar.ts';
import { coachingOf } from '../domain/coach-settings.ts';
import type { Deal } from '../domain/deal.ts';
import { occasionOf } from '../domain/due.ts';
import { CHORES, type Chore, JOB_NAMES, type JobName } from '../domain/job.ts';
import { responseDue } from '../domain/lead-response.ts';
import { dateFor, type Member } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import {
  nextSaid,
  nextTime,
  rescheduled,
  type Subject,
  type SubjectKind,
  TIMETABLE,
  WORKSPACE_DAYS,
} from '../domain/timetable.ts';
import { type Db, given } from './db.ts';
import type { Caller } from './members.ts';
import { salesTeams, schedules, slots } from './schema.ts';
import { membersDays, teamsDays } from './subjects.ts';

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
    .where(of(workspaceId, job, [userId]));
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
    await db.delete(schedules).where(of(workspaceId, job, subjects));
  }
}

/** Begins to say a member's jobs, the first after `now`. A member who is scheduled already stays as they are. */
export async function scheduleMember(
  db: Db,
  { member, workspace }: Pick<Caller, 'member' | 'workspace'>,
  now: Temporal.Instant,
): Promise<void> {
  const days = { ...member, country: member.country ?? workspace.country };
  await schedule(db, member.workspaceId, 'member', member.userId, days, now);
}

/** Begins to say a sales team's jobs, the first after `now`. A team that is scheduled already stays as it is. */
export async function scheduleTeam(db: Db, team: SalesTeam, now: Temporal.Instant): Promise<void> {
  const days = (await teamsDays(db, team.workspaceId, [String(team.id)])).get(String(team.id));
  if (!days) throw new Error('a sales team to be scheduled is not there');
  await schedule(db, team.workspaceId, 'team', String(team.id), days, now);
}

/** Begins what of the jobs of a workspace's sales teams is not scheduled yet, as where a job is newer than the team. */
export async function scheduleTeams(db: Db, workspaceId: string, now: Temporal.Instant): Promise<void> {
  const teams = await db.select({ id: salesTeams.id }).from(salesTeams).where(eq(salesTeams.workspaceId, workspaceId));
  const daysOf = await teamsDays(
    db,
    workspaceId,
    teams.map(({ id }) => String(id)),
  );
  const rows = [...daysOf].flatMap(([subject, days]) => rowsFor(workspaceId, 'team', subject, days, now));
  if (rows.length > 0) await db.insert(schedules).values(rows).onConflictDoNothing();
}

/** Begins a workspace's chores, daily, the first after `now`. What of them is scheduled already stays as it is. */
export async function scheduleChores(db: Db, workspaceId: string, now: Temporal.Instant): Promise<void> {
  await schedule(db, workspaceId, 'workspace', workspaceId, WORKSPACE_DAYS, now);
}

/**
 * Sees to it that an inbound lead, come to this owner at `at`, is looked at once its hour is over; a look that is due sooner
 * stays. Nothing for another deal, so that nobody is looked at who has none. The deal is to be committed before, or with it.
 */
export async function armLeadResponse(
  db: Db,
  { member, workspace }: Pick<Caller, 'member' | 'workspace'>,
  deal: Deal,
  at: Temporal.Instant,
): Promise<void> {
  const owner = { ...member, country: member.country ?? workspace.country };
  const nextAt = responseDue(deal, owner, coachingOf(workspace.coaching), at);
  if (!nextAt) return;
  const { workspaceId, userId: subject } = member;
  await db
    .insert(schedules)
    .values({ workspaceId, job: 'lead-response', subject, nextAt })
    .onConflictDoUpdate({
      target: [schedules.workspaceId, schedules.job, schedules.subject],
      set: { nextAt: sql`least(${schedules.nextAt}, excluded.next_at)` },
    });
}

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

function jobsOf(of: SubjectKind): (JobName | Chore)[] {
  return [...JOB_NAMES, ...CHORES].filter((job) => TIMETABLE[job].of === of);
}

function of(workspaceId: string, job: JobName | Chore, subjects: string[]) {
  return and(eq(schedules.workspaceId, workspaceId), eq(schedules.job, job), inArray(schedules.subject, subjects));
}

async function schedule(
  db: Db,
  workspaceId: string,
  kind: SubjectKind,
  subject: string,
  days: Subject,
  now: Temporal.Instant,
): Promise<void> {
  const rows = rowsFor(workspaceId, kind, subject, days, now);
  if (rows.length > 0) await db.insert(schedules).values(rows).onConflictDoNothing();
}

function rowsFor(workspaceId: string, kind: SubjectKind, subject: string, days: Subject, now: Temporal.Instant) {
  return jobsOf(kind).flatMap((job) => {
    const nextAt = nextTime(job, days, now);
    return nextAt ? [{ workspaceId, job, subject, nextAt }] : [];
  });
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
