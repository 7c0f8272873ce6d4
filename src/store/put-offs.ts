import { sql } from 'drizzle-orm';
import type { PutOff } from '../domain/put-off.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, millis } from './moments.ts';
import { textArray } from './prepared.ts';

type Row = Omit<PutOff, 'from' | 'to' | 'at'> & { from: string; to: string; at: number };

/** The dates of these people's open deals that were put off since then, the earliest first, by deal. One query, however many deals. */
export async function putOffsOf(
  db: Db,
  workspaceId: string,
  ownerIds: string[],
  since: Temporal.Instant,
): Promise<Map<number, PutOff[]>> {
  const rows = await rowsOf<Row>(
    db,
    sql`with mine as materialized (
        select d.workspace_id, d.id from deals d
        where d.workspace_id = ${workspaceId} and d.owner_id = any(${textArray(ownerIds)}::text[]) and d.status = 'open'
      )
      select mine.id::float8 as "dealId", put.field, put."from", put."to", ${sql.raw(millis('put.at'))} as at
      from mine
      cross join lateral (
        select h.field, h."from", h."to", c.at, c.id
        from deal_changes h
        join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
        where h.workspace_id = mine.workspace_id and h.deal_id = mine.id and h.field in ('closeOn', 'nextStepOn')
          and h."to" > h."from" and c.undone_by is null and c.at >= ${since.toString()}::timestamptz
      ) put
      order by mine.id, put.at, put.id, put.field`,
  );
  const all = rows.map(({ from, to, at, ...row }) => ({
    ...row,
    from: Temporal.PlainDate.from(from),
    to: Temporal.PlainDate.from(to),
    at: instantFrom(at),
  }));
  return Map.groupBy(all, ({ dealId }) => dealId);
}
