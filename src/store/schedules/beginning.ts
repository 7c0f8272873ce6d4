import { and, eq, sql } from 'drizzle-orm';
import { coachingOf } from '../../domain/coach-settings.ts';
import type { Deal } from '../../domain/deal.ts';
import { responseDue } from '../../domain/lead-response.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { nextTime, type Subject, type SubjectKind, WORKSPACE_DAYS } from '../../domain/timetable.ts';
import type { Db } from '../db.ts';
import type { Caller } from '../members.ts';
import { salesTeams, schedules } from '../schema.ts';
import { teamsDays } from '../subjects.ts';
import { STANDS } from '../teams.ts';
import { jobsOf } from './rows.ts';

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
  const teams = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, workspaceId), STANDS));
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
