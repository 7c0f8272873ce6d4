import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { FieldChange } from '../domain/deal.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { changes, dealChanges } from './schema.ts';

/** What an act of somebody else changed of a deal. */
export type ChangedMeanwhile = { act: number; by: string; dealId: number; change: FieldChange };

/** What others changed of these deals since then and behind an act, and did not undo, in the order in which they did. */
export async function changedByOthers(
  db: Db,
  { workspaceId, userId }: Pick<Actor, 'workspaceId' | 'userId'>,
  dealIds: readonly number[],
  { since, behind = 0 }: { since: Temporal.Instant; behind?: number | undefined },
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
        ne(changes.by, userId),
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(changes.id);
  return rows.flatMap(({ act, by, dealId, field, from, to }) =>
    field === 'note' ? [] : [{ act, by, dealId, change: { field, from, to } }],
  );
}
