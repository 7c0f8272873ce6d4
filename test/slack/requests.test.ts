import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { openDealsOf } from '../../src/store/deals.ts';
import { callerOf } from '../../src/store/members.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { onPostgres } from '../fixtures.ts';
import { wireCutter } from '../harness/wire-cutter.ts';
import { openWire, test } from '../slack-fixture.ts';

const seconds = (offset: number) => ({ timestamp: Math.floor(Date.now() / 1000) + offset });

test.for([
  ['forged', { signature: `v0=${'0'.repeat(64)}` }],
  ['stale by six minutes', seconds(-360)],
  ['from six minutes ahead', seconds(360)],
] as const)('a request that is %s is answered 401 and has no effect', async ([, forgery], { db, wire }) => {
  const { status } = await wire.slack.as(wire.id('bea')).command('/deal', 'new Globex', forgery);
  expect(status).toBe(401);
  expect(await callerOf(db, wire.workspaceId, wire.id('bea'))).toBeUndefined();
});

test('a request from four minutes ahead is answered: clocks differ', async ({ wire }) => {
  const { status } = await wire.slack.as(wire.id('bea')).command('/deal', 'new Globex', seconds(240));
  expect(status).toBe(200);
});

test('a replayed command has no second effect', async ({ db, wire }) => {
  await wire.slack.command('/deal', 'new Globex', wire.id('bea'));
  const [request] = wire.slack.requests.slice(-1);
  if (!request) throw new Error('nothing was sent');
  for (let again = 0; again < 3; again++) {
    const { status, body } = await wire.slack.resend(request);
    expect(status).toBe(200);
    expect(body).toContain('heard that already');
  }
  const open = await openDealsOf(db, wire.workspaceId, [wire.id('bea')]);
  expect(open.get(wire.id('bea'))).toHaveLength(1);
});

test('a replayed /log counts once', async ({ db, wire }) => {
  await wire.slack.command('/log', '12 calls', wire.id('bea'));
  const [request] = wire.slack.requests.slice(-1);
  if (request) await wire.slack.resend(request);
  const [row] = (await db.execute(
    sql`select sum(count)::int as calls from activities where workspace_id = ${wire.workspaceId}`,
  )) as unknown as { calls: number }[];
  expect(row?.calls).toBe(12);
});

test('a message to the bot is answered once, however often Slack delivers it', async ({ wire }) => {
  const { envelopes } = await wire.slack.as(wire.id('bea')).say('hello?');
  expect(envelopes.length).toBeGreaterThan(0);
  for (const envelope of envelopes) {
    await wire.slack.redeliver(envelope, 'retry');
    await wire.slack.redeliver(envelope, 'new id');
  }
  await wire.parts.courier.run();
  const said = wire.slack.dm(wire.id('bea')).filter(({ text }) => text.includes('Write to me as you talk'));
  expect(said).toHaveLength(1);
});

test('health and readiness answer without a signature', async ({ wire }) => {
  const base = wire.url.replace('/slack/events', '');
  expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok');
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
});

onPostgres('without its database', () => {
  test('people are told that nothing was saved, and it works again by itself', { timeout: 180_000 }, async ({
    database,
  }) => {
    const wireTo = await wireCutter(database?.url ?? '');
    const store = await openPostgres(wireTo.url);
    const wire = await openWire(store.db);
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/deal', 'new Globex');
    await wireTo.cut();
    for (const text of ['update globex proposal', 'new Initech', '']) {
      const { status } = await bea.command('/deal', text);
      expect(status).toBe(200);
      const reply = wire.slack.reply();
      expect(reply).toMatch(
        /could not save that, so nothing changed\. Try again in a minute\. \(Reference [0-9a-f]{8}\)/,
      );
      expect(JSON.stringify(wire.logged)).toContain(/Reference ([0-9a-f]{8})/.exec(reply)?.[1]);
    }
    expect(JSON.stringify(wire.logged)).not.toMatch(/globex|initech|xoxb|signing secret/i);
    await wireTo.mend();
    await bea.command('/deal', 'update globex proposal');
    expect(wire.slack.reply()).toContain('stage lead → proposal');
    await wire.close();
    await store.close();
    await wireTo.cut();
  });
});
