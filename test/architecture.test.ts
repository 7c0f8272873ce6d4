import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { circles, wrongArrows } from '../scripts/checks/arrows.ts';
import { clockReadings } from '../scripts/checks/clock.ts';
import { migrationDrift } from '../scripts/checks/migrations.ts';
import { misnamed } from '../scripts/checks/names.ts';
import { unawaited } from '../scripts/checks/unawaited.ts';
import { readSources, source } from '../scripts/source.ts';
import * as schema from '../src/store/schema.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = readSources(ROOT, ['src', 'test', 'bench', 'scripts']);

/** A made-up project: the text of each file by its path. */
const project = (texts: Record<string, string>) => Object.entries(texts).map(([path, text]) => source(path, text));

test('there is code to look at', () => {
  expect(files.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(20);
});

describe('arrows', () => {
  test('point one way in src', () => {
    expect(wrongArrows(files)).toEqual([]);
  });

  test.each([
    ['src/domain/deal.ts', `import { deals } from '../store/schema.ts'`, 'domain may not import src/store/schema.ts'],
    ['src/domain/deal.ts', `import type { Db } from '../store/db.ts'`, 'domain may not import src/store/db.ts'],
    ['src/domain/deal.ts', `type Db = import('../store/db.ts').Db`, 'domain may not import src/store/db.ts'],
    ['src/domain/deal.ts', `import { sql } from 'drizzle-orm'`, 'domain may not import drizzle-orm'],
    ['src/domain/deal.ts', `import { join } from 'node:path'`, 'domain may not import node:path'],
    ['src/domain/rules/stalled.ts', `import '../../deps.ts'`, 'domain may not import src/deps.ts'],
    [
      'src/store/deals.ts',
      `import { card } from '../slack/views/deal.ts'`,
      'store may not import src/slack/views/deal.ts',
    ],
    ['src/store/deals.ts', `export * from '../ai/model.ts'`, 'store may not import src/ai/model.ts'],
    ['src/ai/model.ts', `import { deals } from '../store/deals.ts'`, 'ai may not import src/store/deals.ts'],
    ['src/slack/app.ts', `import { tick } from '../jobs/schedule.ts'`, 'slack may not import src/jobs/schedule.ts'],
    ['src/slack/app.ts', `import { settings } from '../config.ts'`, 'slack may not import src/config.ts'],
    ['src/jobs/schedule.ts', `await import('../main.ts')`, 'jobs may not import src/main.ts'],
    ['src/jobs/schedule.ts', `import { seed } from '../sandbox/team.ts'`, 'jobs may not import src/sandbox/team.ts'],
    ['src/main.ts', `import { play } from './sandbox/day.ts'`, 'main may not import src/sandbox/day.ts'],
    ['src/serve.ts', `await import('./sandbox/day.ts')`, 'main may not import src/sandbox/day.ts'],
    ['src/main.ts', `import { aDeal } from '../test/deals.ts'`, 'main may not import test/deals.ts'],
    ['src/sandbox/day.ts', `import { load } from '../../bench/load.ts'`, 'sandbox may not import bench/load.ts'],
    ['src/deps.ts', `import { pino } from 'pino'`, 'deps may import types only, not pino'],
    ['src/deps.ts', `import { rowsOf } from './store/db.ts'`, 'deps may not import src/store/db.ts'],
  ])('%s may not say %s', (path, text, says) => {
    expect(wrongArrows(project({ [path]: `\n${text}` }))).toEqual([`${path}:2 ${says}`]);
  });

  test.each([
    ['src/domain/text/date.ts', `import * as chrono from 'chrono-node/en'; import { z } from 'zod'`],
    ['src/store/deals.ts', `import { isOpen } from '../domain/deal.ts'; import { sql } from 'drizzle-orm'`],
    ['src/slack/app.ts', `import { answer } from '../ai/answer.ts'; import type { Deps } from '../deps.ts'`],
    [
      'src/jobs/schedule.ts',
      `import { send } from '../slack/courier.ts'; import { dueSlots } from '../store/schedules.ts'`,
    ],
    ['src/main.ts', `import { tick } from './jobs/schedule.ts'; await import('./sandbox/day.ts')`],
    ['src/sandbox/day.ts', `import { openApp } from '../open.ts'; import { tick } from '../jobs/schedule.ts'`],
    ['bench/load.ts', `import { openPostgres } from '../src/store/postgres.ts'`],
  ])('%s may say %s', (path, text) => {
    expect(wrongArrows(project({ [path]: text }))).toEqual([]);
  });
});

describe('circles of imports', () => {
  test('there are none in src', () => {
    expect(circles(files)).toEqual([]);
  });

  test('one is found however long, also through a dynamic import', () => {
    const long = {
      'src/a.ts': `import './b.ts'`,
      'src/b.ts': `export * from './c.ts'`,
      'src/c.ts': `import('./a.ts')`,
    };
    expect(circles(project(long))).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
  });

  test('types alone, and two ways to one file, make none', () => {
    const types = { 'src/a.ts': `import './b.ts'`, 'src/b.ts': `import type { A } from './a.ts'` };
    const ways = { 'src/a.ts': `import './b.ts'; import './c.ts'`, 'src/b.ts': `import './c.ts'`, 'src/c.ts': '' };
    expect([...circles(project(types)), ...circles(project(ways))]).toEqual([]);
  });
});

describe('the clock and the environment', () => {
  test('are read by main, config and the sandbox alone', () => {
    expect(clockReadings(files)).toEqual([]);
  });

  test.each([
    'Date.now()',
    'const at = new Date()',
    'const at = new Date(0)',
    'const at = Date()',
    'Temporal.Now.instant()',
    'const { instant } = Temporal.Now',
    `globalThis.Temporal['Now'].instant()`,
    'process.env.PORT',
    `process['env']`,
    `import { env } from 'node:process'`,
  ])('%s is found in a rule, and allowed in main', (text) => {
    const [found, ...others] = clockReadings(project({ 'src/domain/rules/stalled.ts': text }));
    expect(found).toMatch(/^src\/domain\/rules\/stalled\.ts:1 (reads|makes|imports) /);
    expect(others).toEqual([]);
    expect(
      clockReadings(project({ 'src/main.ts': text, 'src/config.ts': text, 'src/sandbox/clock.ts': text })),
    ).toEqual([]);
  });

  test.each([
    'now.toZonedDateTimeISO(zone)',
    '// Date.now() is banned',
    `throw new UserError('process.env')`,
    'f(Date)',
  ])('%s reads nothing', (text) => {
    expect(clockReadings(project({ 'src/domain/deal.ts': text }))).toEqual([]);
  });
});

describe('promises', () => {
  test('are awaited wherever a statement begins with db, tx, slack or client', () => {
    expect(unawaited(files)).toEqual([]);
  });

  test.each([
    ['db.insert(x).values(y);', 'db'],
    ['db\n  .insert(x)\n  .values(y)\n  .onConflictDoNothing()', 'db'],
    ['tx.execute(sql`select 1`).then(() => 1)', 'tx'],
    ['if (late) tx.delete(x)', 'tx'],
    ['late && tx.delete(x)', 'tx'],
    ['late ? tx.delete(x) : slack.post(y)', 'tx'],
    ['void db.insert(x)', 'db'],
    ['db?.insert(x)', 'db'],
    ['db!.insert(x)', 'db'],
    ['for (const x of xs) slack.chat.postMessage(x)', 'slack'],
    ['deps.db.insert(x)', 'db'],
    ['client`select 1`', 'client'],
    ['run(() => { client.end() })', 'client'],
  ])('%s is found', (text, name) => {
    expect(unawaited(project({ 'test/a.ts': text }))[0]).toBe(`test/a.ts:1 drops the promise of ${name}: await it`);
  });

  test.each([
    'await db.insert(x).values(y)',
    'await db\n  .insert(x)\n  .values(y)',
    'function f() { return db.insert(x) }',
    'const q = db.select()\n  .from(x)',
    'let q; q = db.select()',
    'const f = () => db.insert(x)',
    'const f = () =>\n  db.insert(x)',
    'await Promise.all([\n  db.insert(x),\n  tx.insert(y),\n])',
    'const f = () => (\n  db.select()\n)',
    'await run(\n  db.select(),\n)',
    'const text = `\n  db.insert(x)\n`',
    '// db.insert(x)',
    'for await (const row of client.rows()) use(row)',
    'dbs.push(x)',
  ])('%s is fine', (text) => {
    expect(unawaited(project({ 'test/a.ts': text }))).toEqual([]);
  });
});

describe('files', () => {
  test('of src are short and named for their noun', () => {
    expect(misnamed(files)).toEqual([]);
  });

  test.each([
    { path: 'src/store/deals.ts', lines: 300, problems: 0 },
    { path: 'src/store/deals.ts', lines: 301, problems: 1 },
    { path: 'test/store/deals.test.ts', lines: 301, problems: 0 },
    { path: 'src/slack/helpers.ts', lines: 1, problems: 1 },
    { path: 'src/domain/utils/text.ts', lines: 1, problems: 1 },
    { path: 'src/domain/deal-types.ts', lines: 1, problems: 1 },
    { path: 'src/slack/views/manager.ts', lines: 301, problems: 2 },
  ])('$path of $lines lines: $problems problems', ({ path, lines, problems }) => {
    expect(misnamed(project({ [path]: 'f();\n'.repeat(lines) }))).toHaveLength(problems);
  });
});

describe('migrations', () => {
  const folder = join(ROOT, 'drizzle');

  test('make the tables that the schema names', () => {
    expect(migrationDrift(schema, folder)).toEqual([]);
  });

  test('a new table, a lost one and a changed column are found', () => {
    const extra = pgTable('extra', { id: integer('id') });
    const heard = pgTable('heard', { id: integer('id') });
    const { buckets: _, ...rest } = schema;
    const problems = migrationDrift({ ...rest, extra, heard }, folder).join('\n');
    for (const table of ['extra', 'heard', 'buckets']) expect(problems).toContain(`match the schema: public.${table}.`);
    expect(problems).not.toContain('public.workspaces');
  });

  test('a file that the journal does not know is never applied, and found', () => {
    const copy = mkdtempSync(join(tmpdir(), 'sideline-migrations-'));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, '9999_lost.sql'), readFileSync(join(folder, '0000_search.sql')));
    expect(migrationDrift(schema, copy)).toContain('drizzle/9999_lost.sql is not in the journal');
  });
});
