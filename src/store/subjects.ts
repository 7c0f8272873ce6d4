import { and, eq, inArray, isNull } from 'drizzle-orm';
import { teamCalendar } from '../domain/calendar.ts';
import { type Subject, type SubjectKind, WORKSPACE_DAYS } from '../domain/timetable.ts';
import type { Db } from './db.ts';
import { members, salesTeams, workspaces } from './schema.ts';
import { STANDS } from './teams.ts';

/** The days and hours by which these subjects' jobs are due, by subject; holidays are the workspace's where they have none of their own. */
export async function subjectsOf(
  db: Db,
  workspaceId: string,
  of: SubjectKind,
  subjects: string[],
): Promise<Map<string, Subject>> {
  if (of === 'workspace') return new Map(subjects.map((subject) => [subject, WORKSPACE_DAYS]));
  return of === 'member' ? membersDays(db, workspaceId, subjects) : teamsDays(db, workspaceId, subjects);
}

/** The same for members; those who left Slack have none. */
export async function membersDays(db: Db, workspaceId: string, userIds: string[]): Promise<Map<string, Subject>> {
  const { userId, zone, workDays, country, awayFrom, awayUntil, digestAt } = members;
  const rows = await db
    .select({ userId, zone, workDays, country, awayFrom, awayUntil, digestAt, usual: workspaces.country })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), inArray(userId, userIds), isNull(members.deactivatedAt)));
  return new Map(rows.map(({ usual, ...row }) => [row.userId, { ...row, country: row.country ?? usual }]));
}

/** The same for sales teams, by their id as text. */
export async function teamsDays(db: Db, workspaceId: string, teamIds: string[]): Promise<Map<string, Subject>> {
  const { id, zone, workDays, country, threadOn, threadAt } = salesTeams;
  const rows = await db
    .select({ id, zone, workDays, country, threadOn, threadAt, usual: workspaces.country })
    .from(salesTeams)
    .innerJoin(workspaces, eq(workspaces.workspaceId, salesTeams.workspaceId))
    .where(and(eq(salesTeams.workspaceId, workspaceId), inArray(id, teamIds.map(Number)), STANDS));
  return new Map(
    rows.map(({ id, usual, threadOn, threadAt, ...team }) => [
      String(id),
      { ...teamCalendar({ ...team, country: team.country ?? usual }), digestAt: null, thread: { threadOn, threadAt } },
    ]),
  );
}
