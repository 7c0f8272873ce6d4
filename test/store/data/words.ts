import { getTableColumns } from 'drizzle-orm';
import { HOLDINGS, type TextKind } from '../../../src/store/data/holdings.ts';
import { pagesOf } from '../../../src/store/data/pages.ts';
import type { Db } from '../../../src/store/db.ts';

/** Where in a workspace these words stand: `table.column`, each once. */
export async function whereSaid(db: Db, workspaceId: string, words: string): Promise<string[]> {
  const found = new Set<string>();
  for (const { name, table } of HOLDINGS) {
    for await (const rows of pagesOf(db, table, workspaceId, {})) {
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (JSON.stringify(value)?.includes(words)) found.add(`${name}.${column}`);
    }
  }
  return [...found].sort();
}

/** Every column of this kind, `table.column`. */
export function columnsOf(...kinds: TextKind[]): string[] {
  return HOLDINGS.flatMap(({ name, table, texts }) =>
    Object.keys(getTableColumns(table)).flatMap((column) => {
      const kind = texts[column];
      return kind && kinds.includes(kind) ? [`${name}.${column}`] : [];
    }),
  ).sort();
}

/** How many rows each table has of a workspace; tables without any are left out. */
export async function rowsIn(db: Db, workspaceId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, table } of HOLDINGS)
    for await (const rows of pagesOf(db, table, workspaceId, { atOnce: 3 }))
      counts[name] = (counts[name] ?? 0) + rows.length;
  return counts;
}
