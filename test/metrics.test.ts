import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { openMetrics } from '../src/metrics.ts';
import { openLocalSlack } from '../src/sandbox/slack/local-slack.ts';
import { addDeliveries } from '../src/store/outbox.ts';
import { conversations, deliveries, workspaces } from '../src/store/schema.ts';
import { onPostgres } from './fixtures.ts';
import { aMorning, at, dieAfterLeasing, nth } from './harness/morning.ts';
import { got, runServing, until } from './harness/sideline-process.ts';
import { socketSlack } from './harness/socket-slack.ts';
import { openWire } from './slack-fixture.ts';

/** The lines of these metrics that are not zero, without buckets. */
async function figures({ expose }: Pick<ReturnType<typeof openMetrics>, 'expose'>) {
  const { text } = await expose();
  return text
    .split('\n')
    .filter((line) => line.startsWith('sideline_') && !line.includes('_bucket') && !line.endsWith(' 0'))
    .sort();
}

onPostgres('what is seen from outside', (test) => {
  test('deliveries are counted by state and reason, with their lag and Slack’s 429s', async ({ db }) => {
    const metrics = openMetrics();
    const faults = [
      nth(2, { instead: { status: 429, retryAfter: 5 } }),
      nth(4, { instead: { error: 'an_error_nobody_knows' } }),
    ];
    const { add, post, newCourier, drain } = await aMorning(db, faults, (fetch) => metrics.watch(fetch));
    await add(['a', 'b', 'c'].map((key) => post(key)));
    await drain(at(60), [newCourier({ meter: metrics.meter })]);
    expect(await figures(metrics)).toEqual([
      'sideline_deliveries_total{state="ended",reason="other"} 1',
      'sideline_deliveries_total{state="held",reason="ratelimited"} 1',
      'sideline_deliveries_total{state="sent",reason="none"} 2',
      'sideline_delivery_lag_seconds_count 2',
      // The first at once; the second a second later, and then 5 more as Slack asked.
      'sideline_delivery_lag_seconds_sum 6',
      'sideline_slack_429_total{method="chat.postMessage"} 1',
    ]);
  });

  test('leases that died are counted', async ({ db }) => {
    const metrics = openMetrics();
    const { add, post, newCourier, drain, deps, moveTo } = await aMorning(db);
    await add([post('a')]);
    await dieAfterLeasing(deps, async () => undefined);
    moveTo(at(31));
    await drain(at(31), [newCourier({ meter: metrics.meter })]);
    expect(await figures(metrics)).toContain('sideline_leases_expired_total 1');
  });

  test('each app has a registry of its own', async () => {
    const [one, other] = [openMetrics(), openMetrics()];
    one.meter.tick(20, 'done');
    expect(await figures(one)).toEqual([
      'sideline_tick_seconds_count{outcome="done"} 1',
      'sideline_tick_seconds_sum{outcome="done"} 0.02',
    ]);
    expect(await figures(other)).toEqual([]);
  });

  test.for(['http', 'socket'] as const)(
    'a process shows them at /metrics, over %s',
    { timeout: 180_000 },
    async (way, { db, database }) => {
      for (const table of [deliveries, conversations]) await db.delete(table);
      const local = openLocalSlack({
        clock: () => Temporal.Now.instant(),
        workspaces: [
          {
            ...{ id: `T${way}`, name: 'Northwind', token: 'xoxb-1', users: [] },
            channels: [{ id: `C${way}`, name: 'east', members: [`UBOTT${way}`] }],
          },
        ],
      });
      const served = await local.serve();
      onTestFinished(() => served.close());
      const socket = await socketSlack(served.url);
      onTestFinished(() => socket.close());
      const receiving: Record<string, string> =
        way === 'http' ? { SLACK_SIGNING_SECRET: 'a secret for the metrics' } : { SLACK_APP_TOKEN: 'xapp-1' };
      const { port } = await runServing({
        ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: socket.url, ...receiving },
        DATABASE_URL: database?.url ?? '',
      });
      const now = Temporal.Now.instant().round('millisecond');
      const names = { workspaceId: `T${way}`, name: 'Northwind', currency: 'USD', country: 'US' };
      await db.insert(workspaces).values({ ...names, dayOrder: 'mdy' });
      const post = {
        channelId: `C${way}`,
        key: 'a',
        body: { text: 'a' },
        notBefore: now,
        expiresAt: now.add({ hours: 1 }),
      };
      await addDeliveries(db, `T${way}`, [post], now);
      const text = async () => (await got(port, '/metrics'))?.text ?? '';
      await until(async () => (await text()).includes('sideline_deliveries_total{state="sent",reason="none"} 1'));
      const shown = await text();
      expect(shown).toMatch(/^sideline_tick_seconds_count\{outcome="done"\} [1-9]/m);
      for (const name of ['process_cpu_seconds_total', 'nodejs_']) expect(shown).toContain(name);
      expect(await text()).not.toContain(`T${way}`);
      expect(await text()).not.toContain(`C${way}`);
    },
  );

  test('log lines name workspace, job, slot and delivery, and hold no text and no token', async ({ db }) => {
    const lines: string[] = [];
    const log = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
    const wire = await openWire(db, { log });
    onTestFinished(wire.close);
    const { slack, workspaceId, id } = wire;
    const bea = slack.as(id('bea'));
    await bea.command('/deal', 'new Periwinkle 25k next call Marguerite by fri');
    await bea.command('/deal', 'update nonsuch harrumph');
    await bea.say('Balderdash, is anybody there?');
    const now = wire.now();
    const slot = 'morning-digest:UBEA:2026-03-10';
    const dm = slack.snapshot().workspaces[0]?.users.find(({ id: user }) => user === id('bea'))?.dm ?? '';
    const post = {
      channelId: dm,
      key: slot,
      body: { text: 'Quixotic digest' },
      notBefore: now,
      expiresAt: now.add({ hours: 1 }),
    };
    await addDeliveries(db, workspaceId, [post, { ...post, channelId: 'CNONE', key: `${slot}:part` }], now);
    for (let seconds = 0; seconds < 5; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
    // PostgreSQL quotes the row in what it says of a broken constraint.
    await db.execute(sql`alter table deals add constraint not_this_one check (name <> 'Fiddlesticks')`);
    await bea.command('/deal', 'new Fiddlesticks');
    await db.execute(sql`alter table deals drop constraint not_this_one`);
    expect(slack.reply(id('bea'))).toContain('Something went wrong on my side');
    const [row] = await db.select().from(deliveries).where(eq(deliveries.key, slot));
    expect(lines.join()).toContain('not_this_one');
    const told = [...lines, ...wire.logged.map((line) => JSON.stringify(line))];
    const about = lines
      .map((line) => JSON.parse(line))
      .filter(({ slot }) => slot !== undefined)
      .sort((a, b) => a.delivery - b.delivery);
    expect(about).toHaveLength(2);
    expect(about[0]).toMatchObject({
      workspace: workspaceId,
      job: 'morning-digest',
      slot,
      delivery: row?.id,
      state: 'sent',
    });
    expect(about[1]).toMatchObject({ workspace: workspaceId, slot, state: 'ended', reason: 'channel_not_found' });
    expect(told.join('\n')).not.toMatch(
      /periwinkle|marguerite|harrumph|balderdash|quixotic|fiddlesticks|xox[bp]-|signing secret/i,
    );
    expect(slack.dm(id('bea')).map(({ text }) => text)).toContain('Quixotic digest');
  });
});
