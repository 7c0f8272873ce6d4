import { and, eq } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { isRemoved } from '../domain/set-up.ts';
import { teamFacts } from '../domain/team-facts.ts';
import { saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { endConversation } from './endings.ts';
import { hearOnce } from './heard.ts';
import { followSeats } from './roles.ts';
import { unscheduleTeam } from './schedules.ts';
import { salesTeams, teamMembers } from './schema.ts';
import { type TeamHeard, tellSeats } from './seat-notices.ts';
import { lockTeams, type TeamWithPeople } from './teams.ts';

/**
 * Removes a sales team: nobody is in it, its jobs stop, and what waits for its channel is not said. Its row stays for its
 * threads and plays, and one opened under its name has them again. The team as it was; undefined where it was heard or removed
 * before; who was in it hears so. Throws UserError for anybody but an admin.
 */
export function removeTeam(db: Db, by: Actor, teamId: number, hearing: TeamHeard): Promise<TeamWithPeople | undefined> {
  if (by.role !== 'admin') throw new UserError('A sales team is removed by an admin. Ask one of them.');
  return db.transaction(async (tx) => {
    const standing = (await lockTeams(tx, by.workspaceId)).find(({ team }) => team.id === teamId);
    if (!standing || isRemoved(standing.team)) return undefined;
    const { heard, now } = hearing;
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const { team, people } = standing;
    await tx
      .delete(teamMembers)
      .where(and(eq(teamMembers.workspaceId, team.workspaceId), eq(teamMembers.teamId, teamId)));
    await tx
      .update(salesTeams)
      .set({ channelId: '' })
      .where(and(eq(salesTeams.workspaceId, team.workspaceId), eq(salesTeams.id, teamId)));
    await followSeats(tx, team.workspaceId, people, []);
    await unscheduleTeam(tx, team);
    await endConversation(tx, team.workspaceId, team.channelId, 'team-removed');
    await saveAudit(tx, by, now, [{ what: `team ${team.name}`, from: teamFacts(standing), to: 'removed' }]);
    await tellSeats(tx, by, [{ before: standing, after: null }], hearing);
    return standing;
  });
}
