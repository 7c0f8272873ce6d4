import { isoWeek } from '../../domain/calendar.ts';
import { dateFor } from '../../domain/member.ts';
import type { Posted } from '../../domain/posted.ts';
import { threadPostsOf } from '../../store/channel-posts.ts';
import type { Db } from '../../store/db.ts';
import type { Caller } from '../../store/members.ts';
import { type TeamStanding, teamsManagedBy, teamsStanding } from '../../store/team-standing.ts';

/** Teams that one Home has room for. */
const SHOWN = 2;

/** The sales teams that somebody leads: the first as they stand now, the rest by name, and where their threads are. */
export type Managed = {
  standings: TeamStanding[];
  rest: string[];
  threads: ReadonlyMap<number, Posted>;
  /** Slack's address of the workspace, null while unknown. */
  url: string | null;
};

/** What a manager's Home says of their teams; null for whoever leads none. An admin's are those they lead themselves. */
export async function managedNow(
  db: Db,
  { member, workspace, actor }: Caller,
  now: Temporal.Instant,
): Promise<Managed | null> {
  if (actor.role === 'rep') return null;
  const led = (await teamsManagedBy(db, actor)).filter(({ people }) =>
    people.some(({ userId, manages }) => manages && userId === actor.userId),
  );
  if (led.length === 0) return null;
  const ids = led.slice(0, SHOWN).map(({ team }) => team.id);
  const today = dateFor(member, now);
  const weeks = [isoWeek(today.subtract({ weeks: 1 })), isoWeek(today)];
  const [standings, posts] = await Promise.all([
    teamsStanding(db, actor, now, ids),
    threadPostsOf(db, actor.workspaceId, ids, weeks),
  ]);
  const latest = posts
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .map(({ teamId, parent }) => [teamId, parent] as const);
  return {
    standings,
    rest: led.slice(SHOWN).map(({ team }) => team.name),
    threads: new Map(latest),
    url: workspace.url,
  };
}
