import { type SQL, sql } from 'drizzle-orm';
import type { Actor, Goals } from '../domain/member.ts';
import type { ProspectingSaid } from '../domain/prospecting.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, millis } from './moments.ts';
import { textArray } from './prepared.ts';
import type { PostBody } from './schema.ts';
import { activitiesOf } from './snapshots/past.ts';

/**
 * A channel's post of findings, as it was planned: its body, in which zone its team is, and what its last edit showed (null: none
 * was made). `ts` is null where it still waits.
 */
export type ChannelPost = {
  postId: number;
  channelId: string;
  ts: string | null;
  body: PostBody;
  zone: string;
  plannedAt: Temporal.Instant;
  shows: string | null;
};

/** One of them; undefined where there is none, or its body was blanked. */
export async function channelPost(db: Db, workspaceId: string, postId: number): Promise<ChannelPost | undefined> {
  const [post] = await postsWhere(db, workspaceId, sql`d.id = ${postId}`);
  return post;
}

/**
 * Those planned since then about this person, or about those whose deals they may change, where they did anything since it was last
 * drawn. One query.
 */
export function channelPostsAbout(db: Db, by: Actor, since: Temporal.Instant): Promise<ChannelPost[]> {
  const { workspaceId, userId, role, manages } = by;
  const whose = role === 'admin' ? sql`` : sql` and n.user_id = any(${textArray([userId, ...manages])}::text[])`;
  return postsWhere(
    db,
    workspaceId,
    sql`d.id in (select n.delivery_id from nudges n where n.workspace_id = ${workspaceId}
        and n.job = 'channel-nudges' and n.state = 'said' and n.at >= ${since.toString()}::timestamptz${whose})
      and d.state <> 'ended'
      and coalesce(last.planned_at, d.planned_at) <= (select c.recorded_at from changes c
        where c.workspace_id = ${workspaceId} and c."by" = ${userId} order by c.id desc limit 1)`,
  );
}

async function postsWhere(db: Db, workspaceId: string, which: SQL): Promise<ChannelPost[]> {
  const rows = await rowsOf<Omit<ChannelPost, 'plannedAt'> & { plannedAt: number }>(
    db,
    sql`select d.id::float8 as "postId", d.channel_id as "channelId", d.ts, d.body, coalesce(t.zone, 'UTC') as zone,
        ${sql.raw(millis('d.planned_at'))} as "plannedAt", last.args ->> 'shows' as shows
      from deliveries d
      left join sales_teams t on t.workspace_id = d.workspace_id and t.channel_id = d.channel_id
      left join lateral (
        select e.args, e.planned_at from deliveries e
        where e.workspace_id = d.workspace_id and e.channel_id = d.channel_id and e.edits = d.id
          and (e.ts = d.ts or e.state in ('waiting', 'sending', 'doubtful'))
        order by e.id desc limit 1
      ) last on true
      where d.workspace_id = ${workspaceId} and d.body is not null and ${which}
      order by d.id`,
  );
  return rows.map(({ plannedAt, ...row }) => ({ ...row, plannedAt: instantFrom(plannedAt) }));
}

/** Of whom a post said that they have no prospecting logged, and what they logged in that week. Two queries. */
export async function prospectingSaidIn(db: Db, workspaceId: string, postId: number): Promise<ProspectingSaid[]> {
  const rows = await rowsOf<{ userId: string; zone: string; goals: Goals; monday: string; of: number; named: boolean }>(
    db,
    sql`select m.user_id as "userId", m.zone, m.goals, n.evidence ->> 'weekStart' as monday,
        coalesce((n.evidence -> 'inChannel' ->> 'of')::float8, count(*) over ()::float8) as of,
        coalesce((n.evidence -> 'inChannel' ->> 'named')::boolean, false) as named
      from deliveries d
      join nudges n on n.workspace_id = d.workspace_id and n.at = d.planned_at and n.deal_id is null and n.delivery_id = d.id
        and n.job = 'channel-nudges' and n.state = 'said' and n.rule = 'no-prospecting'
      join members m on m.workspace_id = n.workspace_id and m.user_id = n.user_id
      where d.workspace_id = ${workspaceId} and d.id = ${postId}
      order by n.id`,
  );
  const [first] = rows.map(({ monday }) => Temporal.PlainDate.from(monday)).sort(Temporal.PlainDate.compare);
  if (!first) return [];
  // A day earlier: somewhere it was Monday already.
  const since = first.subtract({ days: 1 }).toZonedDateTime('UTC').toInstant();
  const logged = await activitiesOf(db, { workspaceId, userIds: rows.map(({ userId }) => userId), since });
  const byPerson = Map.groupBy(logged, ({ userId }) => userId);
  return rows.map(({ userId, zone, goals, monday, of, named }) => ({
    rep: { userId, zone, goals },
    weekStart: Temporal.PlainDate.from(monday),
    of,
    named,
    activities: byPerson.get(userId) ?? [],
  }));
}
