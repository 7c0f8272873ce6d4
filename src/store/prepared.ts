import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/**
 * A query with placeholders, built once for each pool or transaction: on the way of every command, drizzle takes longer
 * to build a statement than Postgres to run it.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>();
  return (db) => {
    const known = built.get(db) ?? build(db);
    built.set(db, known);
    return known;
  };
}

/** A list for `= any(…::text[])` by placeholder, as Postgres writes one: drivers do not turn arrays into it. */
export function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** Whether a text column holds one of `values`: one parameter however many, so that the statement stays the same text. */
export function isAnyOf(column: Column, values: readonly string[]): SQL {
  return sql`${column} = any(${textArray(values)}::text[])`;
}
