import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { z } from 'zod';
import { readableFile } from './readable-file.ts';

/** What one line of a file says, and which line it is. */
export type Line<Value> = { number: number; value: Value };

/**
 * The lines of a file of JSON lines, as it is read. Throws where one is not as `schema` says, and names it; `example` shows one that is.
 * Throws where there is no file, or nothing in it.
 */
export async function* jsonLines<Value>(
  file: string,
  schema: z.ZodType<Value>,
  example: string,
): AsyncGenerator<Line<Value>> {
  const input = createReadStream(readableFile(file));
  const unreadable = new Promise<never>((_, reject) => input.once('error', reject));
  unreadable.catch(() => {});
  await Promise.race([unreadable, new Promise((resolve) => input.once('open', resolve))]);
  let [number, told] = [0, 0];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const said = line.replace(/^\uFEFF/, '');
    if (said.trim() === '') continue;
    told += 1;
    yield { number, value: valueOf(said, number, schema, example) };
  }
  if (told === 0) throw new Error(`${file} is empty. Write one message a line: ${example}.`);
}

function valueOf<Value>(line: string, number: number, schema: z.ZodType<Value>, example: string): Value {
  const parsed = schema.safeParse(jsonOf(line, number, example));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { path, message } = issue ? deepest(issue) : { path: [], message: 'it cannot be read' };
  const at = path.length > 0 ? ` at ${path.join('.')}` : '';
  throw new Error(`Line ${number} is wrong${at}: ${message}. Write ${example}.`);
}

/** What is wrong, of the several readings of one value: the one that went furthest into it, else the first. */
function deepest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return { path: issue.path, message: issue.message };
  const [first, ...others] = issue.errors.flatMap(([one]) => (one ? [deepest(one)] : []));
  if (!first) return { path: issue.path, message: issue.message };
  const furthest = others.reduce((best, one) => (one.path.length > best.path.length ? one : best), first);
  return { path: [...issue.path, ...furthest.path], message: furthest.message };
}

function jsonOf(line: string, number: number, example: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is no JSON. Write ${example}.`);
  }
}
