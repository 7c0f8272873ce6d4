import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type Audited, newestAudit } from './audit.ts';
import type { Db } from './db.ts';
import { isAnyOf } from './prepared.ts';
import { adminsOf } from './roles.ts';
import { members, workspaces } from './schema.ts';
import { type TeamWithPeople, teamIdsOf, teamsWith } from './teams.ts';

/** How a workspace is set up: what its admin decided, its sales teams, its admins, and the newest change. */
export type SetUp = { workspace: Workspace; teams: TeamWithPeople[]; admins: string[]; newest: Audited | null };

/** All of it as it stands. Throws UserError for anybody but an admin. */
export async function setUpOf(db: Db, by: Actor): Promise<SetUp> {
  const [newest = null] = await newestAudit(db, by, 1);
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.workspaceId, by.workspaceId));
  if (!workspace) throw new Error('a workspace that asks is not there');
  const teams = await teamsWith(db, by.workspaceId, await teamIdsOf(db, by));
  return { workspace, teams, admins: await adminsOf(db, by.workspaceId), newest };
}

/** Of these people, the members who are still in Slack: their names and zones, by id. */
export async function peopleKnown(db: Db, workspaceId: string, userIds: readonly string[]) {
  const rows = await db
    .select({ userId: members.userId, name: members.name, zone: members.zone })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isAnyOf(members.userId, userIds), isNull(members.deactivatedAt)));
  return new Map(rows.map(({ userId, ...person }) => [userId, person]));
}
