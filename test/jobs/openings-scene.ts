import type { Model } from '../../src/ai/model.ts';
import { tick } from '../../src/jobs/tick.ts';
import type { Db } from '../../src/store/db.ts';
import { schedules } from '../../src/store/schema.ts';
import { openModelServer } from '../ai/model-server.ts';
import type { StoreTest } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import { aLog, aQuietDeal, aScheduled, at, planned } from './scene.ts';

export const TUESDAY_0830 = at('2026-03-10T08:30');
export const TUESDAY = Temporal.PlainDate.from('2026-03-10');

/** What the model says, and what a rep with a deal called Globex reads. */
const LINE = 'D1 has waited long enough for a word.';
export const SHOWN = 'Globex has waited long enough for a word.';

/** The digest's own question, which stands in every one of these. */
export const PROMPT = 'Decide it now for';

/** A workspace of each test's own in which alone somebody is due, and a model server that says the line. */
export function withModel(base: StoreTest) {
  return (
    base
      .extend('workspaceId', async ({ db }) => {
        await db.delete(schedules);
        return aWorkspace(db);
      })
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures wanted from the pattern, here none.
      .extend('server', async ({}, { onCleanup }) => {
        const server = await openModelServer();
        onCleanup(() => server.close());
        server.says('opening', { line: LINE }, 100);
        return server;
      })
  );
}

type Ticking = { withinMs?: number; stopping?: AbortSignal; told?: ReturnType<typeof aLog> };

/** A tick of a process that has this model. */
export function tickWith(
  db: Db,
  model: Model,
  now: Temporal.Instant,
  { withinMs, stopping, told = aLog() }: Ticking = {},
) {
  const slackFor = () => Promise.reject(new Error('there is no Slack in this test'));
  return tick({ db, now: () => now, log: told.log, slackFor, model }, stopping, withinMs);
}

/** So many reps, each with a deal that has been quiet for long. */
export async function quietReps(db: Db, workspaceId: string, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, n) => `rep${n}`);
  await Promise.all(names.map(async (name) => aQuietDeal(db, await aScheduled(db, workspaceId, name))));
}

/** The texts of every message planned, oldest first. */
export async function said(db: Db, workspaceId: string): Promise<string[]> {
  return (await planned(db, workspaceId)).map(({ body }) => JSON.stringify(body));
}

/** The same model; `before` runs before each of its answers. */
export function onAsking({ ask }: Model, before: () => Promise<void>): Model {
  return {
    async ask(question) {
      await before();
      return ask(question);
    },
  };
}
