import { and, eq, inArray, sql } from 'drizzle-orm';
import { closingKey } from './closings.ts';
import { type Db, given, rowsOf } from './db.ts';
import { conversations, type DeliveryState, deliveries, type PostBody } from './schema.ts';

/** A message to be said. `key` says it once: a key that stands already is left as it is. */
export type NewPost = {
  channelId: string;
  key: string;
  body: PostBody;
  notBefore: Temporal.Instant;
  expiresAt: Temporal.Instant;
  /** The key of the post under which this replies: earlier in this list, or planned before. */
  under?: string;
  /** Send it again where Slack does not let us look whether it arrived. Thread posts are; digests and nudges are not. */
  repeatable?: boolean;
};

/** Rows a statement. */
const AT_ONCE = 1_000;

const POST_COLUMNS = `place int, "channelId" text, key text, body json, "notBefore" timestamptz, "expiresAt" timestamptz,
  repeatable boolean, reason text`;

/** An edit not sent by then is no longer worth sending; a later change makes a new one. */
const EDIT_LAPSES_AFTER_HOURS = 24;

// Locks: a conversation's row before the rows of its deliveries, conversations in the order of their channels.
// Couriers wait for no lock that a planner holds.

/**
 * Adds posts in the order given, and returns their ids by key; a key that stands already is not among them. Posts to a
 * closed conversation are kept as ended. Throws, and adds nothing, where a parent is missing or in another channel.
 */
export function addDeliveries(
  db: Db,
  workspaceId: string,
  posts: NewPost[],
  at: Temporal.Instant,
): Promise<Map<string, number>> {
  return db.transaction(async (tx) => {
    const ids = new Map<string, number>();
    const closed = await callOn(tx, workspaceId, posts);
    for (const some of slices(posts)) {
      for (const { id, key } of await insertPosts(tx, workspaceId, some, closed, at)) ids.set(key, id);
    }
    const replies = posts.flatMap(({ key, under }) => {
      const id = ids.get(key);
      return id === undefined || under === undefined ? [] : [{ id, key, under }];
    });
    for (const some of slices(replies)) await putUnder(tx, workspaceId, some);
    return ids;
  });
}

/** What `markStale` found: the post waits (draw it and `replaceBody`), an edit waits, or the post will never be seen. */
export type Staleness = 'replace' | 'queued' | 'ended';

/** Notes that a post no longer shows what is so. While it waits, the caller replaces its body in this transaction. */
export function markStale(
  db: Db,
  workspaceId: string,
  postId: number,
  view: string,
  args: unknown,
  at: Temporal.Instant,
): Promise<Staleness> {
  return db.transaction(async (tx) => {
    const post = await lockPost(tx, workspaceId, postId);
    if (post === undefined || post.state === 'ended' || post.closedBy !== null) return 'ended';
    if (post.state === 'waiting') return 'replace';
    const waiting = await tx
      .update(deliveries)
      .set({ view, args, expiresAt: at.add({ hours: EDIT_LAPSES_AFTER_HOURS }) })
      .where(
        and(
          eq(deliveries.workspaceId, workspaceId),
          eq(deliveries.channelId, post.channelId),
          eq(deliveries.edits, postId),
          eq(deliveries.state, 'waiting'),
        ),
      )
      .returning({ id: deliveries.id });
    if (waiting.length > 0) return 'queued';
    const edit = { workspaceId, channelId: post.channelId, edits: postId, view, args };
    await tx
      .insert(deliveries)
      .values({ ...edit, ...untried(at), expiresAt: at.add({ hours: EDIT_LAPSES_AFTER_HOURS }) });
    await tx
      .update(conversations)
      .set({ nextAt: sql`least(${conversations.nextAt}, ${sql.param(at, conversations.nextAt)})` })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.channelId, post.channelId)));
    return 'queued';
  });
}

/** Puts another body in the place of a post's that still waits. False where it no longer does. */
export async function replaceBody(db: Db, workspaceId: string, postId: number, body: PostBody): Promise<boolean> {
  const replaced = await db
    .update(deliveries)
    .set({ body, plain: false })
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, postId), eq(deliveries.state, 'waiting')))
    .returning({ id: deliveries.id });
  return replaced.length > 0;
}

/**
 * Lets a conversation that Slack's permanent error closed be tried again: the bot was invited, the person came back. An
 * admin hears of it anew if it closes again.
 */
