import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import * as schema from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { breachesOfTenancy, tablesOf } from '../harness/catalogue.ts';

const TABLES = Object.values(schema)
  .flatMap((value) => (is(value, PgTable) ? [getTableName(value)] : []))
  .sort();

/** Runs `statements` and looks at the catalogue before they are rolled back. */
async function breachesAfter(db: Db, statements: string): Promise<string[]> {
  let found: string[] = [];
  const rolledBack = new Error('rolled back');
  await db
    .transaction(async (tx) => {
      for (const statement of statements.split(';')) await tx.execute(sql.raw(statement));
      found = await breachesOfTenancy(tx);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return found;
}

onBothDatabases('the catalogue', (test) => {
  test('holds every table of the schema and no other', async ({ db }) => {
    expect(TABLES.length).toBeGreaterThan(10);
    expect(await tablesOf(db)).toEqual(TABLES);
  });

  test('begins every key and every foreign key with the workspace', async ({ db }) => {
    expect(await breachesOfTenancy(db)).toEqual([]);
  });

  test.for([
    { is: 'a table without a key', ddl: 'create table bad (workspace_id text)', breach: 'bad has no primary key' },
    {
      is: 'a key that begins with an id',
      ddl: 'create table bad (workspace_id text, id bigint, primary key (id, workspace_id))',
      breach: 'bad_pkey begins with id',
    },
    {
      is: 'a unique index over all workspaces',
      ddl: 'create unique index bad_name on deals (name)',
      breach: 'bad_name begins with name',
    },
    {
      is: 'a unique index on an expression',
      ddl: 'create unique index bad_name on deals (lower(name))',
      breach: 'bad_name begins with an expression',
    },
    {
      is: 'a foreign key that names the workspace second',
      ddl: `create table bad (workspace_id text, id bigint, owner_id text, primary key (workspace_id, id));
        alter table bad add constraint bad_owner foreign key (owner_id, workspace_id)
          references members (user_id, workspace_id)`,
      breach: 'bad: bad_owner begins with owner_id → user_id',
    },
    {
      is: "a foreign key that puts another column in the workspace's place",
      ddl: `create table bad (workspace_id text, id text, primary key (workspace_id, id));
        alter table bad add constraint bad_place foreign key (id) references workspaces (workspace_id)`,
      breach: 'bad: bad_place begins with id → workspace_id',
    },
  ])('shows $is', async ({ ddl, breach }, { db }) => {
    expect(await breachesAfter(db, ddl)).toEqual([breach]);
    expect(await breachesOfTenancy(db)).toEqual([]);
  });
});
