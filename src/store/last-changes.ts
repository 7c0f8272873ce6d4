import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DealField } from '../domain/deal.ts';
import type { Db } from './db.ts';
import { changes, commitmentChanges, dealChanges } from './schema.ts';

/** Who left a field as it stands, and when: by changing it, or by undoing a change. */
export type LastChange = { field: DealField; by: string; at: Temporal.Instant };

const undoing = alias(changes, 'undoing');

/** The last change of each of these fields of a deal; of a field that was never changed there is none. */
export async function lastChangesOf(
  db: Db,
  workspaceId: string,
  dealId: number,
  fields: readonly DealField[],
): Promise<LastChange[]> {
  return db
    .selectDistinctOn([dealChanges.field], { field: sql<DealField>`${dealChanges.field}`, ...WHO })
    .from(dealChanges)
    .innerJoin(changes, and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId)))
    .leftJoin(undoing, and(eq(undoing.workspaceId, changes.workspaceId), eq(undoing.id, changes.undoneBy)))
    .where(
      and(
        eq(dealChanges.workspaceId, workspaceId),
        eq(dealChanges.dealId, dealId),
        inArray(dealChanges.field, [...fields]),
      ),
    )
    .orderBy(dealChanges.field, desc(sql`coalesce(${undoing.id}, ${changes.id})`));
}

/** The last change of each of these commitments, by its number. */
export async function lastChangesOfCommitments(
  db: Db,
  workspaceId: string,
  ids: readonly number[],
): Promise<Map<number, Omit<LastChange, 'field'>>> {
  const rows = await db
    .selectDistinctOn([commitmentChanges.commitmentId], { id: commitmentChanges.commitmentId, ...WHO })
    .from(commitmentChanges)
    .innerJoin(
      changes,
      and(eq(changes.workspaceId, commitmentChanges.workspaceId), eq(changes.id, commitmentChanges.changeId)),
    )
    .leftJoin(undoing, and(eq(undoing.workspaceId, changes.workspaceId), eq(undoing.id, changes.undoneBy)))
    .where(and(eq(commitmentChanges.workspaceId, workspaceId), inArray(commitmentChanges.commitmentId, [...ids])))
    .orderBy(commitmentChanges.commitmentId, desc(sql`coalesce(${undoing.id}, ${changes.id})`));
  return new Map(rows.map(({ id, by, at }) => [id, { by, at }]));
}

const WHO = {
  by: sql<string>`coalesce(${undoing.by}, ${changes.by})`,
  at: sql`coalesce(${undoing.recordedAt}, ${changes.recordedAt})`.mapWith(changes.recordedAt),
};
