import { type Import, importsOf, problem, type Source } from '../source.ts';

type Layer = 'domain' | 'store' | 'ai' | 'slack' | 'jobs' | 'deps' | 'config' | 'main' | 'sandbox' | 'outside';

/** domain ← store ← slack ← jobs ← main, with ai beside store and the sandbox on top. A layer may always import itself. */
const MAY_IMPORT: Record<Layer, Layer[]> = {
  domain: [],
  store: ['domain'],
  ai: ['domain'],
  slack: ['domain', 'store', 'ai'],
  jobs: ['domain', 'store', 'ai', 'slack'],
  main: ['domain', 'store', 'ai', 'slack', 'jobs', 'deps', 'config'],
  sandbox: ['domain', 'store', 'ai', 'slack', 'jobs', 'deps', 'config', 'main'],
  deps: [],
  config: ['domain'],
  outside: [],
};

/** What stands at the side is known by its types only. */
const MAY_IMPORT_TYPES: Partial<Record<Layer, Layer[]>> = {
  slack: ['deps', 'config'],
  jobs: ['deps', 'config'],
  deps: ['domain', 'store', 'ai', 'slack'],
};

/** The libraries that are as pure as the domain. */
const DOMAIN_PACKAGES = ['zod', 'chrono-node', 'date-holidays'];

const FOLDERS: Layer[] = ['domain', 'store', 'ai', 'slack', 'jobs', 'sandbox'];

/** Imports in src that go against the arrows. */
export function wrongArrows(files: Source[]): string[] {
  return inSrc(files).flatMap((file) =>
    importsOf(file).flatMap((found) => {
      const wrong = found.isOurs ? wrongLayer(file.path, found) : wrongPackage(file.path, found);
      return wrong ? [problem(file, found.at, wrong)] : [];
    }),
  );
}

/** Circles of imports among the files of src, each once, as a path that ends where it began. Types do not count: they are gone when the code runs. */
export function circles(files: Source[]): string[] {
  const imports = new Map(
    inSrc(files).map((file) => [file.path, importsOf(file).flatMap((i) => (i.isOurs && !i.isTypeOnly ? [i.to] : []))]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return found;
}

function wrongLayer(path: string, { to, isTypeOnly, isDynamic }: Import): string | undefined {
  const [from, target] = [layerOf(path), layerOf(to)];
  if (from === target || MAY_IMPORT[from].includes(target)) return undefined;
  if (isTypeOnly && MAY_IMPORT_TYPES[from]?.includes(target)) return undefined;
  if (path === 'src/main.ts' && target === 'sandbox' && isDynamic) return undefined;
  return `${from} may not import ${to}`;
}

function wrongPackage(path: string, { to, isTypeOnly }: Import): string | undefined {
  const from = layerOf(path);
  if (from === 'domain' && !DOMAIN_PACKAGES.includes(to)) return `domain may not import ${to}`;
  if (from === 'deps' && !isTypeOnly) return `deps may import types only, not ${to}`;
  return undefined;
}

/** Any other file right under src is a part of main. */
function layerOf(path: string): Layer {
  const [top, second = '', third] = path.split('/');
  if (top !== 'src') return 'outside';
  if (third === undefined) return second === 'deps.ts' ? 'deps' : second === 'config.ts' ? 'config' : 'main';
  return FOLDERS.find((folder) => folder === second) ?? 'outside';
}

function inSrc(files: Source[]): Source[] {
  return files.filter(({ path }) => path.startsWith('src/'));
}
