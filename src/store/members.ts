import { and, eq, sql } from 'drizzle-orm';
import type { Actor, Member } from '../domain/member.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';
import { members, teamMembers, workspaces } from './schema.ts';

/** Who spoke: the member, their workspace, and what they may change. */
export type Caller = { member: Member; workspace: Workspace; actor: Actor };

/** The people whose sales team this member manages. */
const MANAGES = sql<string[]>`coalesce((
  select json_agg(distinct rep.user_id)
  from ${teamMembers} mine
  join ${teamMembers} rep on rep.workspace_id = mine.workspace_id and rep.team_id = mine.team_id
  where mine.workspace_id = ${members.workspaceId} and mine.user_id = ${members.userId} and mine.manages
), '[]')`;

const callerQuery = prepared((db) =>
  db
    .select({ member: members, workspace: workspaces, manages: MANAGES })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, sql.placeholder('workspaceId')), eq(members.userId, sql.placeholder('userId'))))
    .prepare('caller'),
);

/** The caller, in one query; undefined for somebody we have not met. */
export async function callerOf(db: Db, workspaceId: string, userId: string): Promise<Caller | undefined> {
  const [row] = await callerQuery(db).execute({ workspaceId, userId });
  if (!row) return undefined;
  const { member, workspace, manages } = row;
  return { member, workspace, actor: { workspaceId, userId, role: member.role, manages } };
}

/** Remembers a member met for the first time; one already known only gets the DM channel they lacked. */
export async function saveMember(db: Db, member: Member): Promise<void> {
  await db
    .insert(members)
    .values(member)
    .onConflictDoUpdate({
      target: [members.workspaceId, members.userId],
      set: { dmChannel: sql`coalesce(${members.dmChannel}, excluded.dm_channel)` },
    });
}

/** A member by their Slack user id. */
export async function memberOf(db: Db, workspaceId: string, userId: string): Promise<Member | undefined> {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  return row;
}
