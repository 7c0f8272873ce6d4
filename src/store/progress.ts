import { sql } from 'drizzle-orm';
import { type ActivityKind, TOUCH_KINDS } from '../domain/activity.ts';
import type { DealField } from '../domain/deal.ts';
import { type Progress, progressOfActivity, progressOfChange } from '../domain/run.ts';
import type { Heard } from '../domain/silence.ts';
import { type Db, rowsOf } from './db.ts';
import { textArray } from './prepared.ts';

type Fact = {
  dealId: number;
  at: number;
  kind: string | null;
  field: DealField;
  from: string | null;
  to: string | null;
};

/** What moved the buyers of these deals since then, by deal; undone acts left out. */
export async function progressOf(
  db: Db,
  workspaceId: string,
  dealIds: number[],
  since: Temporal.Instant,
): Promise<Map<number, Progress[]>> {
  if (dealIds.length === 0) return new Map();
  const ids = sql`any(${`{${dealIds.join(',')}}`}::bigint[])`;
  const rows = await rowsOf<Fact>(
    db,
    sql`select a.deal_id::float8 as "dealId", (extract(epoch from a.at) * 1000)::float8 as at, a.kind,
        null as field, null as "from", null as "to"
      from activities a join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      where a.workspace_id = ${workspaceId} and a.deal_id = ${ids} and c.undone_by is null
        and a.kind in ('meeting', 'demo', 'visit') and a.at >= ${since.toString()}::timestamptz
      union all
      select d.deal_id::float8, (extract(epoch from c.at) * 1000)::float8, null, d.field, d."from", d."to"
      from deal_changes d join changes c on c.workspace_id = d.workspace_id and c.id = d.change_id
      where d.workspace_id = ${workspaceId} and d.deal_id = ${ids} and c.undone_by is null
        and d.field in ('stage', 'status', 'buyerPromise', 'buyerPromiseOn') and c.at >= ${since.toString()}::timestamptz`,
  );
  const moves = rows.flatMap((row) => {
    const progress = moved(row);
    return progress ? [{ dealId: row.dealId, progress }] : [];
  });
  return new Map(
    [...Map.groupBy(moves, ({ dealId }) => dealId)].map(([dealId, its]) => [dealId, its.map((one) => one.progress)]),
  );
}

/** A stage that a deal was opened in is no step of its buyer's. */
function moved({ dealId, kind, at: ms, field, from, to }: Fact): Progress | null {
  const at = Temporal.Instant.fromEpochMilliseconds(ms);
  // The query names the three kinds at which a buyer is met.
  if (kind !== null) return progressOfActivity({ dealId, kind: kind as 'meeting', at });
  if (from === null && (field === 'stage' || field === 'status')) return null;
  return progressOfChange({ field, from, to }, at);
}

/** What was known of a deal before an act: its touches, and what moved its buyer. In two queries. */
export async function heardBefore(db: Db, workspaceId: string, dealId: number, act: number): Promise<Heard> {
  const [touches, progress] = await Promise.all([
    rowsOf<{ kind: ActivityKind; note: string | null; count: number; at: number }>(
      db,
      sql`select a.kind, c.note, a.count, (extract(epoch from a.at) * 1000)::float8 as at
        from activities a join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
        where a.workspace_id = ${workspaceId} and a.deal_id = ${dealId} and c.undone_by is null and c.id <> ${act}
          and a.kind = any(${textArray(TOUCH_KINDS)}::text[])
        order by a.at`,
    ),
    progressOf(db, workspaceId, [dealId], Temporal.Instant.fromEpochMilliseconds(0)),
  ]);
  return {
    touches: touches.map(({ at, ...touch }) => ({ ...touch, at: Temporal.Instant.fromEpochMilliseconds(at) })),
    progress: progress.get(dealId) ?? [],
  };
}
