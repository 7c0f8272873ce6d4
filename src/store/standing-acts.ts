import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from './db.ts';
import { changes } from './schema.ts';

/** Those of these acts that were not undone, newest first. */
export async function standingActs(db: Db, workspaceId: string, acts: readonly number[]): Promise<number[]> {
  if (acts.length === 0) return [];
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(and(eq(changes.workspaceId, workspaceId), inArray(changes.id, [...acts]), isNull(changes.undoneBy)))
    .orderBy(desc(changes.id));
  return rows.map(({ id }) => id);
}
