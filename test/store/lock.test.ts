import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { test as base, expect, inject } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { rowsOf, type Store } from '../../src/store/db.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { holdFolder } from '../../src/store/lock.ts';
import { openDump } from '../harness/pglite-dump.ts';

const HOLDER = fileURLToPath(new URL('../harness/hold-folder.ts', import.meta.url));

/** Two processes start and open a database each, on a machine that may be busy. */
const PATIENCE = 60_000;

const test = base
  .extend('folder', async ({ task: _ }, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'sideline-lock-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('start', async ({ folder }, { onCleanup }) => {
    const started: ChildProcess[] = [];
    onCleanup(() => {
      for (const child of started) child.kill('SIGKILL');
    });
    // Making a new database takes seconds, and this is not about that.
    const seed = await openDump(inject('pgliteDump'), join(folder, 'postgres'));
    await seed.close();
    return (workspaceId: string) => {
      const child = spawn(process.execPath, [HOLDER, folder, workspaceId]);
      started.push(child);
      return { child, said: heardFrom(child) };
    };
  });

/** What a process says: `until` waits for a word of it, `end` for its exit code; `text` is all so far. */
function heardFrom(child: ReturnType<typeof spawn>) {
  let text = '';
  const ended = once(child, 'close');
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const listener of listeners) listener();
    });
  }
  return {
    text: () => text,
    end: async (): Promise<number | null> => (await ended)[0],
    until: (word: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => text.includes(word) && resolve();
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before it said "${word}":\n${text}`)));
      }),
  };
}

async function workspacesIn(store: Store): Promise<unknown[]> {
  const rows = await rowsOf<{ id: string }>(store.db, sql`select workspace_id as id from workspaces order by 1`);
  return rows.map(({ id }) => id);
}

test('a second process is refused in plain words, and the first carries on', { timeout: PATIENCE }, async ({
  folder,
  start,
}) => {
  const first = start('T1');
  await first.said.until('holding');

  const second = start('T2');
  expect(await second.said.end()).toBe(1);
  expect(second.said.text()).toContain(
    `Another Sideline is running on ${folder}. Stop it first, or set DATABASE_URL: a PostgreSQL server can serve several at once.`,
  );
  await expect(openEmbedded(folder)).rejects.toThrow(UserError);

  first.child.stdin.write('enough\n');
  await first.said.until('let go');
  expect(await first.said.end()).toBe(0);

  const store = await openEmbedded(folder);
  expect(await workspacesIn(store)).toEqual(['T1']);
  await store.close();
});

test('a folder whose holder was killed opens again, with what was committed', { timeout: PATIENCE }, async ({
  folder,
  start,
}) => {
  const holder = start('T1');
  await holder.said.until('holding');
  holder.child.kill('SIGKILL');
  await holder.said.end();

  const store = await openEmbedded(folder);
  expect(await workspacesIn(store)).toEqual(['T1']);
  await store.close();
});

test('a folder is held until it is let go, and again afterwards', ({ folder }) => {
  const letGo = holdFolder(folder);
  expect(() => holdFolder(folder)).toThrow(UserError);
  letGo();
  holdFolder(folder)();
});

test('a folder that cannot be written is an error of its own, not "another Sideline"', ({ folder }) => {
  expect(() => holdFolder(join(folder, 'missing'))).toThrow(/unable to open/);
});
