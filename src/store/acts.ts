import { type SQL, sql } from 'drizzle-orm';
import type { Through } from '../domain/act.ts';
import { type Db, rowsOf } from './db.ts';

/**
 * One thing a person does to the data. `at` is when it was true, `recordedAt` when it is written; `heard` is the
 * inbound key under which it is said, claimed with its effect; null where nobody said it (an import, a seed). Where it `joins` an act
 * of the same transaction, its effect is that one's too: no other is made, and no key claimed.
 */
export type Act = {
  by: string;
  through: Through;
  at: Temporal.Instant;
  recordedAt: Temporal.Instant;
  heard: string | null;
  note?: string | null;
  joins?: number;
};

/** `heard` when its key was claimed before, `moved` when what it rests on changed meanwhile; then nothing was written. */
export type Written<Row> = { is: 'written'; act: number; row: Row } | { is: 'heard' } | { is: 'moved' };

/** What the effect of an act needs besides it: values, and their columns as in a `create table`. */
export type Told = { values: Record<string, unknown>; columns: SQL };

const NO_MORE: Told = { values: {}, columns: sql.raw('') };
const NOTHING = sql.raw('select 1');

const OF_ITS_OWN = sql.raw(`claim as (
        insert into heard (workspace_id, key, at) select "workspaceId", heard, "recordedAt" from told, rests_on where heard is not null
        on conflict do nothing returning key
      ),
      act as (
        insert into changes (workspace_id, "by", through, note, at, recorded_at)
        select "workspaceId", "by", through, note, at, "recordedAt" from told, rests_on
        where heard is null or exists (select from claim) returning id
      )`);
const JOINED = sql.raw('act as (select joins as id from told, rests_on)');

/**
 * Writes an act and its effect in one statement: all of it or nothing, in one round trip. `on` selects what it rests
 * on and locks it; `effect` are further CTEs that start from `act (id)`; both may read `told`, the act with `also`;
 * `returning` are columns of the answer.
 */
export async function writeAct<Row extends Record<string, unknown>>(
  db: Db,
  workspaceId: string,
  act: Act,
  { also = NO_MORE, on = NOTHING, effect, returning }: { also?: Told; on?: SQL; effect: SQL[]; returning?: SQL },
): Promise<Written<Row>> {
  // One parameter: the statement's text stays the same, and drizzle builds it quickly.
  const told = JSON.stringify({ ...act, workspaceId, ...also.values });
  const [answer] = await rowsOf<Row & { stands: boolean; act: number | null }>(
    db,
    sql`with told as materialized (
        select * from json_to_record(${told}::json) as told
          ("workspaceId" text, heard text, "by" text, through text, note text, at timestamptz, "recordedAt" timestamptz,
          joins bigint${also.columns})
      ),
      rests_on as materialized (${on}),
      ${act.joins === undefined ? OF_ITS_OWN : JOINED},
      ${sql.join(effect, sql`, `)}
      select exists (select from rests_on) as stands, (select id::float8 from act) as act${returning ? sql`, ${returning}` : sql``}`,
  );
  if (!answer?.stands) return { is: 'moved' };
  if (answer.act === null) return { is: 'heard' };
  return { is: 'written', act: answer.act, row: answer };
}
