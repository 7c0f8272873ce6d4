import type { TestProject } from 'vitest/node';
import { openPostgres } from '../src/store/postgres.ts';
import { createDatabase } from './harness/databases.ts';
import { pgliteDump } from './harness/pglite-dump.ts';
import { hasPostgres, startPostgres } from './harness/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server, and the migrated database that each test file copies; null where there is no server. */
    postgres: { serverUrl: string; template: string } | null;
    /** The file of a migrated PGlite. */
    pgliteDump: string;
  }
}

const LEFT_OUT =
  '!!! NO POSTGRESQL FOUND: every listener and job test and half of the store tests are LEFT OUT. Install PostgreSQL 15 or newer, or set TEST_DATABASE_URL. !!!';

/** Prepares both databases once for all test files; what comes back puts them away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!hasPostgres() && process.env.CI === 'true') throw new Error(LEFT_OUT);
  const [dump, prepared] = await Promise.all([pgliteDump(), hasPostgres() ? preparePostgres() : undefined]);
  if (!prepared) console.error(LEFT_OUT);
  project.provide('pgliteDump', dump);
  project.provide('postgres', prepared?.postgres ?? null);
  return async () => prepared?.putAway();
}

async function preparePostgres() {
  const server = await startPostgres();
  const template = await createDatabase(server.url);
  const store = await openPostgres(template.url, { connections: 1 });
  await store.close();
  const putAway = async () => {
    await template.drop();
    await server.stop();
  };
  return { postgres: { serverUrl: server.url, template: template.name }, putAway };
}
