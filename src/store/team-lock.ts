import { and, eq } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import type { Db } from './db.ts';
import { salesTeams, teamMembers } from './schema.ts';

/** The team, locked for what is changed of it. Throws UserError unless `by` manages it or is an admin. */
export async function lockTeam(tx: Db, by: Actor, teamId: number): Promise<SalesTeam> {
  const [team] = await tx.select().from(salesTeams).where(whichTeam(by.workspaceId, teamId)).for('update');
  if (!team || team.channelId === '') throw new UserError('That sales team is no longer there.');
  if (by.role === 'admin' || (await manages(tx, by, teamId))) return team;
  throw new UserError(`Only a manager of ${team.name} or an admin can change that.`);
}

async function manages(tx: Db, { workspaceId, userId }: Actor, teamId: number): Promise<boolean> {
  const mine = and(
    eq(teamMembers.workspaceId, workspaceId),
    eq(teamMembers.teamId, teamId),
    eq(teamMembers.userId, userId),
  );
  const [found] = await tx.select({ manages: teamMembers.manages }).from(teamMembers).where(mine);
  return found?.manages === true;
}

/** The row of a sales team. */
export function whichTeam(workspaceId: string, teamId: number) {
  return and(eq(salesTeams.workspaceId, workspaceId), eq(salesTeams.id, teamId));
}
