import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';

/** One file of code, parsed. `path` is relative to the project, with slashes. */
export type Source = { path: string; text: string; program: ESTree.Program };

/** One `import` or `export … from`. `to` is a path in the project, or a package's name. Types are gone when the code runs. */
export type Import = { to: string; isOurs: boolean; isTypeOnly: boolean; isDynamic: boolean; at: number };

/** The TypeScript files, TSX included, of these folders of the project at `root`, parsed. Throws where one cannot be. */
export function readSources(root: string, folders: string[]): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    .sort()
    .map((file) => source(file.replaceAll(sep, '/'), readFileSync(join(root, file), 'utf8')));
}

/** One parsed file. Throws where the text is not TypeScript. */
export function source(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, { sourceType: 'module' });
  const file = { path, text, program };
  const [error] = errors;
  if (error) throw new SyntaxError(problem(file, error.labels[0]?.start ?? 0, error.message));
  return file;
}

/** Calls the visitor's functions for the nodes of a file, in order. */
export function walk(file: Source, visitor: VisitorObject): void {
  new Visitor(visitor).visit(file.program);
}

/** A problem as one line a terminal can open: `src/store/deals.ts:12 reads the clock`. */
export function problem(file: Source, at: number, says: string): string {
  return `${file.path}:${file.text.slice(0, at).split('\n').length} ${says}`;
}

/** What a file imports, types included. */
export function importsOf(file: Source): Import[] {
  const found: Import[] = [];
  const add = (from: ESTree.Node | null, kind: { isTypeOnly?: boolean; isDynamic?: boolean } = {}) => {
    if (from?.type !== 'Literal' || typeof from.value !== 'string') return;
    const isOurs = from.value.startsWith('.');
    const to = isOurs ? posix.join(posix.dirname(file.path), from.value) : packageOf(from.value);
    found.push({
      to,
      isOurs,
      isTypeOnly: kind.isTypeOnly ?? false,
      isDynamic: kind.isDynamic ?? false,
      at: from.start,
    });
  };
  walk(file, {
    ImportDeclaration: (node) => add(node.source, { isTypeOnly: node.importKind === 'type' }),
    ExportNamedDeclaration: (node) => add(node.source, { isTypeOnly: node.exportKind === 'type' }),
    ExportAllDeclaration: (node) => add(node.source, { isTypeOnly: node.exportKind === 'type' }),
    ImportExpression: (node) => add(node.source, { isDynamic: true }),
    TSImportType: (node) => add(node.source, { isTypeOnly: true }),
  });
  return found;
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
