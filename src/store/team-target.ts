import type { Actor } from '../domain/member.ts';
import type { Money } from '../domain/money.ts';
import type { SalesTeam } from '../domain/team.ts';
import { saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { salesTeams } from './schema.ts';
import { lockTeam, whichTeam } from './team-lock.ts';

/** A sales team before and after a change. */
export type TeamChanged = { before: SalesTeam; after: SalesTeam };

/**
 * Sets what a team is to win in a month; `decide` is given what stands. Undefined where it was heard before. Throws UserError unless `by`
 * manages the team or is an admin.
 */
export function changeTarget(
  db: Db,
  by: Actor,
  teamId: number,
  decide: (standing: Money | null) => Money | null,
  heard: Heard,
): Promise<TeamChanged | undefined> {
  return db.transaction(async (tx) => {
    const before = await lockTeam(tx, by, teamId);
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    const target = decide(before.target);
    await tx.update(salesTeams).set({ target }).where(whichTeam(by.workspaceId, teamId));
    if (JSON.stringify(before.target) !== JSON.stringify(target)) {
      await saveAudit(tx, by, heard.now, [{ what: `team ${before.name}: target`, from: before.target, to: target }]);
    }
    return { before, after: { ...before, target } };
  });
}
