import { and, eq, inArray } from 'drizzle-orm';
import type { SalesTeam } from '../domain/team.ts';
import type { Db } from './db.ts';
import { salesTeams, teamMembers } from './schema.ts';

/** Who belongs to a sales team; somebody who manages it may also sell. */
export type TeamMember = { teamId: number; userId: string; manages: boolean };

/** Opens a sales team and returns it. */
export async function saveTeam(db: Db, team: Omit<SalesTeam, 'id'>, people: Omit<TeamMember, 'teamId'>[]) {
  return db.transaction(async (tx) => {
    const [saved] = await tx.insert(salesTeams).values(team).returning();
    if (!saved) throw new Error('insert returned no sales team');
    const rows = people.map((person) => ({ ...person, workspaceId: team.workspaceId, teamId: saved.id }));
    if (rows.length > 0) await tx.insert(teamMembers).values(rows);
    return saved satisfies SalesTeam;
  });
}

/** These sales teams and everybody in them, in two queries. */
export async function teamsWith(db: Db, workspaceId: string, teamIds: number[]) {
  const [teams, people] = await Promise.all([
    db
      .select()
      .from(salesTeams)
      .where(and(eq(salesTeams.workspaceId, workspaceId), inArray(salesTeams.id, teamIds))),
    db
      .select({ teamId: teamMembers.teamId, userId: teamMembers.userId, manages: teamMembers.manages })
      .from(teamMembers)
      .where(and(eq(teamMembers.workspaceId, workspaceId), inArray(teamMembers.teamId, teamIds))),
  ]);
  const byTeam = Map.groupBy(people, (person) => person.teamId);
  return teams.map((team) => ({ team, people: byTeam.get(team.id) ?? [] }));
}
