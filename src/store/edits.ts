import { type SQL, sql } from 'drizzle-orm';
import { type Db, given, rowsOf } from './db.ts';
import { deliveries } from './schema.ts';

/** A post that no longer shows what is so, and how it is drawn again. */
export type NewEdit = { postId: number; view: string; args: unknown };

/** A job's edit is worth sending for longer than a person's: a long weekend may lie between. */
const LAPSES_AFTER_HOURS = 96;

const COLUMNS = 'place int, "postId" bigint, view text, args json';

/**
 * Notes that these posts no longer show what is so, in the order given, and returns the ids of those that still wait: the caller
 * draws these and replaces their bodies. A post that will never be seen, or can no longer be edited, is left alone. Four statements.
 */
export async function addEdits(
  db: Db,
  workspaceId: string,
  edits: readonly NewEdit[],
  at: Temporal.Instant,
): Promise<Set<number>> {
  if (edits.length === 0) return new Set();
  const once = new Map(edits.map((edit) => [edit.postId, edit]));
  const rows = [...once.values()].map((edit, place) => ({ ...edit, place }));
  return db.transaction(async (tx) => {
    const open = await lockOpen(tx, workspaceId, rows);
    const waiting = new Set(open.filter(({ state }) => state === 'waiting').map(({ id }) => id));
    const seen = new Set(open.map(({ id }) => id).filter((id) => !waiting.has(id)));
    const stale = rows.filter(({ postId }) => seen.has(postId));
    if (stale.length === 0) return waiting;
    const expiresAt = instant(at.add({ hours: LAPSES_AFTER_HOURS }));
    const queued = await rowsOf<{ edits: number }>(
      tx,
      sql`update deliveries d set view = given.view, args = given.args, expires_at = ${expiresAt}
        from ${given(stale, COLUMNS)}
        where d.workspace_id = ${workspaceId} and d.edits = given."postId" and d.state = 'waiting'
          and d.channel_id = (select post.channel_id from deliveries post where post.workspace_id = ${workspaceId} and post.id = given."postId")
        returning d.edits::float8 as edits`,
    );
    const before = new Set(queued.map(({ edits }) => edits));
    const fresh = stale.filter(({ postId }) => !before.has(postId));
    if (fresh.length > 0) await insert(tx, workspaceId, fresh, { at, expiresAt });
    return waiting;
  });
}

type Row = NewEdit & { place: number };

/** Locks the posts that may be seen yet, their conversations before them in the order of their channels. */
async function lockOpen(tx: Db, workspaceId: string, rows: Row[]): Promise<{ id: number; state: string }[]> {
  await tx.execute(
    sql`select c.channel_id from conversations c
      where c.workspace_id = ${workspaceId} and c.channel_id in (
        select d.channel_id from ${given(rows, COLUMNS)} join deliveries d on d.workspace_id = ${workspaceId} and d.id = given."postId"
      ) order by c.channel_id for update`,
  );
  return rowsOf<{ id: number; state: string }>(
    tx,
    sql`select d.id::float8 as id, d.state
      from ${given(rows, COLUMNS)}
      join deliveries d on d.workspace_id = ${workspaceId} and d.id = given."postId"
      join conversations c on c.workspace_id = d.workspace_id and c.channel_id = d.channel_id
      where d.state <> 'ended' and c.closed_by is null
      order by d.id for update of d`,
  );
}

async function insert(
  tx: Db,
  workspaceId: string,
  rows: Row[],
  { at, expiresAt }: { at: Temporal.Instant; expiresAt: SQL },
): Promise<void> {
  await tx.execute(
    sql`with fresh as (
        insert into deliveries
          (workspace_id, channel_id, edits, view, args, not_before, expires_at, planned_at, repeatable, state, attempts, plain)
        select ${workspaceId}, post.channel_id, post.id, given.view, given.args, ${instant(at)}, ${expiresAt}, ${instant(at)},
          false, 'waiting', 0, false
        from ${given(rows, COLUMNS)} join deliveries post on post.workspace_id = ${workspaceId} and post.id = given."postId"
        order by given.place
        returning channel_id
      )
      update conversations c set next_at = least(c.next_at, ${instant(at)})
      where c.workspace_id = ${workspaceId} and c.channel_id in (select channel_id from fresh)`,
  );
}

function instant(at: Temporal.Instant): SQL {
  return sql`${sql.param(at, deliveries.notBefore)}::timestamptz`;
}
