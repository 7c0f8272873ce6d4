import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

export const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** Any fixed number, so that instances starting together take turns. */
const LOCK = 7_305_466_001;

/** Applies what is missing, on a connection of its own that holds an advisory lock: ten instances may start at once. */
export async function migratePostgres(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${LOCK}::bigint)`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end({ timeout: 5 });
  }
}
