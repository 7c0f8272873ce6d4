import { createHash, randomBytes } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Store } from '../../src/store/db.ts';
import { EXTENSIONS, openPglite } from '../../src/store/embedded.ts';
import { MIGRATIONS } from '../../src/store/migrate.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The file of a migrated PGlite, built unless one stands for these very migrations: building takes seconds, restoring a fraction. */
export async function pgliteDump(): Promise<string> {
  const file = join(MODULES, '.cache', 'sideline', `pglite-${fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const client = await PGlite.create({ extensions: EXTENSIONS });
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  const dump = await client.dumpDataDir('none');
  await client.close();
  await mkdir(dirname(file), { recursive: true });
  // Renamed into place: another run may look for it at the same time.
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, file);
  return file;
}

/** Opens a PGlite of its own from that file: in memory, or in `folder`. */
export async function openDump(file: string, folder?: string): Promise<Store> {
  return openPglite({ loadDataDir: new Blob([await readFile(file)]), ...(folder ? { dataDir: folder } : {}) });
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(MODULES, '@electric-sql/pglite/package.json')));
  for (const file of globSync(join(MIGRATIONS, '{*.sql,meta/_journal.json}')).sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
