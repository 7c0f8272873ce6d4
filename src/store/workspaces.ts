import type { Workspace } from '../domain/workspace.ts';
import type { Db } from './db.ts';
import { workspaces } from './schema.ts';

/** Remembers a workspace; one already known keeps its settings. */
export async function saveWorkspace(db: Db, workspace: Workspace): Promise<void> {
  await db.insert(workspaces).values(workspace).onConflictDoNothing();
}
