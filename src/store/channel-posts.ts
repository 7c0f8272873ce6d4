import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Posted } from '../domain/posted.ts';
import { type Db, rowsOf } from './db.ts';
import { textArray } from './prepared.ts';
import { deliveries, salesTeams, threadReplies, threads, workspaces } from './schema.ts';

/** What is linked to is what its sales team's channel holds: a message to one person is nobody else's. */
const IN_CHANNEL = and(
  eq(deliveries.workspaceId, salesTeams.workspaceId),
  eq(deliveries.channelId, salesTeams.channelId),
  eq(deliveries.state, 'sent'),
);

/** A team's thread of one week in its channel, and each person's part of it there; what is private has no place. */
export type ThreadPosts = { teamId: number; week: string; parent: Posted; parts: Map<string, Posted> };

/** Where these teams' threads of these weeks stand. Two queries. */
export async function threadPostsOf(
  db: Db,
  workspaceId: string,
  teamIds: number[],
  weeks: string[],
): Promise<ThreadPosts[]> {
  const { channelId, ts } = deliveries;
  const parents = db
    .select({ teamId: threads.teamId, week: threads.week, channelId, ts })
    .from(threads)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, threads.workspaceId), eq(deliveries.id, threads.parentId)))
    .innerJoin(salesTeams, and(eq(salesTeams.id, threads.teamId), IN_CHANNEL))
    .where(and(eq(threads.workspaceId, workspaceId), inArray(threads.teamId, teamIds), inArray(threads.week, weeks)));
  const { teamId, week, userId } = threadReplies;
  const replies = db
    .select({ teamId, week, userId, channelId, ts })
    .from(threadReplies)
    .innerJoin(
      deliveries,
      and(eq(deliveries.workspaceId, threadReplies.workspaceId), eq(deliveries.id, threadReplies.postId)),
    )
    .innerJoin(salesTeams, and(eq(salesTeams.id, teamId), IN_CHANNEL))
    .where(and(eq(threadReplies.workspaceId, workspaceId), inArray(teamId, teamIds), inArray(week, weeks)));
  const [opened, parts] = await Promise.all([parents, replies]);
  return opened.flatMap(({ teamId, week, channelId, ts }): ThreadPosts[] => {
    if (ts === null) return [];
    const its = parts.filter((part) => part.teamId === teamId && part.week === week);
    const places = its.flatMap((part): [string, Posted][] =>
      part.ts === null ? [] : [[part.userId, { channelId: part.channelId, ts: part.ts, under: ts }]],
    );
    return [{ teamId, week, parent: { channelId, ts, under: null }, parts: new Map(places) }];
  });
}

/** The last post in their team's channel that spoke of each of these people's deals since then, by deal. One query. */
export async function postsAboutDeals(
  db: Db,
  workspaceId: string,
  ownerIds: string[],
  since: Temporal.Instant,
): Promise<Map<number, Posted>> {
  const rows = await rowsOf<{ dealId: number; channelId: string; ts: string }>(
    db,
    sql`select distinct on (n.deal_id) n.deal_id::float8 as "dealId", d.channel_id as "channelId", d.ts
      from nudges n
      join deliveries d on d.workspace_id = n.workspace_id and d.id = n.delivery_id
      where n.workspace_id = ${workspaceId} and n.user_id = any(${textArray(ownerIds)}::text[]) and n.deal_id is not null
        and n.job = 'channel-nudges' and n.state = 'said' and n.at >= ${since.toString()}::timestamptz
        and d.state = 'sent' and d.ts is not null
        and exists (select from sales_teams t where t.workspace_id = n.workspace_id and t.channel_id = d.channel_id)
      order by n.deal_id, n.at desc, n.id desc`,
  );
  return new Map(rows.map(({ dealId, channelId, ts }) => [dealId, { channelId, ts, under: null }]));
}

/** The address of a workspace in Slack, with its slash; null while unknown. */
export async function addressOf(db: Db, workspaceId: string): Promise<string | null> {
  const [row] = await db
    .select({ url: workspaces.url })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId));
  return row?.url ?? null;
}
