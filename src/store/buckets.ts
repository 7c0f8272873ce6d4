import { sql } from 'drizzle-orm';
import { type Method, RATES, type Rate } from '../domain/rate.ts';
import { type Db, rowsOf } from './db.ts';
import { buckets } from './schema.ts';

/** Takes one token for this workspace and method. Undefined when taken, else when to ask again. */
export async function takeToken(
  db: Db,
  workspaceId: string,
  method: Method,
  now: Temporal.Instant,
  rate: Rate = RATES[method],
): Promise<Temporal.Instant | undefined> {
  const at = sql.param(now, buckets.fullAt);
  const cost = sql`${rate.everyMs}::float8 * interval '1 millisecond'`;
  const room = sql`${rate.everyMs * (rate.burst - 1)}::float8 * interval '1 millisecond'`;
  const [row] = await rowsOf<{ taken: boolean; again_at: string | null }>(
    db,
    sql`with taken as (
      insert into buckets as b (workspace_id, method, full_at) values (${workspaceId}, ${method}, ${at}::timestamptz + ${cost})
      on conflict (workspace_id, method) do update set full_at = greatest(b.full_at, ${at}::timestamptz) + ${cost}
        where coalesce(b.held_until, '-infinity') <= ${at}::timestamptz and b.full_at <= ${at}::timestamptz + ${room}
      returning 1
    )
    select exists (select from taken) as taken,
      (select greatest(held_until, full_at - ${room})::text from buckets
        where workspace_id = ${workspaceId} and method = ${method}) as again_at`,
  );
  if (row?.taken) return undefined;
  // Another process may have made the row just now: then it is not in this statement's view of the table yet.
  return row?.again_at ? Temporal.Instant.from(row.again_at) : now;
}

/** Slack's Retry-After: nothing is called with this method in this workspace before `until`. */
export async function holdMethod(db: Db, workspaceId: string, method: Method, until: Temporal.Instant): Promise<void> {
  await db
    .insert(buckets)
    .values({ workspaceId, method, fullAt: until, heldUntil: until })
    .onConflictDoUpdate({
      target: [buckets.workspaceId, buckets.method],
      set: { heldUntil: sql`greatest(${buckets.heldUntil}, excluded.held_until)` },
    });
}
