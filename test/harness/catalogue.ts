import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../../src/store/db.ts';

/** What a table does that lets one workspace's rows meet another's, as sentences; empty where all is well. drizzle's own schema is left out. */
export async function breachesOfTenancy(db: Db): Promise<string[]> {
  const keyless = await rowsOf<{ table: string }>(
    db,
    sql`select c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname = 'public'
          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
  );
  const uniques = await rowsOf<{ name: string; column: string | null }>(
    db,
    sql`select i.indexrelid::regclass::text as name, a.attname as column
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indisunique and n.nspname = 'public'`,
  );
  const references = await rowsOf<{ name: string; table: string; from: string; to: string }>(
    db,
    sql`select k.conname as name, k.conrelid::regclass::text as "table", a.attname as "from", b.attname as "to"
        from pg_constraint k join pg_namespace n on n.oid = k.connamespace
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
        where k.contype = 'f' and n.nspname = 'public'`,
  );
  return [
    ...keyless.map(({ table }) => `${table} has no primary key`),
    ...uniques
      .filter(({ column }) => column !== 'workspace_id')
      .map(({ name, column }) => `${name} begins with ${column ?? 'an expression'}`),
    ...references
      .filter(({ from, to }) => from !== 'workspace_id' || to !== 'workspace_id')
      .map(({ table, name, from, to }) => `${table}: ${name} begins with ${from} → ${to}`),
  ];
}

/** The tables of the product, by name. */
export async function tablesOf(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  return rows.map(({ name }) => name);
}
