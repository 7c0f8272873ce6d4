import { eq, getTableName, type SQL, sql } from 'drizzle-orm';
import { UserError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/member.ts';
import { type Db, rowsOf } from '../db.ts';
import { endWorkspace } from '../endings.ts';
import { hearOnce } from '../heard.ts';
import { schedules, workspaces } from '../schema.ts';
import { requireAdmin } from './erase-person.ts';
import { HOLDINGS } from './holdings.ts';

/** Rows a statement: each is committed by itself, so that no other workspace waits. */
const AT_ONCE = 5_000;

/** How often it goes through the tables, where something that was under way has written meanwhile. */
const PASSES = 5;

/** Postgres: a row that something else still refers to. */
const STILL_REFERRED_TO = '23503';

/**
 * Begins to erase a workspace: nothing of it is due any more, nothing waiting is sent, and nothing new is accepted. False where it was
 * heard before. Throws UserError for anybody but an admin, and where `typed` is not the workspace's name.
 */
export function beginErasing(
  db: Db,
  by: Actor,
  typed: string,
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<boolean> {
  requireAdmin(by);
  const which = eq(workspaces.workspaceId, by.workspaceId);
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return false;
    const [workspace] = await tx.select({ name: workspaces.name }).from(workspaces).where(which).for('no key update');
    if (workspace?.name.trim() !== typed.trim()) throw new UserError('That is not the name of this workspace.');
    await tx.update(workspaces).set({ retentionDays: 0 }).where(which);
    await tx.delete(schedules).where(eq(schedules.workspaceId, by.workspaceId));
    await endWorkspace(tx, by.workspaceId, 'erased');
    return true;
  });
}

/** The workspaces that are being erased: what a process that stopped left of them is still there. */
export async function workspacesBeingErased(db: Db): Promise<string[]> {
  const rows = await db.select({ id: workspaces.workspaceId }).from(workspaces).where(eq(workspaces.retentionDays, 0));
  return rows.map(({ id }) => id);
}

/** Erases what is left of a workspace that is being erased, and returns how many rows that were. Throws where it cannot be finished now. */
export async function eraseWorkspace(db: Db, workspaceId: string, atOnce = AT_ONCE): Promise<number> {
  const isMeant = (await workspacesBeingErased(db)).includes(workspaceId);
  if (!isMeant) return 0;
  let rows = 0;
  for (let pass = 1; ; pass += 1) {
    try {
      await untie(db, workspaceId, atOnce);
      for (const { table } of HOLDINGS.toReversed())
        rows += await repeat(db, deleteSome(sql`${sql.identifier(getTableName(table))}`, workspaceId, atOnce), atOnce);
      return rows;
    } catch (error) {
      if (pass === PASSES || !isStillReferredTo(error)) throw error;
    }
  }
}

/** Rows that refer to others of their own table would have to go in their order. */
async function untie(db: Db, workspaceId: string, atOnce: number): Promise<void> {
  const parents = sql`(parent_id is not null or edits is not null)`;
  await repeat(db, setSome(sql`deliveries`, sql`parent_id = null, edits = null`, parents, workspaceId, atOnce), atOnce);
  await repeat(
    db,
    setSome(sql`changes`, sql`undone_by = null`, sql`undone_by is not null`, workspaceId, atOnce),
    atOnce,
  );
}

function setSome(table: SQL, set: SQL, which: SQL, workspaceId: string, limit: number): SQL {
  return sql`update ${table} set ${set} where ctid = any(array(
    select ctid from ${table} where workspace_id = ${workspaceId} and ${which} limit ${limit})) returning 1`;
}

function deleteSome(table: SQL, workspaceId: string, limit: number): SQL {
  return sql`delete from ${table} where ctid = any(array(
    select ctid from ${table} where workspace_id = ${workspaceId} limit ${limit})) returning 1`;
}

async function repeat(db: Db, statement: SQL, atOnce: number): Promise<number> {
  let all = 0;
  while (true) {
    const done = (await rowsOf(db, statement)).length;
    all += done;
    if (done < atOnce) return all;
  }
}

function isStillReferredTo(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === STILL_REFERRED_TO) || isStillReferredTo(error.cause);
}
