import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import type { Db } from './db.ts';
import { members, salesTeams, teamMembers } from './schema.ts';

/** Who belongs to a sales team; somebody who manages it may also sell. */
export type TeamMember = { teamId: number; userId: string; manages: boolean };

type People = Omit<TeamMember, 'teamId'>[];

/** Opens a sales team and returns it. */
export async function saveTeam(db: Db, team: Omit<SalesTeam, 'id'>, people: People): Promise<SalesTeam> {
  return db.transaction(async (tx) => {
    const [saved] = await tx.insert(salesTeams).values(team).returning();
    if (!saved) throw new Error('insert returned no sales team');
    await fillTeam(tx, saved, people);
    return saved;
  });
}

/** A sales team as it was set up; `before` are the people it had, null where it was just opened. */
export type TeamSetUp = { team: SalesTeam; before: TeamMember[] | null };

/**
 * Sets a sales team up: one of this name gets this channel and these people, else it is opened. Its managers' role
 * becomes manager. Throws UserError unless `by` is an admin or a manager.
 */
export async function setUpTeam(db: Db, by: Actor, team: Omit<SalesTeam, 'id'>, people: People): Promise<TeamSetUp> {
  if (by.role === 'rep') throw new UserError('An admin or a manager sets up a sales team. Ask one of them.');
  return db.transaction(async (tx) => {
    const same = and(
      eq(salesTeams.workspaceId, team.workspaceId),
      sql`lower(${salesTeams.name}) = lower(${team.name})`,
    );
    const [known] = await tx.update(salesTeams).set({ channelId: team.channelId }).where(same).returning();
    await requireFree(tx, team, known?.id ?? null, people);
    const managers = people.filter(({ manages }) => manages).map(({ userId }) => userId);
    await tx
      .update(members)
      .set({ role: 'manager' })
      .where(
        and(eq(members.workspaceId, team.workspaceId), inArray(members.userId, managers), eq(members.role, 'rep')),
      );
    if (!known) return { team: await saveTeam(tx, team, people), before: null };
    const before = await tx
      .delete(teamMembers)
      .where(and(eq(teamMembers.workspaceId, known.workspaceId), eq(teamMembers.teamId, known.id)))
      .returning({ teamId: teamMembers.teamId, userId: teamMembers.userId, manages: teamMembers.manages });
    await fillTeam(tx, known, people);
    return { team: known, before };
  });
}

/** A channel is one team's, and somebody sells in one team: else everything would be said twice. */
async function requireFree(tx: Db, team: Omit<SalesTeam, 'id'>, own: number | null, people: People): Promise<void> {
  const { workspaceId, channelId } = team;
  const others = and(eq(salesTeams.workspaceId, workspaceId), own === null ? undefined : ne(salesTeams.id, own));
  const [holder] = await tx
    .select()
    .from(salesTeams)
    .where(and(others, eq(salesTeams.channelId, channelId)));
  if (holder) throw new UserError(`<#${channelId}> is the channel of ${holder.name} already. Take another one.`);
  const reps = people.filter(({ manages }) => !manages).map(({ userId }) => userId);
  const [taken] = await tx
    .select({ userId: teamMembers.userId, name: salesTeams.name })
    .from(teamMembers)
    .innerJoin(
      salesTeams,
      and(eq(salesTeams.workspaceId, teamMembers.workspaceId), eq(salesTeams.id, teamMembers.teamId)),
    )
    .where(and(others, inArray(teamMembers.userId, reps), eq(teamMembers.manages, false)));
  if (taken)
    throw new UserError(`<@${taken.userId}> sells in ${taken.name} already. Say that team again without them first.`);
}

async function fillTeam(tx: Db, { workspaceId, id: teamId }: SalesTeam, people: People): Promise<void> {
  const rows = people.map((person) => ({ ...person, workspaceId, teamId }));
  if (rows.length > 0) await tx.insert(teamMembers).values(rows);
}

/** The ids of the sales teams this person is in or manages; an admin's are all. */
export async function teamIdsOf(db: Db, actor: Actor): Promise<number[]> {
  if (actor.role === 'admin') {
    const all = await db
      .select({ id: salesTeams.id })
      .from(salesTeams)
      .where(eq(salesTeams.workspaceId, actor.workspaceId));
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
