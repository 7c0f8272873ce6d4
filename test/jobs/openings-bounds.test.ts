import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, onTestFinished } from 'vitest';
import type { Model } from '../../src/ai/model.ts';
import { promptsDue } from '../../src/jobs/prompts-due.ts';
import type { Db } from '../../src/store/db.ts';
import { takeTokens } from '../../src/store/model-use.ts';
import { connect } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { schedules, workspaces } from '../../src/store/schema.ts';
import { openModelServer } from '../ai/model-server.ts';
import { onPostgres } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import {
  onAsking,
  PROMPT,
  quietReps,
  SHOWN,
  said,
  TUESDAY,
  TUESDAY_0830,
  tickWith,
  withModel,
} from './openings-scene.ts';
import { aLog, aQuietDeal, aScheduled, at, outcomes, tickAt } from './scene.ts';

/** A connection that tells its statements. */
function watched(url: string) {
  const statements: string[] = [];
  const client = connect(url, 1);
  onTestFinished(() => client.end());
  const db: Db = drizzle(client, { schema, logger: { logQuery: (query) => void statements.push(query) } });
  return { db, statements };
}

onPostgres('what the lines before the morning’s prompts may cost', (base) => {
  const test = withModel(base);

  test('is not waited for beyond the bound', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    server.server.setChaos({ latencyMs: 400 });
    const asked: Promise<unknown>[] = [];
    let answers = 0;
    const model: Model = {
      ask(question) {
        const reply = server.model.ask(question).finally(() => {
          answers += 1;
        });
        asked.push(reply);
        return reply;
      },
    };
    await tickWith(db, model, TUESDAY_0830, { withinMs: 200 });
    expect(answers).toBe(0);
    await Promise.all(asked);
    const [digest] = await said(db, workspaceId);
    expect(digest).toContain(PROMPT);
    expect(digest).not.toContain(SHOWN);
    expect(await outcomes(db, workspaceId)).toContain('morning-digest UBEA 2026-03-10 planned');
  });

  test('is not waited for once the process stops', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    const stop = new AbortController();
    const model = onAsking(server.model, () => {
      stop.abort();
      return new Promise(() => undefined);
    });
    expect(await tickWith(db, model, TUESDAY_0830, { stopping: stop.signal })).toBe(0);
    expect(await tickWith(db, server.model, TUESDAY_0830, { stopping: AbortSignal.abort() })).toBe(0);
    expect(server.asked()).toEqual([]);
    expect(await tickAt(db, TUESDAY_0830)).toBe(1);
  });

  test.for([
    { used: 9_990, asked: 0 },
    { used: 5_000, asked: 3 },
  ])(
    'is asked for until half of the day’s 20,000 tokens are used, the rest is for who asks: $used, $asked',
    async ({ used, asked }, { db, server, workspaceId }) => {
      await quietReps(db, workspaceId, 3);
      await db.update(workspaces).set({ coaching: { tokensADay: 20_000 } });
      await takeTokens(db, { workspaceId, day: TUESDAY }, used, 20_000);
      await tickWith(db, server.model, TUESDAY_0830);
      expect(server.asked()).toHaveLength(asked);
      expect(await said(db, workspaceId)).toHaveLength(3);
    },
  );

  test('is left out where its tokens cannot be counted, and no text is logged', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    const told = aLog();
    await db.execute(sql`alter table model_use rename to no_model_use`);
    await tickWith(db, server.model, TUESDAY_0830, { told });
    await db.execute(sql`alter table no_model_use rename to model_use`);
    expect(await said(db, workspaceId)).toHaveLength(1);
    expect(told.lines).toHaveLength(1);
    expect(told.lines[0]).toMatch(/no line before a prompt/);
    expect(told.lines[0]).not.toContain('Globex');
  });

  test('is asked of nobody else once the server is in trouble', async ({ db, workspaceId }) => {
    const server = await openModelServer({ key: 'sk-another-key' });
    onTestFinished(() => server.close());
    let asked = 0;
    const model = onAsking(server.model, async () => {
      asked += 1;
    });
    await quietReps(db, workspaceId, 30);
    expect(await tickWith(db, model, TUESDAY_0830)).toBe(30);
    expect(asked).toBeLessThan(16);
    expect(await said(db, workspaceId)).toHaveLength(30);
  });

  test('without a model costs no statement: the probe, then the plan', async ({ db, database, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    const { db: counted, statements } = watched(database?.url ?? '');
    await tickAt(counted, TUESDAY_0830);
    expect(statements.findIndex((statement) => statement.includes('for update skip locked'))).toBe(1);
    expect(statements.join()).not.toMatch(/model_use|into "heard"/);
  });

  test('costs no statement with a model when nothing is due, and one when no digest is', async ({
    db,
    database,
    server,
    workspaceId,
  }) => {
    await aScheduled(db, workspaceId, 'bea');
    const { db: counted, statements } = watched(database?.url ?? '');
    await tickWith(counted, server.model, at('2026-03-09T08:29'));
    expect(statements).toHaveLength(1);
    await db.update(schedules).set({ job: 'lead-response' }).where(eq(schedules.job, 'morning-digest'));
    statements.length = 0;
    await tickWith(counted, server.model, TUESDAY_0830);
    expect(statements.findIndex((statement) => statement.includes('for update skip locked'))).toBe(2);
    expect(server.asked()).toEqual([]);
  });

  test('is asked for a few at a time', async ({ db, server, workspaceId }) => {
    const REPS = 200;
    await db.update(workspaces).set({ coaching: { tokensADay: 10_000_000 } });
    await quietReps(db, workspaceId, REPS);
    let atOnce = 0;
    let most = 0;
    const model: Model = {
      async ask(question) {
        most = Math.max(most, ++atOnce);
        const reply = await server.model.ask(question);
        atOnce -= 1;
        return reply;
      },
    };
    expect(await tickWith(db, model, TUESDAY_0830, { withinMs: 60_000 })).toBe(REPS);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
    expect((await said(db, workspaceId)).filter((text) => text.includes(SHOWN))).toHaveLength(REPS);
  });

  test('comes to workspaces in turn, so that a large one does not take all the time there is', async ({
    db,
    workspaceId,
  }) => {
    const others = [await aWorkspace(db), await aWorkspace(db)];
    for (const [index, id] of [workspaceId, ...others].entries()) {
      await quietReps(db, id, index + 1);
    }
    const order: string[] = [];
    for await (const due of promptsDue({ db, log: aLog().log }, TUESDAY_0830, () => false)) order.push(due.workspaceId);
    expect(new Set(order.slice(0, 3)).size).toBe(3);
    expect(order).toHaveLength(6);
    expect(order.slice(-1)).toEqual(others.slice(-1));
  });
});
