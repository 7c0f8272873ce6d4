import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { z } from 'zod';
import type { Store } from '../../store/db.ts';
import { EXTENSIONS, openPglite } from '../../store/embedded.ts';
import { MIGRATIONS } from '../../store/migrate.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A dump is good for the PGlite that made it. */
function dumpFile(): string {
  const file = join(ROOT, 'node_modules/@electric-sql/pglite/package.json');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  return join(ROOT, 'dist', `pglite-${version}.tar.gz`);
}

/** A database without a row in it, in this folder: from a dump where one was prepared, which takes a sixth of the time. */
export async function newDatabase(dataDir: string): Promise<Store> {
  const dump = dumpFile();
  if (!existsSync(dump)) return openPglite({ dataDir });
  const loadDataDir = new File([await readFile(dump)], 'database.tar.gz', { type: 'application/x-gzip' });
  return openPglite({ dataDir, loadDataDir }).catch(async () => {
    // A dump that cannot be read costs time, and nothing else.
    await rm(dataDir, { recursive: true, force: true });
    return openPglite({ dataDir });
  });
}

/** Prepares the dump, in a few seconds, unless there is one. Migrations that come later are run on what it holds. */
export async function prepareDatabase(): Promise<void> {
  const file = dumpFile();
  if (existsSync(file)) return;
  const client = await PGlite.create({ extensions: EXTENSIONS });
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  const dump = await client.dumpDataDir('gzip');
  await client.close();
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, file);
}
