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

declare global {
  // Node has it, and its types do not.
  namespace WebAssembly {
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const PROGRAM = join(MODULES, '@electric-sql/pglite/dist/pglite.wasm');

/** What new databases are made from. Nobody makes one from the dump, and without them it is restored a third sooner. */
const MOLDS = ['template0', 'template1'];

/** The file of a migrated PGlite, built unless one stands for these very migrations: building takes seconds, restoring a fraction. */
export async function pgliteDump(): Promise<string> {
  const file = join(MODULES, '.cache', 'sideline', `pglite-${fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const client = await PGlite.create({ extensions: EXTENSIONS });
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  for (const name of MOLDS) {
    await client.exec(`alter database ${name} is_template false`);
    await client.exec(`drop database ${name}`);
  }
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
  const [dump, pgliteWasmModule] = await Promise.all([dumpIn(file), compiled()]);
  return openPglite({ loadDataDir: dump, pgliteWasmModule, ...(folder ? { dataDir: folder } : {}) });
}

const dumps = new Map<string, Promise<Blob>>();
let program: Promise<WebAssembly.Module> | undefined;

/** Read once in a process that opens many. */
function dumpIn(file: string): Promise<Blob> {
  const dump = dumps.get(file) ?? readFile(file).then((bytes) => new Blob([bytes]));
  dumps.set(file, dump);
  return dump;
}

/** PGlite compiles its program again for each database that it is not given for. */
function compiled(): Promise<WebAssembly.Module> {
  program ??= readFile(PROGRAM).then((bytes) => WebAssembly.compile(bytes));
  return program;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(MODULES, '@electric-sql/pglite/package.json')));
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of globSync(join(MIGRATIONS, '{*.sql,meta/_journal.json}')).sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
