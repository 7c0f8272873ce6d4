import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import {
  changesOf,
  DEAL_FIELDS,
  type Deal,
  type DealField,
  type DealFields,
  type DealUpdate,
  type FieldChange,
  written,
} from '../domain/deal.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';
import { deals } from './schema.ts';

const { search: _search, ...DEAL } = getTableColumns(deals);

export { DEAL as DEAL_COLUMNS };

/** What a change came to. `act` is null when nothing needed writing; `heard` when the same was said before. */
export type DealChanged = {
  deal: Deal;
  changes: FieldChange[];
  act: number | null;
  heard: boolean;
  note?: string | null;
};

/** A deal of this workspace; undefined where there is none. */
export async function dealOf(db: Db, workspaceId: string, id: number): Promise<Deal | undefined> {
  const [deal] = await db
    .select(DEAL)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), eq(deals.id, id)));
  return deal;
}

/** The open deals of these people, by owner. One query, however many people. */
export async function openDealsOf(db: Db, workspaceId: string, ownerIds: string[]): Promise<Map<string, Deal[]>> {
  const rows = await db
    .select(DEAL)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.ownerId, ownerIds), eq(deals.status, 'open')))
    .orderBy(deals.id);
  return Map.groupBy(rows, (deal) => deal.ownerId);
}

/** Locks these deals in the order of their ids, so that two who lock several cannot wait for each other. */
export async function lockDeals(tx: Db, workspaceId: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.id, [...ids])))
    .orderBy(deals.id)
    .for('update');
}

/** How often a change is tried without a lock, which saves two round trips; a deal that many change at once is locked. */
const OPTIMISTIC_TRIES = 2;

/**
 * Applies `update` to the deal that was read as `seen`, keeps what it changed in the history, and returns both. Where
 * somebody changed the deal in between, it is read again, so neither overwrites the other unseen. Throws UserError if
 * `by` may not.
 */
