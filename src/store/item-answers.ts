import { and, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from './db.ts';
import { changes, deliveries, itemAnswers, type PostBody } from './schema.ts';

/** Where a message is. */
export type Place = { channelId: string; ts: string };

/** What became of one item of a message: the line that stands for it, and the act that can be undone, if there was one. */
export type ItemAnswer = { item: string; says: string; act: number | null };

/** The answers that stand in a message; one whose act was undone is none. */
export function answersIn(db: Db, workspaceId: string, { channelId, ts }: Place): Promise<ItemAnswer[]> {
  return standingAnswers(db, workspaceId, channelId, eq(itemAnswers.ts, ts));
}

/** What became of items in one conversation since a moment, or at one place of it whenever; of each item what was said last. */
export async function answersSince(
  db: Db,
  workspaceId: string,
  channelId: string,
  { since, always }: { since: Temporal.Instant; always: string },
): Promise<ItemAnswer[]> {
  const which = or(gte(itemAnswers.at, since), eq(itemAnswers.ts, always));
  const all = await standingAnswers(db, workspaceId, channelId, which);
  return [...new Map(all.map((answer) => [answer.item, answer])).values()];
}

/** Such answers of a conversation that stand, the oldest first. */
function standingAnswers(
  db: Db,
  workspaceId: string,
  channelId: string,
  which: SQL | undefined,
): Promise<ItemAnswer[]> {
  return db
    .select({ item: itemAnswers.item, says: itemAnswers.says, act: itemAnswers.changeId })
    .from(itemAnswers)
    .leftJoin(changes, and(eq(changes.workspaceId, itemAnswers.workspaceId), eq(changes.id, itemAnswers.changeId)))
    .where(
      and(
        eq(itemAnswers.workspaceId, workspaceId),
        eq(itemAnswers.channelId, channelId),
        which,
        or(isNull(itemAnswers.changeId), isNull(changes.undoneBy)),
      ),
    )
    .orderBy(itemAnswers.at, itemAnswers.item);
}

/** The act of an item's last answer that was undone; 0 where there was none. */
export async function undoneAnswer(db: Db, workspaceId: string, place: Place, item: string): Promise<number> {
  const [row] = await db
    .select({ act: itemAnswers.changeId })
    .from(itemAnswers)
    .innerJoin(changes, and(eq(changes.workspaceId, itemAnswers.workspaceId), eq(changes.id, itemAnswers.changeId)))
    .where(
      and(
        eq(itemAnswers.workspaceId, workspaceId),
        eq(itemAnswers.channelId, place.channelId),
        eq(itemAnswers.ts, place.ts),
        eq(itemAnswers.item, item),
        sql`${changes.undoneBy} is not null`,
      ),
    );
  return row?.act ?? 0;
}

/** Keeps an answer, and says whether it is the first: one that stands is left, one whose act was undone gives way. */
export async function saveAnswer(
  db: Db,
  workspaceId: string,
  { channelId, ts }: Place,
  { item, says, act }: ItemAnswer,
  at: Temporal.Instant,
): Promise<boolean> {
  const kept = await rowsOf(
    db,
    sql`insert into item_answers as a (workspace_id, channel_id, ts, item, change_id, says, at)
      values (${workspaceId}, ${channelId}, ${ts}, ${item}, ${act}, ${says}, ${at.toString()}::timestamptz)
      on conflict (workspace_id, channel_id, ts, item) do update
        set change_id = excluded.change_id, says = excluded.says, at = excluded.at
        where exists (select from changes c
          where c.workspace_id = a.workspace_id and c.id = a.change_id and c.undone_by is not null)
      returning item`,
  );
  return kept.length > 0;
}

/** A message as it was sent; undefined where we did not post it, or its body was blanked since. */
export async function bodyAt(db: Db, workspaceId: string, { channelId, ts }: Place): Promise<PostBody | undefined> {
  const [row] = await db
    .select({ body: deliveries.body })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.workspaceId, workspaceId),
        eq(deliveries.channelId, channelId),
        eq(deliveries.ts, ts),
        isNull(deliveries.edits),
      ),
    )
    .limit(1);
  return row?.body ?? undefined;
}
