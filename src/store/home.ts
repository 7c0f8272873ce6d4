import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Member } from '../domain/member.ts';
import { type Db, rowsOf } from './db.ts';
import { members, salesTeams, teamMembers } from './schema.ts';
import { STANDS } from './teams.ts';

type Whose = Pick<Member, 'workspaceId' | 'userId'>;

/** Remembers that somebody opened their Home for the first time; written once. */
export async function markHomeOpened(db: Db, { workspaceId, userId }: Whose, now: Temporal.Instant): Promise<void> {
  await db
    .update(members)
    .set({ homeOpenedAt: now })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId), isNull(members.homeOpenedAt)));
}

/** Whether no sales team stands in this workspace. */
export async function isTeamMissing(db: Db, workspaceId: string): Promise<boolean> {
  const found = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, workspaceId), STANDS))
    .limit(1);
  return found.length === 0;
}

/** Whether a sales team has this person, who sells there or manages it. */
export async function isInTeam(db: Db, { workspaceId, userId }: Whose): Promise<boolean> {
  const found = await db
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.userId, userId)))
    .limit(1);
  return found.length > 0;
}

/**
 * The act by which this person kept each of these commitments, where an answer kept it and still stands. What was kept by its count
 * is not among them: the act is what was logged then.
 */
export async function keptByWord(
  db: Db,
  { workspaceId, userId }: Whose,
  since: Temporal.Instant,
): Promise<Map<number, number>> {
  const rows = await rowsOf<{ commitment: number; act: number }>(
    db,
    sql`select p.id::float8 as commitment, last.act::float8 as act
      from commitments p
      cross join lateral (
        select k.change_id as act, k."to", c."by", c.through,
          exists (select from activities a where a.workspace_id = k.workspace_id and a.change_id = k.change_id) as logged
        from commitment_changes k join changes c on c.workspace_id = k.workspace_id and c.id = k.change_id
        where k.workspace_id = p.workspace_id and k.commitment_id = p.id and k.field = 'state' and c.undone_by is null
        order by k.change_id desc limit 1
      ) last
      where p.workspace_id = ${workspaceId} and p.user_id = ${userId} and p.state = 'kept'
        and p.settled_at >= ${since.toString()}::timestamptz
        and last."to" = 'kept' and last."by" = ${userId} and last.through <> 'undo' and not last.logged`,
  );
  return new Map(rows.map(({ commitment, act }) => [commitment, act]));
}
