import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { members, salesTeams, teamMembers } from './schema.ts';

/** The key of what an admin is told of a closed conversation: it stands until the conversation is reopened. */
export function closingKey(channelId: string): string {
  return `closed:${channelId}`;
}

/** A sales team by its channel, and the DM of whoever can put its channel right, if there is anybody. */
export type TeamToTell = { name: string; dmChannel: string | null };

/**
 * Whose channel this is and whom to tell that it is closed: an admin, best one who manages the team or is in it, else a
 * manager of it. Nothing where it is no sales team's channel.
 */
export async function teamToTell(db: Db, workspaceId: string, channelId: string): Promise<TeamToTell | undefined> {
  const [team] = await db
    .select({ id: salesTeams.id, name: salesTeams.name })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, workspaceId), eq(salesTeams.channelId, channelId)))
    .limit(1);
  if (!team) return undefined;
  const inTeam = and(
    eq(teamMembers.workspaceId, members.workspaceId),
    eq(teamMembers.userId, members.userId),
    eq(teamMembers.teamId, team.id),
  );
  const isAdmin = eq(members.role, 'admin');
  const manages = sql<boolean>`coalesce(${teamMembers.manages}, false)`;
  const [person] = await db
    .select({ dmChannel: members.dmChannel })
    .from(members)
    .leftJoin(teamMembers, inTeam)
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        isNotNull(members.dmChannel),
        isNull(members.deactivatedAt),
        or(isAdmin, manages),
      ),
    )
    .orderBy(desc(isAdmin), desc(manages), sql`${teamMembers.userId} is null`, asc(members.createdAt))
    .limit(1);
  return { name: team.name, dmChannel: person?.dmChannel ?? null };
}
