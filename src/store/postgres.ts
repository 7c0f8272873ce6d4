import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Store } from './db.ts';
import { migratePostgres } from './migrate.ts';
import * as schema from './schema.ts';

/** Beyond this a statement's text varies with its rows, and keeping each one prepared would only fill memory. */
const PREPARED_PARAMETERS = 40;

/** Opens a pool on a PostgreSQL server and brings its tables up to date. Throws where it cannot be reached. */
export async function openPostgres(url: string, options: { connections?: number } = {}): Promise<Store> {
  await migratePostgres(url);
  const client = connect(url, options.connections ?? 10);
  return { db: drizzle(prepared(client), { schema }), close: () => client.end({ timeout: 5 }) };
}

/** Seconds between two attempts to connect. Left to itself postgres.js waits up to 20 after a few that failed. */
const RECONNECT_AFTER = 0.5;

/**
 * A bare client as everything here wants it: quiet, in UTC, and not asking the server for its types. patches/ holds what
 * postgres.js 3.4.9 needs to survive a crash of its server (porsager/postgres issues 1208, 1209, 1215 and 1216).
 */
export function connect(url: string, connections: number) {
  return postgres(url, {
    max: connections,
    fetch_types: false,
    connect_timeout: 5,
    backoff: () => RECONNECT_AFTER,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'sideline' },
  });
}

/** drizzle asks for unprepared statements, each a round trip more: postgres.js describes before it binds. */
function prepared<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const unsafe = (text: string, parameters: never[] = [], options?: postgres.UnsafeQueryOptions) => {
    const few = parameters.length > 0 && parameters.length <= PREPARED_PARAMETERS;
    return client.unsafe(text, parameters, { ...options, prepare: few });
  };
  const nested = (start: (...parts: unknown[]) => unknown) => (run: (inner: postgres.TransactionSql) => unknown) =>
    start((inner: postgres.TransactionSql) => run(prepared(inner)));
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'unsafe') return unsafe;
      if (key === 'begin' || key === 'savepoint') return nested(value as (...parts: unknown[]) => unknown);
      return value;
    },
  });
}
