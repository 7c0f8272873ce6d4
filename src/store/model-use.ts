import { and, eq, sql } from 'drizzle-orm';
import { type Db, rowsOf } from './db.ts';
import { modelUse } from './schema.ts';

/** A workspace's day of asking a model, by UTC. */
export type UseDay = { workspaceId: string; day: Temporal.PlainDate };

/** The most that the column holds; a server that claims more does not break the count. */
const COUNTED_MAX = 2_000_000_000;

/** Takes so many tokens from the day's `limit`, in one statement. False, and nothing taken, where fewer are left. */
export async function takeTokens(
  db: Db,
  { workspaceId, day }: UseDay,
  tokens: number,
  limit: number,
): Promise<boolean> {
  const taken = await rowsOf<{ tokens: number }>(
    db,
    sql`insert into model_use as used (workspace_id, day, tokens)
      select ${workspaceId}, ${day.toString()}::date, ${tokens}::int where ${tokens}::bigint <= ${limit}::bigint
      on conflict (workspace_id, day) do update set tokens = used.tokens + excluded.tokens
        where used.tokens::bigint + excluded.tokens <= ${limit}::bigint
      returning tokens`,
  );
  return taken.length > 0;
}

/** Adds to what was taken the difference to what was used, which may be less than nothing. */
export async function recordTokens(db: Db, { workspaceId, day }: UseDay, difference: number): Promise<void> {
  const used = sql`least(${COUNTED_MAX}::bigint, greatest(0, ${modelUse.tokens}::bigint + ${difference}::bigint))::int`;
  await db
    .update(modelUse)
    .set({ tokens: used })
    .where(and(eq(modelUse.workspaceId, workspaceId), eq(modelUse.day, day.toString())));
}
