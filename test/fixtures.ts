import { test as base, describe, inject } from 'vitest';
import type { Store } from '../src/store/db.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { createDatabase } from './harness/databases.ts';
import { openDump } from './harness/pglite-dump.ts';

const postgres = inject('postgres');

/** A database of this test file's own. `url` is where other connections reach it; a PGlite has none. */
type FileDatabase = Store & { url?: string };

/** A copy of the migrated PostgreSQL database, which ends with its store; undefined where there is no server. */
export async function copyOfTemplate(options?: { connections?: number }): Promise<FileDatabase | undefined> {
  if (!postgres) return undefined;
  const copy = await createDatabase(postgres.serverUrl, postgres.template);
  const store = await openPostgres(copy.url, options);
  const close = async () => {
    await store.close();
    await copy.drop();
  };
  return { db: store.db, url: copy.url, close };
}

function testOn(open: () => Promise<FileDatabase | undefined>) {
  return (
    base
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures wanted from the pattern, here none.
      .extend('database', { scope: 'file' }, async ({}, { onCleanup }) => {
        const database = await open();
        onCleanup(async () => database?.close());
        return database;
      })
      .extend('db', ({ database, skip }) => database?.db ?? skip('there is no PostgreSQL here'))
  );
}

const onPglite = testOn(() => openDump(inject('pgliteDump')));

/** A test on PostgreSQL: `test('…', async ({ db }) => …)`. Other fixtures are added with `test.extend`. */
export const test = testOn(() => copyOfTemplate());

/** The same, for whoever reads the fixtures' types. */
export type StoreTest = typeof test;

/** Runs a suite twice, as `… on PostgreSQL` and as `… on PGlite`. */
export function onBothDatabases(name: string, suite: (test: StoreTest) => void): void {
  onPostgres(name, suite);
  describe(`${name} on PGlite`, () => suite(onPglite));
}

/** Runs a suite on PostgreSQL alone: what needs several connections, or one that breaks. */
export function onPostgres(name: string, suite: (test: StoreTest) => void): void {
  describe.skipIf(!postgres)(`${name} on PostgreSQL`, () => suite(test));
}
