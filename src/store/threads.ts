import type { Db } from './db.ts';
import { threads } from './schema.ts';

/** A sales team's thread of one ISO week. `parentId` is the delivery that opens it. */
export type NewThread = { teamId: number; week: string; parentId: number };

/** Remembers which post opened a team's thread of a week; a week's thread that stands already stays. */
export async function saveThreads(
  db: Db,
  workspaceId: string,
  opened: NewThread[],
  openedAt: Temporal.Instant,
): Promise<void> {
  if (opened.length === 0) return;
  await db
    .insert(threads)
    .values(opened.map((thread) => ({ ...thread, workspaceId, openedAt })))
    .onConflictDoNothing();
}
