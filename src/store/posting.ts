import type { Actor } from '../domain/member.ts';
import type { SalesTeam } from '../domain/team.ts';
import { auditOf, saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { salesTeams } from './schema.ts';
import { lockTeam, whichTeam } from './team-lock.ts';

/**
 * From now on the team's channel hears what its managers saw as a preview. Returns the team; undefined where this was heard before.
 * Throws UserError unless `by` manages the team or is an admin.
 */
export function startPosting(db: Db, by: Actor, teamId: number, heard: Heard): Promise<SalesTeam | undefined> {
  return changePosting(db, by, teamId, heard, ({ postsFrom }) => ({
    privateOnly: false,
    postsFrom: hasBegun(postsFrom, heard.now) ? postsFrom : heard.now,
  }));
}

/** The team's channel hears nothing about people or deals. Otherwise as above. */
export function keepPrivate(db: Db, by: Actor, teamId: number, heard: Heard): Promise<SalesTeam | undefined> {
  return changePosting(db, by, teamId, heard, ({ postsFrom }) => ({ privateOnly: true, postsFrom }));
}

type Posting = Pick<SalesTeam, 'privateOnly' | 'postsFrom'>;

function changePosting(
  db: Db,
  by: Actor,
  teamId: number,
  { heard, now }: Heard,
  decide: (standing: Posting) => Posting,
): Promise<SalesTeam | undefined> {
  return db.transaction(async (tx) => {
    const team = await lockTeam(tx, by, teamId);
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const posting = decide(team);
    await tx.update(salesTeams).set(posting).where(whichTeam(by.workspaceId, teamId));
    const [before, after] = [team, posting].map((one) => ({
      'keeps it private': one.privateOnly,
      'posts from': one.postsFrom?.toString() ?? null,
    }));
    if (before && after) await saveAudit(tx, by, now, auditOf(before, after, `team ${team.name}: `));
    return { ...team, ...posting };
  });
}

function hasBegun(postsFrom: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return postsFrom === null || Temporal.Instant.compare(postsFrom, now) <= 0;
}
