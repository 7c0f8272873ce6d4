import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { type ActivityKind, TOUCH_KINDS } from '../domain/activity.ts';
import type { Angle } from '../domain/angle.ts';
import type { Deal, HistoryField } from '../domain/deal.ts';
import type { StageSettings } from '../domain/workspace.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { activities, changes, dealChanges, deals, workspaces } from './schema.ts';

/** A deal as it stands, the last touch on it since a moment, and which of its fields changed since; undone acts left out.
 * `stages` are as its workspace calls them. */
export type Moves = {
  deal: Deal;
  touch: { kind: ActivityKind; angle: Angle | null } | null;
  changed: Set<HistoryField>;
  stages: StageSettings;
};

/** What became of these deals in what was written since, by deal; none of those that there are not. Three queries, however many. */
export async function movesSince(
  db: Db,
  workspaceId: string,
  dealIds: number[],
  since: Temporal.Instant,
): Promise<Map<number, Moves>> {
  const standing = and(isNull(changes.undoneBy), gt(changes.recordedAt, since));
  const [found, changed, touches] = await Promise.all([
    db
      .select({ deal: DEAL_COLUMNS, stages: workspaces.stages })
      .from(deals)
      .innerJoin(workspaces, eq(workspaces.workspaceId, deals.workspaceId))
      .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.id, dealIds))),
    db
      .select({ dealId: dealChanges.dealId, field: dealChanges.field })
      .from(dealChanges)
      .innerJoin(changes, and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId)))
      .where(and(eq(dealChanges.workspaceId, workspaceId), inArray(dealChanges.dealId, dealIds), standing)),
    db
      .select({ dealId: activities.dealId, kind: activities.kind, angle: activities.angle })
      .from(activities)
      .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
      .where(
        and(
          eq(activities.workspaceId, workspaceId),
          inArray(activities.dealId, dealIds),
          inArray(activities.kind, [...TOUCH_KINDS]),
          standing,
        ),
      )
      .orderBy(desc(activities.at), desc(activities.id)),
  ]);
  const fields = Map.groupBy(changed, ({ dealId }) => dealId);
  return new Map(
    found.map(({ deal, stages }) => [
      deal.id,
      {
        deal,
        touch: touches.find(({ dealId }) => dealId === deal.id) ?? null,
        changed: new Set(fields.get(deal.id)?.map(({ field }) => field)),
        stages,
      },
    ]),
  );
}
