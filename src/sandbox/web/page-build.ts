import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = join(ROOT, 'src/sandbox/page');

/** Where the built page lies. */
export const PAGE = join(ROOT, 'dist/page');

/** Whether the page is built, from sources no newer than it. */
export function isBuilt(): boolean {
  const built = join(PAGE, 'index.html');
  if (!existsSync(built)) return false;
  const since = statSync(built).mtimeMs;
  return globSync('**/*.{ts,tsx,css,html}', { cwd: SOURCE }).every(
    (file) => statSync(join(SOURCE, file)).mtimeMs <= since,
  );
}

/** Builds the page where it is not built yet, in a second or two. False where Vite is not installed. */
export async function buildPage(): Promise<boolean> {
  const vite = await import('vite').catch(() => undefined);
  if (!vite) return false;
  await vite.build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: PAGE, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  return true;
}

if (import.meta.main) {
  if (!(await buildPage())) console.log('Vite is not installed, so the sandbox has no web page.');
  const { prepareDatabase } = await import('./new-database.ts');
  await prepareDatabase();
}
