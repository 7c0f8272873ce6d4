import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Goals } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import { type Db, given } from './db.ts';
import { members, teamMembers } from './schema.ts';

type Person = { userId: string; standing: Goals };

/** Those who sell in the team, by their ids; of its managers those who have goals of their own. */
export async function lockSellers(tx: Db, { workspaceId, id }: SalesTeam): Promise<Person[]> {
  const rows = await tx
    .select({ userId: members.userId, standing: members.goals, manages: teamMembers.manages })
    .from(members)
    .innerJoin(
      teamMembers,
      and(eq(teamMembers.workspaceId, members.workspaceId), eq(teamMembers.userId, members.userId)),
    )
    .where(and(eq(members.workspaceId, workspaceId), eq(teamMembers.teamId, id), isNull(members.deactivatedAt)))
    .orderBy(members.userId)
    .for('no key update', { of: members });
  return rows.filter(({ manages, standing }) => !manages || Object.keys(standing).length > 0);
}

/** Writes the goals of these people. One statement. */
export async function writeGoals(
  tx: Db,
  workspaceId: string,
  people: { userId: string; goals: Goals }[],
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ userId, goals }) => ({ userId, goals }));
  await tx.execute(sql`update members m set goals = given.goals
    from ${given(rows, '"userId" text, goals jsonb')}
    where m.workspace_id = ${workspaceId} and m.user_id = given."userId"`);
}

/** Gives everybody who sells in a team its weekly goals where they have none of their own. One statement, in the transaction that filled the team. */
export async function teamGoalsFor(tx: Db, { workspaceId, id }: Pick<SalesTeam, 'workspaceId' | 'id'>): Promise<void> {
  // Locked in the order of their ids, as everybody who changes members does.
  await tx.execute(sql`with joined as (
      select m.user_id, t.goals
      from sales_teams t
      join team_members p on p.workspace_id = t.workspace_id and p.team_id = t.id and not p.manages
      join members m on m.workspace_id = p.workspace_id and m.user_id = p.user_id
      where t.workspace_id = ${workspaceId} and t.id = ${id} and t.goals <> '{}'::jsonb
      order by m.user_id for no key update of m
    )
    update members m set goals = joined.goals || m.goals from joined
    where m.workspace_id = ${workspaceId} and m.user_id = joined.user_id`);
}
