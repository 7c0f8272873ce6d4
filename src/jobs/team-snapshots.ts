import type { Member } from '../domain/member.ts';
import { sells } from '../domain/sells.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { SalesTeam } from '../domain/team.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import { teamsWith } from '../store/teams.ts';
import type { Planning, Slot } from './job.ts';

/** A sales team at the hour of its job: those who sell, managers among them, and who manages. */
export type TeamNow = { team: SalesTeam; selling: Snapshot[]; managers: Member[] };

/** As many as `snapshotsOf` takes at once. */
const AT_ONCE = 500;

/** The teams of these slots, by subject. The number of queries grows with 500 people, not with teams. */
export async function teamsNow({ db, now, workspaceId }: Planning, slots: Slot[]): Promise<Map<string, TeamNow>> {
  const teamIds = slots.map(({ subject }) => Number(subject));
  const days = new Map(slots.map((slot) => [slot.subject, slot.days]));
  const teams = await teamsWith(db, workspaceId, teamIds);
  const everybody = [...new Set(teams.flatMap(({ people }) => people.map(({ userId }) => userId)))];
  const snapshots = new Map<string, Snapshot>();
  for (let from = 0; from < everybody.length; from += AT_ONCE) {
    const some = await snapshotsOf(db, workspaceId, everybody.slice(from, from + AT_ONCE), now);
    for (const [userId, snapshot] of some) snapshots.set(userId, snapshot);
  }
  return new Map(
    teams.map(({ team, people }) => {
      const of = (who: typeof people) => who.flatMap(({ userId }) => snapshots.get(userId) ?? []);
      const selling = of(people).filter((snapshot) => !managesOnly(snapshot, people));
      const managers = of(people.filter(({ manages }) => manages)).map(({ rep }) => rep);
      const country = days.get(String(team.id))?.country ?? team.country;
      return [String(team.id), { team: { ...team, country }, selling, managers }];
    }),
  );
}

/** Somebody who manages the team and has neither deals nor goals, whatever their role is called. */
function managesOnly(snapshot: Snapshot, people: { userId: string; manages: boolean }[]): boolean {
  const manages = people.some(({ userId, manages }) => manages && userId === snapshot.rep.userId);
  return manages && !sells({ ...snapshot, rep: { ...snapshot.rep, role: 'manager' } });
}
