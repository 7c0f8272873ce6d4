import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { isRemoved, type TeamFault, teamFaults, type WantedTeam } from '../domain/set-up.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { TeamHeard } from './seat-notices.ts';
import { type TeamChanged, writeTeam } from './team-writing.ts';
import { lockTeams } from './teams.ts';

/**
 * Opens or changes a sales team as an admin wants it, with what follows for its jobs, its managers' roles and the log. The
 * faults, and nothing written, where it cannot be; undefined where it was heard before. Throws UserError for anybody but an admin.
 */
export function changeTeam(
  db: Db,
  by: Actor,
  wanted: WantedTeam,
  heard: TeamHeard,
): Promise<TeamChanged | { faults: TeamFault[] } | undefined> {
  if (by.role !== 'admin') throw new UserError('Sales teams are set up by an admin. Ask one of them.');
  return db.transaction(async (tx) => {
    const all = await lockTeams(tx, by.workspaceId);
    const isGone = wanted.id !== null && !all.some(({ team }) => team.id === wanted.id && !isRemoved(team));
    if (isGone) throw new UserError('That team was removed meanwhile. `/coach setup` shows those there are.');
    const faults = teamFaults(wanted, all);
    if (faults.length > 0) return { faults };
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    return writeTeam(tx, by, wanted, all, heard);
  });
}
