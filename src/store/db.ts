import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** A pool or a transaction, on either driver. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database. `close` waits for what runs. */
export type Store = { db: Db; close: () => Promise<void> };

/** The rows of a raw statement: postgres.js hands back the rows themselves, PGlite an object that holds them. */
export async function rowsOf<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  // Both drivers type this loosely; the statement's author names the row.
  return (Array.isArray(result) ? [...result] : (result as { rows: unknown[] }).rows) as Row[];
}

/**
 * Rows as a table `given`, in one parameter: drizzle takes longer to build a thousand rows of values than Postgres to
 * write them. `columns` names those wanted and their types, as in a `create table`.
 */
export function given(rows: Record<string, unknown>[], columns: string): SQL {
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as given (${sql.raw(columns)})`;
}
