import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Store } from './db.ts';
import { holdFolder } from './lock.ts';
import { MIGRATIONS } from './migrate.ts';
import * as schema from './schema.ts';

export const EXTENSIONS = { btree_gin, pg_trgm, unaccent };

/** Opens the embedded database in `folder`, which one process may hold. Throws UserError where another does. */
export async function openEmbedded(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const letGo = holdFolder(folder);
  const store = await openPglite({ dataDir: join(folder, 'postgres') }).catch((error: unknown) => {
    letGo();
    throw error;
  });
  return {
    db: store.db,
    close: async () => {
      await store.close();
      letGo();
    },
  };
}

/** Opens a PGlite, in memory where no folder is named, and brings its tables up to date. */
export async function openPglite(options: PGliteOptions = {}): Promise<Store> {
  const client = await PGlite.create({ ...options, extensions: EXTENSIONS });
  await client.exec(`set time zone 'UTC'`);
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder: MIGRATIONS });
  return { db, close: () => client.close() };
}
