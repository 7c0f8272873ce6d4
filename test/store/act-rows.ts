import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { changes } from '../../src/store/schema.ts';
import { NOW } from './people.ts';

/** A bare act, for rows whose verb is not what a test is about; returns its id. An undone one has its undo beside it. */
export async function anActRow(
  db: Db,
  { workspaceId, userId }: Actor,
  { at = NOW, undone = false }: { at?: Temporal.Instant; undone?: boolean } = {},
): Promise<number> {
  const act = { workspaceId, by: userId, at, recordedAt: at };
  const id = await insert(db, { ...act, through: 'command' as const });
  if (undone) {
    const undoneBy = await insert(db, { ...act, through: 'undo' as const });
    await db
      .update(changes)
      .set({ undoneBy })
      .where(and(eq(changes.workspaceId, workspaceId), eq(changes.id, id)));
  }
  return id;
}

async function insert(db: Db, row: typeof changes.$inferInsert): Promise<number> {
  const [saved] = await db.insert(changes).values(row).returning({ id: changes.id });
  if (!saved) throw new Error('insert returned no act');
  return saved.id;
}
