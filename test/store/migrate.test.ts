import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { expect, inject } from 'vitest';
import { rowsOf } from '../../src/store/db.ts';
import { MIGRATIONS, migratePostgres } from '../../src/store/migrate.ts';
import { connect, openPostgres } from '../../src/store/postgres.ts';
import { onPostgres } from '../fixtures.ts';
import { tablesOf } from '../harness/catalogue.ts';
import { createDatabase } from '../harness/databases.ts';

const MIGRATION_COUNT = readMigrationFiles({ migrationsFolder: MIGRATIONS }).length;

/** How many migrations the database at `url` says were applied to it. */
async function applied(url: string): Promise<number> {
  const client = connect(url, 1);
  try {
    const [row] = await client<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return row?.count ?? 0;
  } finally {
    await client.end();
  }
}

onPostgres('migrating', (test) => {
  const onEmpty = test.extend('emptyUrl', async ({ skip }, { onCleanup }) => {
    const serverUrl = inject('postgres')?.serverUrl ?? skip('there is no PostgreSQL here');
    const database = await createDatabase(serverUrl);
    onCleanup(() => database.drop());
    return database.url;
  });

  onEmpty('ten instances may start on an empty database at once', async ({ emptyUrl, db }) => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => migratePostgres(emptyUrl)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await applied(emptyUrl)).toBe(MIGRATION_COUNT);

    const store = await openPostgres(emptyUrl, { connections: 1 });
    expect(await tablesOf(store.db)).toEqual(await tablesOf(db));
    await store.close();
  });

  onEmpty('a second start changes nothing and keeps the rows', async ({ emptyUrl }) => {
    const first = await openPostgres(emptyUrl, { connections: 1 });
    await first.db.execute(sql`insert into workspaces values ('T1', 'Globex', 'USD', 'US', 'mdy')`);
    await first.close();

    const second = await openPostgres(emptyUrl, { connections: 1 });
    expect(await rowsOf(second.db, sql`select name from workspaces`)).toEqual([{ name: 'Globex' }]);
    await second.close();
    expect(await applied(emptyUrl)).toBe(MIGRATION_COUNT);
  });

  onEmpty('a migration that fails says so and leaves the lock to the next', async ({ emptyUrl }) => {
    const client = connect(emptyUrl, 1);
    await client`create table deals (in_the_way text)`;
    await expect(migratePostgres(emptyUrl)).rejects.toThrow(/deals/);
    await client`drop table deals`;
    await migratePostgres(emptyUrl);
    await client.end();
    expect(await applied(emptyUrl)).toBe(MIGRATION_COUNT);
  });

  test('a server that cannot be reached is an error, not a wait', async () => {
    await expect(openPostgres('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
  });
});
