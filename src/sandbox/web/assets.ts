import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { PAGE } from './page-build.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the page, on its way. */
export type Asset = { type: string; cache: string; body: Buffer };

/** The file of the built page at this path of an address; undefined where there is none, or it would lie outside. */
export async function assetAt(path: string): Promise<Asset | undefined> {
  const file = fileAt(path === '/' ? '/index.html' : path);
  const type = file && TYPES[extname(file)];
  if (!type) return undefined;
  const body = await readFile(file).catch(() => undefined);
  // Vite names what it builds by its contents; the page itself keeps its name and is asked for again.
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return body && { type, cache, body };
}

function fileAt(path: string): string | undefined {
  try {
    const file = join(PAGE, decodeURIComponent(path));
    return file.startsWith(PAGE + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}
