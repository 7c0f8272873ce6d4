import { and, eq, sql } from 'drizzle-orm';
import { expect, onTestFinished } from 'vitest';
import { MAY_BE_WRONG } from '../../src/slack/views/in-words.ts';
import type { Db } from '../../src/store/db.ts';
import { isToldMayBeWrong } from '../../src/store/may-be-wrong.ts';
import { deals, heard, members, nudges, schedules } from '../../src/store/schema.ts';
import { openModelServer } from '../ai/model-server.ts';
import { onPostgres } from '../fixtures.ts';
import { onAsking, PROMPT, SHOWN, said, TUESDAY, TUESDAY_0830, tickWith, withModel } from './openings-scene.ts';
import { aQuietDeal, aScheduled, at, tickAt } from './scene.ts';

function mayBeWrongKeys(db: Db, workspaceId: string) {
  return db
    .select({ key: heard.key })
    .from(heard)
    .where(and(eq(heard.workspaceId, workspaceId), sql`${heard.key} like 'may-be-wrong:%'`));
}

onPostgres('the line before a morning digest’s prompt', (base) => {
  const test = withModel(base);

  test('stands there in the model’s words, with real names, and may be wrong once a day', async ({
    db,
    server,
    workspaceId,
  }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await aQuietDeal(db, bea);
    expect(await tickWith(db, server.model, TUESDAY_0830)).toBe(1);
    const [digest = '', ...others] = await said(db, workspaceId);
    expect(others).toEqual([]);
    expect(digest.indexOf(SHOWN)).toBeGreaterThan(0);
    expect(digest.indexOf(SHOWN)).toBeLessThan(digest.indexOf(MAY_BE_WRONG));
    expect(digest.indexOf(MAY_BE_WRONG)).toBeLessThan(digest.indexOf(PROMPT));
    expect(server.asked()).toHaveLength(1);
    expect(server.asked()[0]).not.toMatch(/globex/i);
    expect(await isToldMayBeWrong(db, bea, TUESDAY, TUESDAY_0830)).toBe(false);
  });

  test('does not say again that it may be wrong to whoever was told today', async ({ db, server, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await aQuietDeal(db, bea);
    await isToldMayBeWrong(db, bea, TUESDAY, TUESDAY_0830);
    await tickWith(db, server.model, TUESDAY_0830);
    const [digest] = await said(db, workspaceId);
    expect(digest).toContain(SHOWN);
    expect(digest).not.toContain(MAY_BE_WRONG);
  });

  test('is not kept as said where the occasion was dealt with before', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    await tickAt(db, TUESDAY_0830);
    await db.update(schedules).set({ nextAt: TUESDAY_0830 }).where(eq(schedules.job, 'morning-digest'));
    await db.delete(nudges);
    await tickWith(db, server.model, at('2026-03-10T08:31'));
    expect(server.asked()).toHaveLength(1);
    expect(await said(db, workspaceId)).toHaveLength(1);
    expect(await mayBeWrongKeys(db, workspaceId)).toEqual([]);
  });

  test('is left out where another process planned first', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    const model = onAsking(server.model, async () => void (await tickAt(db, TUESDAY_0830)));
    expect(await tickWith(db, model, TUESDAY_0830)).toBe(0);
    const digests = await said(db, workspaceId);
    expect(digests).toHaveLength(1);
    expect(digests[0]).not.toContain(SHOWN);
    expect(await mayBeWrongKeys(db, workspaceId)).toEqual([]);
  });

  test('is left out where what it was made from has changed since', async ({ db, server, workspaceId }) => {
    const { id } = await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    const model = onAsking(server.model, async () => {
      await db.update(deals).set({ name: 'Hooli' }).where(eq(deals.id, id));
    });
    await tickWith(db, model, TUESDAY_0830);
    const [digest] = await said(db, workspaceId);
    expect(digest).toContain('Decide it now for *Hooli*');
    expect(digest).not.toContain('waited long enough');
    expect(await mayBeWrongKeys(db, workspaceId)).toEqual([]);
  });

  test.for([
    ['a deal that was not given', { line: 'Initech has waited long enough.' }],
    ['a code that was not given', { line: 'D7 has waited long enough.' }],
    ['a number of nobody’s', { line: 'D1 has waited 73 days.' }],
    ['no JSON', 'It has waited.'],
  ] as const)('with %s is left out', async ([, reply], { db, workspaceId }) => {
    const server = await openModelServer();
    onTestFinished(() => server.close());
    server.says('opening', reply);
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    await tickWith(db, server.model, TUESDAY_0830);
    expect(server.asked()).toHaveLength(1);
    const [digest] = await said(db, workspaceId);
    expect(digest).toContain(PROMPT);
    expect(digest).not.toMatch(/has waited|may be wrong/);
  });

  test.for([
    { is: 'nobody who is away', over: { awayFrom: TUESDAY, awayUntil: null } },
    { is: 'nobody on a day off', over: { workDays: [1, 3] } },
    { is: 'nobody without a DM', over: { dmChannel: null } },
    { is: 'nobody whose status says so', over: { statusEmoji: ':palm_tree:', statusSince: TUESDAY_0830 } },
    { is: 'nobody whose zone nobody knows', over: { zone: 'Mars/Olympus' } },
    { is: 'nobody whose decision fails', over: { goals: sql`'null'::jsonb` } },
  ])('is asked for $is', async ({ over }, { db, server, workspaceId }) => {
    for (const name of ['ana', 'bea']) await aQuietDeal(db, await aScheduled(db, workspaceId, name));
    await db.update(members).set(over).where(eq(members.userId, 'UBEA'));
    await tickWith(db, server.model, TUESDAY_0830);
    expect(server.asked()).toHaveLength(1);
    const [digest] = (await said(db, workspaceId)).filter((text) => text.includes(SHOWN));
    expect(digest).toBeDefined();
    expect(await mayBeWrongKeys(db, workspaceId)).toEqual([{ key: `may-be-wrong:UANA:${TUESDAY}` }]);
  });

  test('is not asked for too late to be said', async ({ db, server, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    await tickWith(db, server.model, at('2026-03-10T11:30'));
    expect(server.asked()).toEqual([]);
  });
});