export async function changeDeal(db: Db, by: Actor, seen: Deal, update: DealUpdate, act: Act): Promise<DealChanged> {
  let deal = seen;
  for (let tries = 0; tries < OPTIMISTIC_TRIES; tries++) {
    const changed = await applyTo(db, by, deal, update, act);
    if (changed) return changed;
    deal = await presentDeal(db, by, seen);
  }
  return db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from deals where workspace_id = ${by.workspaceId} and id = ${seen.id} for update`);
    const changed = await applyTo(tx, by, await presentDeal(tx, by, seen), update, act);
    if (!changed) throw new Error('a locked deal moved');
    return changed;
  });
}

async function presentDeal(db: Db, by: Actor, seen: Deal): Promise<Deal> {
  const present = await dealOf(db, by.workspaceId, seen.id);
  if (!present || present.status === 'undone') throw new UserError(`${seen.name} is no longer there.`);
  return present;
}

/** Undefined where the deal is no longer as it was read; nothing was written then. */
async function applyTo(db: Db, by: Actor, deal: Deal, update: DealUpdate, act: Act): Promise<DealChanged | undefined> {
  requireMayChange(by, deal);
  const changes = changesOf(deal, update);
  if (changes.length === 0 && !act.note) return { deal, changes, act: null, heard: false };
  const after = { ...deal, ...update };
  const result = await writeChange(db, deal, after, changes, act);
  if (result.is === 'heard') return { deal, changes: [], act: null, heard: true };
  if (result.is === 'moved') return undefined;
  const { note = null } = act;
  return { deal: { ...after, version: deal.version + 1 }, changes, act: result.act, heard: false, note };
}

function requireMayChange(by: Actor, deal: Deal): void {
  if (!mayChange(by, deal.ownerId)) throw new UserError(`${deal.name} belongs to <@${deal.ownerId}>.`);
}

/** So that an act which changes no field is still one on this deal. */
const ONLY_A_NOTE = [{ field: 'note' as const, from: null, to: null }];

function writeChange(db: Db, before: Deal, after: Deal, changes: FieldChange[], act: Act) {
  const { workspaceId, id, version } = before;
  const said = changes.length > 0 ? changes : ONLY_A_NOTE;
  return writeAct(db, workspaceId, act, {
    also: { values: { id, version, said, after: columnsOf(after) }, columns: TOLD_OF_A_CHANGE },
    on: AS_IT_WAS_READ,
    effect: [HISTORY_OF_A_CHANGE, after.name === before.name ? KEEPING_NAME : RENAMING],
  });
}

// Every field, and no parameter but the one that holds what is told, so that the statement is the same text each time: it
// stays prepared, and drizzle builds it quickly. A name only where it is new, because setting it computes its search
// column again.
const TOLD_OF_A_CHANGE = sql.raw(', id bigint, version integer, said json, after json');
const AS_IT_WAS_READ = sql.raw(`select deals.version from deals, told
  where deals.workspace_id = told."workspaceId" and deals.id = told.id and deals.version = told.version for update of deals`);
const SAID = 'as said (field text, "from" text, "to" text)';
const HISTORY_OF_A_CHANGE = sql.raw(`history as (
  insert into deal_changes (workspace_id, change_id, deal_id, field, "from", "to")
  select told."workspaceId", act.id, told.id, said.field, said."from", said."to"
  from act, told, json_to_recordset(told.said) ${SAID}
)`);
const COLUMNS = DEAL_FIELDS.map((field) => `"${deals[field].name}" ${deals[field].getSQLType()}`).join(', ');
const RENAMING = setting(DEAL_FIELDS);
const KEEPING_NAME = setting(DEAL_FIELDS.filter((field) => field !== 'name'));

function setting(fields: readonly DealField[]) {
  const fresh = fields.map((field) => `"${deals[field].name}" = fresh."${deals[field].name}"`).join(', ');
  return sql.raw(`changed as (
    update deals set ${fresh}, version = deals.version + 1
    from act, told, json_to_record(told.after) as fresh (${COLUMNS})
    where deals.workspace_id = told."workspaceId" and deals.id = told.id
  )`);
}

function columnsOf(fields: DealFields): Record<string, unknown> {
  return Object.fromEntries(DEAL_FIELDS.map((field) => [deals[field].name, fields[field]]));
}

/** Opens a deal and returns it; undefined when the same was said before. Throws UserError if `by` may not own it to `ownerId`. */
export async function openDeal(db: Db, by: Actor, fields: DealFields, act: Act): Promise<DealChanged | undefined> {
  requireMayChange(by, { ...fields, workspaceId: by.workspaceId, id: 0, version: 0, createdAt: act.at });
  const given = DEAL_FIELDS.filter((field) => fields[field] !== null);
  const changes = given.map((field) => ({ field, from: null, to: written(fields[field]) }));
  const columns = sql.join(
    DEAL_FIELDS.map((field) => sql.identifier(deals[field].name)),
    sql`, `,
  );
  const values = sql.join(
    DEAL_FIELDS.map((field) => sql`${sql.param(fields[field], deals[field])}::${sql.raw(deals[field].getSQLType())}`),
    sql`, `,
  );
  const result = await writeAct<{ deal: number }>(db, by.workspaceId, act, {
    effect: [
      sql`opened as (
        insert into deals (workspace_id, created_at, version, ${columns})
        select ${by.workspaceId}, ${act.at.toString()}::timestamptz, 1, ${values} from act returning id
      )`,
      sql`history as (
        insert into deal_changes (workspace_id, change_id, deal_id, field, "from", "to")
        select ${by.workspaceId}, act.id, opened.id, said.field, said."from", said."to"
        from act, opened, json_to_recordset(${JSON.stringify(changes)}::json) ${sql.raw(SAID)}
      )`,
    ],
    returning: sql`(select id::float8 from opened) as deal`,
  });
  if (result.is !== 'written') return undefined;
  const deal = { ...fields, workspaceId: by.workspaceId, id: result.row.deal, createdAt: act.at, version: 1 };
  return { deal, changes, act: result.act, heard: false, note: act.note ?? null };
}
