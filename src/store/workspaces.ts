import { eq, sql } from 'drizzle-orm';
import type { CoachSettings } from '../domain/coach-settings.ts';
import { isBeingErased } from '../domain/erased.ts';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { NewWorkspace, Workspace } from '../domain/workspace.ts';
import { coachFacts, type WorkspaceSettings, workspaceFacts } from '../domain/workspace-facts.ts';
import { auditOf, saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { rescheduleByCountry } from './schedules.ts';
import { workspaces } from './schema.ts';

/** Remembers a workspace and returns it; one already known keeps its settings, and only gets the address it lacked. */
export async function saveWorkspace(db: Db, workspace: NewWorkspace): Promise<Workspace> {
  const [saved] = await db
    .insert(workspaces)
    .values(workspace)
    .onConflictDoUpdate({
      target: workspaces.workspaceId,
      set: { url: sql`coalesce(${workspaces.url}, excluded.url)` },
    })
    .returning();
  if (!saved) throw new Error('insert returned no workspace');
  return saved;
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
  requireAdmin(by);
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const which = eq(workspaces.workspaceId, by.workspaceId);
    const [row] = await tx.select({ coaching: workspaces.coaching }).from(workspaces).where(which).for('update');
    if (!row) throw new Error('a workspace that asks is not there');
    const after = { ...row.coaching, ...decide(row.coaching) };
    await tx.update(workspaces).set({ coaching: after }).where(which);
    await saveAudit(tx, by, now, auditOf(coachFacts(row.coaching), coachFacts(after)));
    return { before: row.coaching, after };
  });
}

/**
 * Writes what an admin decides for the whole workspace, given what stands, locked; what follows for everybody whose holidays are its country's, and the
 * log. Undefined where it was heard before. Throws UserError for anybody but an admin.
 */
export function changeWorkspace(
  db: Db,
  by: Actor,
  decide: Partial<WorkspaceSettings> | ((standing: Workspace) => Partial<WorkspaceSettings>),
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<{ before: Workspace; after: Workspace } | undefined> {
  requireAdmin(by);
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    const which = eq(workspaces.workspaceId, by.workspaceId);
    const [before] = await tx.select().from(workspaces).where(which).for('no key update');
    if (!before) throw new Error('a workspace that asks is not there');
    if (isBeingErased(before)) throw new UserError('Everything kept here is being erased: nothing is set up any more.');
    const change = typeof decide === 'function' ? decide(before) : decide;
    const after = { ...before, ...change };
    if (Object.keys(change).length > 0) await tx.update(workspaces).set(change).where(which);
    if (after.country !== before.country) await rescheduleByCountry(tx, by.workspaceId, now);
    await saveAudit(tx, by, now, auditOf(workspaceFacts(before), workspaceFacts(after)));
    return { before, after };
  });
}

function requireAdmin({ role }: Actor): void {
  if (role !== 'admin')
    throw new UserError('Setting up Sideline is for admins of this Slack workspace. Ask one of them.');
}
