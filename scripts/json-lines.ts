import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { z } from 'zod';

/** What one line of a file says, and which line it is. */
export type Line<Value> = { number: number; value: Value };

/** The lines of a file of JSON lines, as it is read. Throws where one is not as `schema` says, and names it; `example` shows one that is. */
export async function* jsonLines<Value>(
  file: string,
  schema: z.ZodType<Value>,
  example: string,
): AsyncGenerator<Line<Value>> {
  const input = createReadStream(file);
  const unreadable = new Promise<never>((_, reject) => input.once('error', reject));
  unreadable.catch(() => {});
  await Promise.race([unreadable, new Promise((resolve) => input.once('open', resolve))]);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield { number, value: valueOf(line.replace(/^\uFEFF/, ''), number, schema, example) };
  }
}

function valueOf<Value>(line: string, number: number, schema: z.ZodType<Value>, example: string): Value {
  const parsed = schema.safeParse(jsonOf(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new Error(`Line ${number} is wrong${at}: ${issue?.message}. Write ${example}.`);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
