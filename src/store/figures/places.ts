import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { type CoachSettings, coachingOf } from '../../domain/coach-settings.ts';
import type { Member } from '../../domain/member.ts';
import type { Db } from '../db.ts';
import { members, teamMembers, workspaces } from '../schema.ts';

/** Somebody's place in a sales team, and what their workspace goes by; `teamId` is null for somebody without a team. */
export type Place = { teamId: number | null; manages: boolean; member: Member; settings: CoachSettings };

/** Everybody's places in the workspace's sales teams, a team's together. One query. */
export function placesIn(db: Db, workspaceId: string): Promise<Place[]> {
  return placesOf(db, workspaceId, null);
}

/** The places in the teams of this person; without a team, theirs alone. None for somebody we never met. One query. */
export function placesAround(db: Db, workspaceId: string, userId: string): Promise<Place[]> {
  return placesOf(db, workspaceId, userId);
}

async function placesOf(db: Db, workspaceId: string, userId: string | null): Promise<Place[]> {
  const near =
    userId === null
      ? undefined
      : inArray(
          teamMembers.teamId,
          db
            .select({ id: teamMembers.teamId })
            .from(teamMembers)
            .where(and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.userId, userId))),
        );
  const { teamId, manages } = teamMembers;
  const rows = await db
    .select({ teamId, manages, member: members, country: workspaces.country, coaching: workspaces.coaching })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .leftJoin(
      teamMembers,
      and(eq(teamMembers.workspaceId, members.workspaceId), eq(teamMembers.userId, members.userId), near),
    )
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        or(isNotNull(teamId), userId === null ? undefined : eq(members.userId, userId)),
      ),
    )
    .orderBy(teamId, members.userId);
  return rows.map(({ country, coaching, member, manages, teamId }) => ({
    teamId,
    manages: manages ?? false,
    member: { ...member, country: member.country ?? country },
    settings: coachingOf(coaching),
  }));
}
