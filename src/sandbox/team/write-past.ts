import { sql } from 'drizzle-orm';
import { type Db, given, rowsOf } from '../../store/db.ts';
import type { PastAct, PastDeal } from './past.ts';

/** An act as it was written; `dealId` is null for what is on no deal. */
export type Written = PastAct & { changeId: number; dealId: number | null };

/** Writes deals, their history and everybody's activities, each kind of row in one statement; the acts in their order. */
export async function writePast(db: Db, workspaceId: string, past: PastDeal[], routine: PastAct[]): Promise<Written[]> {
  const ids = await writeDeals(db, workspaceId, past);
  const acts = [
    ...past.flatMap(({ acts }, index) => acts.map((act) => ({ ...act, dealId: ids[index] ?? null }))),
    ...routine.map((act) => ({ ...act, dealId: null })),
  ].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const changeIds = await writeChanges(db, workspaceId, acts);
  const written = acts.flatMap((act, index) => {
    const changeId = changeIds[index];
    return changeId === undefined ? [] : [{ ...act, changeId }];
  });
  await writeHistory(db, workspaceId, written);
  await writeActivities(db, workspaceId, written);
  return written;
}

async function writeDeals(db: Db, workspaceId: string, past: PastDeal[]): Promise<number[]> {
  const rows = past.map(({ fields, createdAt, version }, place) => ({ ...fields, createdAt, version, place }));
  const written = await rowsOf<{ id: number }>(
    db,
    sql`insert into deals (workspace_id, name, account, owner_id, stage, status, amount, currency, source, next_step, next_step_on,
        buyer_promise, buyer_promise_on, close_on, parked_until, end_reason, ended_on, wants, decides, buys, offer, created_at, version)
      select ${workspaceId}, name, account, "ownerId", stage, status, amount, currency, source, "nextStep", "nextStepOn",
        "buyerPromise", "buyerPromiseOn", "closeOn", "parkedUntil", "endReason", "endedOn", wants, decides, buys, offer, "createdAt", version
      from ${given(
        rows,
        `name text, account text, "ownerId" text, stage text, status text, amount bigint, currency text, source text,
        "nextStep" text, "nextStepOn" date, "buyerPromise" text, "buyerPromiseOn" date, "closeOn" date, "parkedUntil" date,
        "endReason" text, "endedOn" date, wants text, decides text, buys text, offer text, "createdAt" timestamptz,
        version int, place int`,
      )} order by place returning id::float8 as id`,
  );
  return written.map(({ id }) => id);
}

async function writeChanges(db: Db, workspaceId: string, acts: PastAct[]): Promise<number[]> {
  const rows = acts.map(({ by, at, note }, place) => ({ by, at, note, place }));
  const written = await rowsOf<{ id: number }>(
    db,
    sql`insert into changes (workspace_id, by, through, note, at, recorded_at)
      select ${workspaceId}, by, 'command', note, at, at
      from ${given(rows, 'by text, at timestamptz, note text, place int')} order by place returning id::float8 as id`,
  );
  return written.map(({ id }) => id);
}

async function writeHistory(db: Db, workspaceId: string, acts: Written[]): Promise<void> {
  const rows = acts.flatMap(({ changeId, dealId, changes }) =>
    dealId === null ? [] : changes.map((change) => ({ ...change, changeId, dealId })),
  );
  await db.execute(
    sql`insert into deal_changes (workspace_id, change_id, deal_id, field, "from", "to")
      select ${workspaceId}, "changeId", "dealId", field, "from", "to"
      from ${given(rows, '"changeId" bigint, "dealId" bigint, field text, "from" text, "to" text')}`,
  );
}

async function writeActivities(db: Db, workspaceId: string, acts: Written[]): Promise<void> {
  const rows = acts.flatMap(({ changeId, dealId, by, at, logged }) =>
    logged.map((entry) => ({ ...entry, changeId, dealId, by, at })),
  );
  await db.execute(
    sql`insert into activities (workspace_id, change_id, user_id, deal_id, kind, section, count, at)
      select ${workspaceId}, "changeId", by, "dealId", kind, section, count, at
      from ${given(rows, '"changeId" bigint, by text, "dealId" bigint, kind text, section text, count int, at timestamptz')}`,
  );
}
