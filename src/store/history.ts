import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Through } from '../domain/act.ts';
import type { ActivityKind } from '../domain/activity.ts';
import { TOUCH_KINDS } from '../domain/activity.ts';
import type { FieldChange } from '../domain/deal.ts';
import type { Stage } from '../domain/pipeline.ts';
import type { Db } from './db.ts';
import { activities, changes, dealChanges } from './schema.ts';

/** One act on one deal, as the card shows it. */
export type DealAct = {
  act: number;
  by: string;
  through: Through;
  at: Temporal.Instant;
  note: string | null;
  undone: boolean;
  changes: FieldChange[];
  logged: { kind: ActivityKind; count: number }[];
};

/** More than a card shows, so that it can tell that there is more. */
const MOST = 11;

/** The last acts on a deal, newest first: what each changed and logged, undone ones marked. */
export async function historyOfDeal(db: Db, workspaceId: string, dealId: number): Promise<DealAct[]> {
  const touched = sql`(
    select change_id from deal_changes where workspace_id = ${workspaceId} and deal_id = ${dealId}
    union select change_id from activities where workspace_id = ${workspaceId} and deal_id = ${dealId}
  )`;
  // Named as text: drizzle would write a bare "id" here, and that is the inner table's.
  const changed = sql<FieldChange[]>`coalesce((
    select json_agg(json_build_object('field', c.field, 'from', c."from", 'to', c."to") order by c.field)
    from deal_changes c where c.workspace_id = ${workspaceId} and c.change_id = changes.id and c.deal_id = ${dealId} and c.field <> 'note'
  ), '[]')`;
  const logged = sql<DealAct['logged']>`coalesce((
    select json_agg(json_build_object('kind', a.kind, 'count', a.count) order by a.id)
    from activities a where a.workspace_id = ${workspaceId} and a.change_id = changes.id and a.deal_id = ${dealId}
  ), '[]')`;
  return db
    .select({
      act: changes.id,
      by: changes.by,
      through: changes.through,
      at: changes.at,
      note: changes.note,
      undone: sql<boolean>`${changes.undoneBy} is not null`,
      changes: changed,
      logged,
    })
    .from(changes)
    .where(and(eq(changes.workspaceId, workspaceId), sql`${changes.id} in ${touched}`))
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(MOST);
}

/** When the deal entered each stage, in order; undone acts left out. */
export async function stagesOfDeal(db: Db, workspaceId: string, dealId: number) {
  const rows = await db
    .select({ stage: dealChanges.to, at: changes.at })
    .from(dealChanges)
    .innerJoin(changes, and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId)))
    .where(
      and(
        eq(dealChanges.workspaceId, workspaceId),
        eq(dealChanges.dealId, dealId),
        eq(dealChanges.field, 'stage'),
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(changes.at, changes.id);
  return rows.map(({ stage, at }) => ({ stage: stage as Stage, at }));
}

/** Touches on the deal by channel, the most used first; undone ones left out. */
export async function touchesOfDeal(db: Db, workspaceId: string, dealId: number) {
  return db
    .select({ kind: activities.kind, count: sql<number>`sum(${activities.count})`.mapWith(Number) })
    .from(activities)
    .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
    .where(
      and(
        eq(activities.workspaceId, workspaceId),
        eq(activities.dealId, dealId),
        isNull(changes.undoneBy),
        sql`${activities.kind} in ${TOUCH_KINDS}`,
      ),
    )
    .groupBy(activities.kind)
    .orderBy(desc(sql`sum(${activities.count})`), activities.kind);
}
