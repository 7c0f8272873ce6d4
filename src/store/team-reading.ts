import { and, eq } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import { saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { salesTeams, teamMembers } from './schema.ts';
import { lockTeam, whichTeam } from './team-lock.ts';
import type { TeamChanged } from './team-target.ts';

/**
 * Whether what a team's people write in its channel is read for updates; `decide` is given what stands. Undefined where it was heard
 * before. Throws UserError unless `by` manages the team or is an admin.
 */
export function changeReading(
  db: Db,
  by: Actor,
  teamId: number,
  decide: (standing: boolean) => boolean,
  { heard, now }: Heard,
): Promise<TeamChanged | undefined> {
  return db.transaction(async (tx) => {
    const before = await lockTeam(tx, by, teamId);
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const readsUpdates = decide(before.readsUpdates);
    if (readsUpdates !== before.readsUpdates) {
      await tx.update(salesTeams).set({ readsUpdates }).where(whichTeam(by.workspaceId, teamId));
      const [from, to] = [before.readsUpdates, readsUpdates];
      await saveAudit(tx, by, now, [{ what: `team ${before.name}: reads updates`, from, to }]);
    }
    return { before, after: { ...before, readsUpdates } };
  });
}

/** Whether this channel is read for updates by this person: that of a team they are in, which wants it. One query. */
export async function isReadFor(
  db: Db,
  workspaceId: string,
  { channelId, userId }: Pick<SalesTeam, 'channelId'> & { userId: string },
): Promise<boolean> {
  const found = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .innerJoin(
      teamMembers,
      and(eq(teamMembers.workspaceId, salesTeams.workspaceId), eq(teamMembers.teamId, salesTeams.id)),
    )
    .where(
      and(
        eq(salesTeams.workspaceId, workspaceId),
        eq(salesTeams.channelId, channelId),
        eq(salesTeams.readsUpdates, true),
        eq(teamMembers.userId, userId),
      ),
    )
    .limit(1);
  return found.length > 0;
}
