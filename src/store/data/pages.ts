import { and, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';

/** Rows a query; none of them waits for the rest of its table. */
const AT_ONCE = 500;

/** A row as the schema names its columns. */
export type Row = Record<string, unknown>;

/** What identifies a row within its workspace, in the order of the primary key: each column under its name in the schema. */
export function keyOf(table: PgTable): [name: string, column: PgColumn][] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const all = Object.entries(getTableColumns(table));
  return key.flatMap(({ name }) => all.filter(([, one]) => one.name === name && name !== 'workspace_id'));
}

/** A workspace's rows of a table, page after page by key; of those, what `which` says, without the columns `left` out. */
export async function* pagesOf(
  db: Db,
  table: PgTable,
  workspaceId: string,
  { which, left = [], atOnce = AT_ONCE }: { which?: SQL | undefined; left?: readonly string[]; atOnce?: number },
): AsyncGenerator<Row[]> {
  // What Postgres makes of other columns is not kept a second time.
  const isWanted = ([name, column]: [string, PgColumn]) => column.generated === undefined && !left.includes(name);
  const columns = Object.fromEntries(Object.entries(getTableColumns(table)).filter(isWanted));
  const key = keyOf(table);
  let after: SQL | undefined;
  while (true) {
    const rows: Row[] = await db
      .select(columns)
      .from(table)
      .where(and(sql`workspace_id = ${workspaceId}`, which, after))
      .orderBy(...key.map(([, column]) => column))
      .limit(atOnce);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce || key.length === 0) return;
    const values = key.map(([name, column]) => sql.param(last[name], column));
    after = sql`(${sql.join(
      key.map(([, column]) => column),
      sql`, `,
    )}) > (${sql.join(values, sql`, `)})`;
  }
}