export function reopenConversation(db: Db, workspaceId: string, channelId: string): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .update(conversations)
      .set({ closedBy: null })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.channelId, channelId)));
    await tx
      .update(deliveries)
      .set({ key: sql`${deliveries.key} || ':' || ${deliveries.id}` })
      .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, closingKey(channelId))));
  });
}

/** Brings the conversations of these posts forward, and returns the error that closed each. */
async function callOn(db: Db, workspaceId: string, posts: NewPost[]): Promise<Map<string, string | null>> {
  const first = new Map<string, Temporal.Instant>();
  for (const { channelId, notBefore } of posts) {
    const known = first.get(channelId);
    if (known === undefined || Temporal.Instant.compare(notBefore, known) < 0) first.set(channelId, notBefore);
  }
  const closed = new Map<string, string | null>();
  const inOrder = [...first]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([channelId, nextAt], place) => ({ place, channelId, nextAt }));
  for (const some of slices(inOrder)) {
    const rows = await rowsOf<{ channel_id: string; closed_by: string | null }>(
      db,
      sql`insert into conversations as c (workspace_id, channel_id, next_at, method)
        select ${workspaceId}, "channelId", "nextAt", 'chat.postMessage'
        from ${given(some, 'place int, "channelId" text, "nextAt" timestamptz')} order by place
        on conflict (workspace_id, channel_id) do update
          set next_at = case when c.closed_by is null then least(c.next_at, excluded.next_at) else c.next_at end
        returning channel_id, closed_by`,
    );
    for (const { channel_id, closed_by } of rows) closed.set(channel_id, closed_by);
  }
  return closed;
}

/** Ties replies to their parents, which may stand in the same list: ids are known only once all are added. */
async function putUnder(db: Db, workspaceId: string, replies: { id: number; key: string; under: string }[]) {
  const tied = await rowsOf<{ key: string }>(
    db,
    sql`update deliveries r set parent_id = parent.id
      from json_to_recordset(${JSON.stringify(replies)}::text::json) as reply (id bigint, under text)
      join deliveries parent on parent.workspace_id = ${workspaceId} and parent.key = reply.under
      where r.workspace_id = ${workspaceId} and r.id = reply.id and r.channel_id = parent.channel_id
      returning r.key`,
  );
  const keys = new Set(tied.map(({ key }) => key));
  const loose = replies.find(({ key }) => !keys.has(key));
  if (loose) throw new Error(`${loose.key} replies under ${loose.under}, which is not in its channel`);
}

/** Writes posts in the order given, which is the order of their ids; returns those that are new. */
function insertPosts(
  db: Db,
  workspaceId: string,
  posts: NewPost[],
  closed: Map<string, string | null>,
  at: Temporal.Instant,
) {
  const rows = posts.map(({ under: _, ...post }, place) => ({
    ...post,
    place,
    repeatable: post.repeatable ?? false,
    reason: closed.get(post.channelId),
  }));
  return rowsOf<{ id: number; key: string }>(
    db,
    sql`insert into deliveries
        (workspace_id, channel_id, key, body, not_before, expires_at, repeatable, state, reason, attempts, plain, planned_at)
      select ${workspaceId}, "channelId", key, body, "notBefore", "expiresAt", repeatable,
        case when reason is null then 'waiting' else 'ended' end, reason, 0, false,
        ${sql.param(at, deliveries.plannedAt)}::timestamptz
      from ${given(rows, POST_COLUMNS)} order by place
      on conflict (workspace_id, key) do nothing returning id::float8 as id, key`,
  );
}

function untried(at: Temporal.Instant) {
  const state: DeliveryState = 'waiting';
  return { state, attempts: 0, plannedAt: at, notBefore: at, repeatable: false, plain: false };
}

async function lockPost(tx: Db, workspaceId: string, postId: number) {
  const isPost = and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, postId));
  const channel = tx.select({ channelId: deliveries.channelId }).from(deliveries).where(isPost);
  const [conversation] = await tx
    .select({ closedBy: conversations.closedBy })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), inArray(conversations.channelId, channel)))
    .for('update');
  const [post] = await tx
    .select({ state: deliveries.state, channelId: deliveries.channelId })
    .from(deliveries)
    .where(isPost)
    .for('update');
  return conversation && post && { ...post, ...conversation };
}

function* slices<Item>(items: Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
