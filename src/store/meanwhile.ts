import { and, eq, gt, inArray, isNull, notInArray } from 'drizzle-orm';
import type { FieldChange } from '../domain/deal.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { changes, dealChanges } from './schema.ts';

/** What an act changed of a deal, and whose act it was. */
export type ChangedMeanwhile = { act: number; by: string; dealId: number; change: FieldChange };

/**
 * What was changed of these deals since then and behind an act, by anybody, and not undone, in the order in which it was; `besides` these
 * acts.
 */
export async function changedSince(
  db: Db,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  dealIds: readonly number[],
  { since, behind = 0, besides = [] }: { since: Temporal.Instant; behind?: number | undefined; besides?: number[] },
): Promise<ChangedMeanwhile[]> {
  if (dealIds.length === 0) return [];
  const rows = await db
    .select({
      act: changes.id,
      by: changes.by,
      dealId: dealChanges.dealId,
      field: dealChanges.field,
      from: dealChanges.from,
      to: dealChanges.to,
    })
    .from(dealChanges)
    .innerJoin(changes, and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId)))
    .where(
      and(
        eq(dealChanges.workspaceId, workspaceId),
        inArray(dealChanges.dealId, [...dealIds]),
        gt(changes.recordedAt, since),
        gt(changes.id, behind),
        ...(besides.length > 0 ? [notInArray(changes.id, besides)] : []),
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(changes.id);
  return rows.flatMap(({ act, by, dealId, field, from, to }) =>
    field === 'note' ? [] : [{ act, by, dealId, change: { field, from, to } }],
  );
}
