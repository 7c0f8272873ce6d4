import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { z } from 'zod';

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })).min(1) });
const Snapshot = z.looseObject({ id: z.string(), prevId: z.string(), tables: z.record(z.string(), z.unknown()) });

/**
 * Where the tables in `schema` (the exports of src/store/schema.ts) and the migrations in `folder` part ways.
 * drizzle-kit's own check does not notice a new column, and its generator asks questions in the middle.
 */
export function migrationDrift(schema: Record<string, unknown>, folder: string): string[] {
  const tags = Journal.parse(readJson(join(folder, 'meta/_journal.json'))).entries.map(({ tag }) => tag);
  const files = globSync(join(folder, '*.sql')).map((file) => basename(file, '.sql'));
  const last = Snapshot.parse(readJson(join(folder, `meta/${tags.at(-1)?.slice(0, 4)}_snapshot.json`)));
  // Through JSON, so that what is undefined here is absent as it is there.
  const now = Snapshot.parse(JSON.parse(JSON.stringify(generateDrizzleJson(schema, last.id))));
  return [
    ...files.filter((file) => !tags.includes(file)).map((file) => `drizzle/${file}.sql is not in the journal`),
    ...tags.filter((tag) => !files.includes(tag)).map((tag) => `drizzle/${tag}.sql is missing`),
    ...differences(last, now).map((what) => `drizzle/ does not match the schema: ${what}. Generate a migration.`),
  ];
}

type Snapshot = z.infer<typeof Snapshot>;

function differences(last: Snapshot, now: Snapshot): string[] {
  const names = [...new Set([...Object.keys(last.tables), ...Object.keys(now.tables)])];
  const tables = names.filter((name) => !isDeepStrictEqual(last.tables[name], now.tables[name]));
  const rest = ({ id: _id, prevId: _previous, tables: _tables, ...others }: Snapshot) => others;
  return isDeepStrictEqual(rest(last), rest(now)) ? tables : [...tables, 'what stands outside the tables'];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
