import { eq } from 'drizzle-orm';
import type { CoachSettings } from '../domain/coach-settings.ts';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { workspaces } from './schema.ts';

/** Remembers a workspace; one already known keeps its settings. */
export async function saveWorkspace(db: Db, workspace: Workspace): Promise<void> {
  await db.insert(workspaces).values(workspace).onConflictDoNothing();
}

/** What a workspace decided about its coach. */
export type Decided = Partial<CoachSettings>;

/**
 * Writes what a workspace decides about its coach; `decide` is given what stands, locked. Undefined where it was heard before.
 * Throws UserError for anybody but an admin.
 */
export function changeCoaching(
  db: Db,
  by: Actor,
  decide: (standing: Decided) => Decided,
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<{ before: Decided; after: Decided } | undefined> {
  if (by.role !== 'admin')
    throw new UserError('Setting up Sideline is for admins of this Slack workspace. Ask one of them.');
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const which = eq(workspaces.workspaceId, by.workspaceId);
    const [row] = await tx.select({ coaching: workspaces.coaching }).from(workspaces).where(which).for('update');
    if (!row) throw new Error('a workspace that asks is not there');
    const after = { ...row.coaching, ...decide(row.coaching) };
    await tx.update(workspaces).set({ coaching: after }).where(which);
    return { before: row.coaching, after };
  });
}
