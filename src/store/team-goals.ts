import type { Actor, Goals } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import { followTeam, type GoalsChanged, goalsBetween, putBack } from '../domain/team-goals.ts';
import { saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { lockSellers, writeGoals } from './followed-goals.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { salesTeams } from './schema.ts';
import { lockTeam, whichTeam } from './team-lock.ts';

/** What became of a team's goals: whose own followed, from what to what, and who keeps some of their own. */
export type TeamGoalsChanged = {
  team: SalesTeam;
  changed: GoalsChanged;
  followed: { userId: string; changed: GoalsChanged }[];
  keep: string[];
};

/**
 * Sets a team's weekly goals as `decide` makes them of those that stand, and with them those of everybody in it who had none, or the
 * team's former ones. Undefined where it was heard before. Throws UserError unless `by` manages the team or is an admin.
 */
export function changeTeamGoals(
  db: Db,
  by: Actor,
  teamId: number,
  decide: (standing: Goals) => Goals,
  heard: Heard,
): Promise<TeamGoalsChanged | undefined> {
  return db.transaction(async (tx) => {
    const before = await lockTeam(tx, by, teamId);
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    const goals = decide(before.goals);
    const changed = goalsBetween(before.goals, goals);
    await writeTeam(tx, by, before, goals, heard.now);
    const people = (await lockSellers(tx, before)).map((one) => ({ ...one, ...followTeam(one.standing, changed) }));
    const followed = people
      .map((one) => ({ ...one, changed: goalsBetween(one.standing, one.goals) }))
      .filter((one) => Object.keys(one.changed).length > 0);
    await writeGoals(tx, by.workspaceId, followed);
    return {
      team: { ...before, goals },
      changed,
      followed: followed.map(({ userId, changed }) => ({ userId, changed })),
      keep: people.filter(({ keeps }) => keeps.length > 0).map(({ userId }) => userId),
    };
  });
}

/** What an act changed: the team's goals, and those of each person who followed. */
export type TeamGoalsAct = { team: number; changed: GoalsChanged; people: Record<string, GoalsChanged> };

/** Puts back what an act changed, where it still stands as it was left. As `changeTeamGoals`. */
export function undoTeamGoals(
  db: Db,
  by: Actor,
  act: TeamGoalsAct,
  heard: Heard,
): Promise<TeamGoalsChanged | undefined> {
  return db.transaction(async (tx) => {
    const before = await lockTeam(tx, by, act.team);
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    const goals = putBack(before.goals, act.changed);
    await writeTeam(tx, by, before, goals, heard.now);
    const followed = (await lockSellers(tx, before))
      .map((one) => ({ ...one, goals: putBack(one.standing, act.people[one.userId] ?? {}) }))
      .map((one) => ({ ...one, changed: goalsBetween(one.standing, one.goals) }))
      .filter((one) => Object.keys(one.changed).length > 0);
    await writeGoals(tx, by.workspaceId, followed);
    return {
      team: { ...before, goals },
      changed: goalsBetween(before.goals, goals),
      followed: followed.map(({ userId, changed }) => ({ userId, changed })),
      keep: [],
    };
  });
}

/** The team's own, with a line in the log where they changed. */
async function writeTeam(tx: Db, by: Actor, before: SalesTeam, goals: Goals, at: Temporal.Instant): Promise<void> {
  if (Object.keys(goalsBetween(before.goals, goals)).length === 0) return;
  await tx.update(salesTeams).set({ goals }).where(whichTeam(by.workspaceId, before.id));
  await saveAudit(tx, by, at, [{ what: `team ${before.name}: weekly goals`, from: before.goals, to: goals }]);
}
