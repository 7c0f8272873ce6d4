import type { Member } from '../domain/member.ts';
import { sells } from '../domain/sells.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { SalesTeam } from '../domain/team.ts';
import type { Db } from './db.ts';
import { snapshotsOf } from './snapshots.ts';
import { teamsDays } from './subjects.ts';
import { teamsWith } from './teams.ts';

/**
 * A sales team with everybody in it, managers too: `selling` are those of them whose numbers are the team's, `managers` those who
 * manage it. Its country is the workspace's where it has none of its own.
 */
export type TeamNow = { team: SalesTeam; selling: Snapshot[]; everybody: Snapshot[]; managers: Member[] };

/** As many as `snapshotsOf` takes at once. */
const AT_ONCE = 500;

/** These sales teams, by id. The number of queries grows with 500 people, not with teams. */
export async function teamsAt(
  db: Db,
  workspaceId: string,
  teamIds: number[],
  now: Temporal.Instant,
): Promise<Map<number, TeamNow>> {
  const [teams, days] = await Promise.all([
    teamsWith(db, workspaceId, teamIds),
    teamsDays(db, workspaceId, teamIds.map(String)),
  ]);
  const ids = [...new Set(teams.flatMap(({ people }) => people.map(({ userId }) => userId)))];
  const snapshots = new Map<string, Snapshot>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = await snapshotsOf(db, workspaceId, ids.slice(from, from + AT_ONCE), now);
    for (const [userId, snapshot] of some) snapshots.set(userId, snapshot);
  }
  return new Map(
    teams.map(({ team, people }) => {
      const of = (who: typeof people) => who.flatMap(({ userId }) => snapshots.get(userId) ?? []);
      const everybody = of(people);
      const selling = everybody.filter((snapshot) => !managesOnly(snapshot, people));
      const managers = of(people.filter(({ manages }) => manages)).map(({ rep }) => rep);
      const country = days.get(String(team.id))?.country ?? team.country;
      return [team.id, { team: { ...team, country }, selling, everybody, managers }];
    }),
  );
}

/** Somebody who manages the team and has neither deals nor goals, whatever their role is called. */
function managesOnly(snapshot: Snapshot, people: { userId: string; manages: boolean }[]): boolean {
  const manages = people.some(({ userId, manages }) => manages && userId === snapshot.rep.userId);
  return manages && !sells({ ...snapshot, rep: { ...snapshot.rep, role: 'manager' } });
}
