import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import { type NewTeam, type SalesTeam, USUAL_TEAM } from '../domain/team.ts';
import type { Db } from './db.ts';
import { teamGoalsFor } from './followed-goals.ts';
import { salesTeams, teamMembers } from './schema.ts';

/** Who belongs to a sales team; somebody who manages it may also sell. */
export type TeamMember = { teamId: number; userId: string; manages: boolean };

type People = Omit<TeamMember, 'teamId'>[];

/** Whether a sales team was not removed: one that was keeps its row, without its channel. */
export const STANDS = ne(salesTeams.channelId, '');

/** Opens a sales team and returns it. */
export async function saveTeam(db: Db, team: NewTeam, people: People): Promise<SalesTeam> {
  return db.transaction(async (tx) => {
    const [saved] = await tx
      .insert(salesTeams)
      .values({ ...USUAL_TEAM, ...team })
      .returning();
    if (!saved) throw new Error('insert returned no sales team');
    await fillTeam(tx, saved, people);
    return saved;
  });
}

/** Puts these people into a sales team that has nobody. */
export async function fillTeam(
  tx: Db,
  { workspaceId, id: teamId }: Pick<SalesTeam, 'workspaceId' | 'id'>,
  people: People,
): Promise<void> {
  const rows = people.map((person) => ({ ...person, workspaceId, teamId }));
  if (rows.length === 0) return;
  await tx.insert(teamMembers).values(rows);
  await teamGoalsFor(tx, { workspaceId, id: teamId });
}

/** The ids of the sales teams this person is in or manages; an admin's are all. */
export async function teamIdsOf(db: Db, actor: Actor): Promise<number[]> {
  if (actor.role === 'admin') {
    const all = await db
      .select({ id: salesTeams.id })
      .from(salesTeams)
      .where(and(eq(salesTeams.workspaceId, actor.workspaceId), STANDS));
    return all.map(({ id }) => id);
  }
  const mine = and(eq(teamMembers.workspaceId, actor.workspaceId), eq(teamMembers.userId, actor.userId));
  return (await db.select({ id: teamMembers.teamId }).from(teamMembers).where(mine)).map(({ id }) => id);
}

/** A sales team and everybody in it. */
export type TeamWithPeople = { team: SalesTeam; people: TeamMember[] };

/** These sales teams and everybody in them, in two queries. */
export async function teamsWith(db: Db, workspaceId: string, teamIds: number[]): Promise<TeamWithPeople[]> {
  const [teams, people] = await Promise.all([
    db
      .select()
      .from(salesTeams)
      .where(and(eq(salesTeams.workspaceId, workspaceId), inArray(salesTeams.id, teamIds)))
      .orderBy(salesTeams.name),
    db
      .select({ teamId: teamMembers.teamId, userId: teamMembers.userId, manages: teamMembers.manages })
      .from(teamMembers)
      .where(and(eq(teamMembers.workspaceId, workspaceId), inArray(teamMembers.teamId, teamIds))),
  ]);
  const byTeam = Map.groupBy(people, (person) => person.teamId);
  return teams.map((team) => ({ team, people: byTeam.get(team.id) ?? [] }));
}

/** Every sales team of a workspace, removed ones too, with its people; locked, so that one set-up follows another. */
export async function lockTeams(tx: Db, workspaceId: string): Promise<TeamWithPeople[]> {
  // No stronger: a tick that opens a team's thread holds its key.
  const teams = await tx
    .select()
    .from(salesTeams)
    .where(eq(salesTeams.workspaceId, workspaceId))
    .orderBy(salesTeams.id)
    .for('no key update');
  const people = await tx
    .select({ teamId: teamMembers.teamId, userId: teamMembers.userId, manages: teamMembers.manages })
    .from(teamMembers)
    .where(eq(teamMembers.workspaceId, workspaceId));
  const byTeam = Map.groupBy(people, ({ teamId }) => teamId);
  return teams.map((team) => ({ team, people: byTeam.get(team.id) ?? [] }));
}
