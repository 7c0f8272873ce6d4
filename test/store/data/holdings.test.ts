import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { HOLDINGS } from '../../../src/store/data/holdings.ts';
import * as schema from '../../../src/store/schema.ts';

const TABLES = Object.entries(schema).flatMap(([name, table]) => (is(table, PgTable) ? [{ name, table }] : []));

/** Columns that can hold something typed. */
function textsOf(table: PgTable): string[] {
  return Object.entries(getTableColumns(table))
    .filter(([name, column]) => name !== 'workspaceId' && /^(text|json|varchar|char)/.test(column.getSQLType()))
    .map(([name]) => name)
    .sort();
}

test('export, erasing and retention know every table of the schema', () => {
  const known = HOLDINGS.map(({ table }) => getTableName(table)).sort();
  expect(known).toEqual(TABLES.map(({ table }) => getTableName(table)).sort());
});

test.each(TABLES)('and what becomes of every column of $name that can hold text', ({ table }) => {
  const holding = HOLDINGS.find((one) => one.table === table);
  expect(Object.keys(holding?.texts ?? {}).sort()).toEqual(textsOf(table));
});

test.each(TABLES)('rows about one person are told apart in $name, where it has a column for a person', ({ table }) => {
  const people = Object.values(getTableColumns(table)).filter(({ name }) =>
    ['user_id', 'by', 'owner_id', 'added_by', 'asked_by', 'asked_of', 'change_id', 'subject'].includes(name),
  );
  const holding = HOLDINGS.find((one) => one.table === table);
  expect(holding?.of !== undefined || people.length === 0).toBe(true);
});

test('the columns that are for a person alone are there', () => {
  for (const { table, ownColumns = [] } of HOLDINGS)
    expect(Object.keys(getTableColumns(table))).toEqual(expect.arrayContaining([...ownColumns]));
});
