import { setTimeout } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import type { Deps } from '../src/deps.ts';
import { tick } from '../src/jobs/tick.ts';
import { type LocalSlack, openLocalSlack } from '../src/sandbox/slack/local-slack.ts';
import { CLIENT_OPTIONS } from '../src/slack/app.ts';
import { courier } from '../src/slack/courier.ts';
import type { Db } from '../src/store/db.ts';
import { addDeliveries } from '../src/store/outbox.ts';
import { conversations, deliveries, schedules } from '../src/store/schema.ts';
import { saveWorkspace } from '../src/store/workspaces.ts';
import { onPostgres } from './fixtures.ts';
import { type HeldSlack, heldSlack } from './harness/held-slack.ts';
import { newId } from './harness/ids.ts';
import { aMorning } from './harness/morning.ts';
import { got, runServing, until } from './harness/sideline-process.ts';
import { socketSlack } from './harness/socket-slack.ts';
import { aScheduled, at, tickAt } from './jobs/scene.ts';
import { aWorkspace } from './store/people.ts';

const SIGNING_SECRET = 'a signing secret for tests';

/** Longer than npm takes to pass a signal on. */
const A_PERSONS_PATIENCE_MS = 1_200;

/** A Slack with Bea and a channel in it, that keeps its answers to `method` to itself until let go. */
async function aSlack(method: string) {
  const workspaceId = newId('T');
  const [bea, channelId] = [newId('U'), newId('C')];
  const local = openLocalSlack({
    clock: () => Temporal.Now.instant(),
    workspaces: [
      {
        ...{ id: workspaceId, name: 'Northwind', token: 'xoxb-1', users: [{ id: bea, name: 'bea' }] },
        channels: [{ id: channelId, name: 'east', members: [`UBOT${workspaceId}`, bea] }],
      },
    ],
  });
  const served = await local.serve();
  onTestFinished(() => served.close());
  const held = await heldSlack(served.url, method);
  onTestFinished(() => held.close());
  return { workspaceId, bea, channelId, local, held };
}

/** Sideline in a process of its own, ready to serve that Slack over HTTP. Throws with what it printed where it ends instead. */
async function served(db: Db, url: string, { local, held }: { local: LocalSlack; held: HeldSlack }) {
  // It would send what another test left waiting.
  for (const table of [deliveries, conversations]) await db.delete(table);
  const { port, ...running } = await runServing({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: held.url,
    DATABASE_URL: url,
  });
  await local.connect({ signingSecret: SIGNING_SECRET, url: `http://127.0.0.1:${port}/slack/events` });
  return { ...running, port, isNotReady: async () => (await got(port, '/readyz'))?.status === 503 };
}

/** Two posts in the channel, the second a second after the first. */
async function twoPosts(db: Db, { workspaceId, channelId }: { workspaceId: string; channelId: string }) {
  const now = Temporal.Now.instant().round('millisecond');
  await saveWorkspace(db, {
    workspaceId,
    name: 'Northwind',
    currency: 'USD',
    country: 'US',
    dayOrder: 'mdy',
    coaching: {},
  });
  const common = { channelId, notBefore: now, expiresAt: now.add({ hours: 1 }) };
  await addDeliveries(
    db,
    workspaceId,
    ['first', 'second'].map((key) => ({ ...common, key, body: { text: key } })),
    now,
  );
}

async function outbox(db: Db, workspaceId: string) {
  const rows = await db.select().from(deliveries).where(eq(deliveries.workspaceId, workspaceId)).orderBy(deliveries.id);
  const [conversation] = await db.select().from(conversations).where(eq(conversations.workspaceId, workspaceId));
  return { states: rows.map(({ key, state }) => `${key} ${state}`), lease: conversation?.lease };
}

onPostgres('stopping', (test) => {
  test('on SIGTERM it is not ready, still serves, finishes what it sends and ends with 0', {
    timeout: 60_000,
  }, async ({ db, database }) => {
    const place = await aSlack('chat.postMessage');
    const { child, ended, output, port, isNotReady } = await served(db, database?.url ?? '', place);
    await twoPosts(db, place);
    await until(() => place.held.held() === 1);
    child.kill('SIGTERM');
    await until(isNotReady);
    expect((await got(port, '/healthz'))?.status).toBe(200);
    await place.local.command('/deal', 'new Globex 25k', place.bea);
    expect(place.local.reply(place.bea)).toContain('Opened: *Globex*');
    expect(child.exitCode).toBe(null);
    place.held.letGo();
    expect(await ended).toBe(0);
    expect(output()).toContain('Sideline has stopped');
    expect(await outbox(db, place.workspaceId)).toEqual({ states: ['first sent', 'second waiting'], lease: null });
    expect(place.local.messages(place.channelId).map(({ text }) => text)).toEqual(['first']);
  });

  test('the two signals of one Ctrl-C under npm are one asking: what it sends is finished', {
    timeout: 60_000,
  }, async ({ db, database }) => {
    const place = await aSlack('chat.postMessage');
    const { child, ended, isNotReady, output } = await served(db, database?.url ?? '', place);
    await twoPosts(db, place);
    await until(() => place.held.held() === 1);
    child.kill('SIGINT');
    child.kill('SIGINT');
    await until(isNotReady);
    place.held.letGo();
    expect(await ended).toBe(0);
    expect((await outbox(db, place.workspaceId)).states, output()).toEqual(['first sent', 'second waiting']);
  });

  test('a second signal ends it at once; what was under way is found later and not said again', {
    timeout: 60_000,
  }, async ({ db, database }) => {
    const place = await aSlack('chat.postMessage');
    const { child, ended, isNotReady } = await served(db, database?.url ?? '', place);
    await twoPosts(db, place);
    await until(() => place.held.held() === 1);
    child.kill('SIGTERM');
    await until(isNotReady);
    await setTimeout(A_PERSONS_PATIENCE_MS);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect((await outbox(db, place.workspaceId)).states).toEqual(['first sending', 'second waiting']);

    await courier(laterOn(db, place.local), { draw: neverDrawn }).run();
    expect((await outbox(db, place.workspaceId)).states[0]).toBe('first sent');
    const texts = place.local.messages(place.channelId).map(({ text }) => text);
    expect(texts.filter((text) => text === 'first')).toHaveLength(1);
  });

  test('ends with 0 after 10 s, whatever holds it up', { timeout: 180_000 }, async ({ db, database }) => {
    const place = await aSlack('chat.postMessage');
    const { child, ended, output } = await served(db, database?.url ?? '', place);
    await twoPosts(db, place);
    await until(() => place.held.held() === 1);
    const asked = performance.now();
    const code = await db.transaction(async (tx) => {
      await tx.select().from(conversations).where(eq(conversations.workspaceId, place.workspaceId)).for('update');
      place.held.letGo();
      child.kill('SIGTERM');
      return await ended;
    });
    const took = performance.now() - asked;
    expect(code).toBe(0);
    expect(output()).toContain('something unfinished');
    expect(took).toBeGreaterThan(9_500);
    expect(took).toBeLessThan(13_000);
  });

  test('a command under way is answered before the port closes', {
    timeout: 60_000,
  }, async ({ db, database }) => {
    const place = await aSlack('users.info');
    const { child, ended, isNotReady } = await served(db, database?.url ?? '', place);
    const answered = place.local.command('/deal', 'new Globex 25k', place.bea);
    await until(() => place.held.held() === 1);
    child.kill('SIGTERM');
    await until(isNotReady);
    place.held.letGo();
    await answered;
    expect(place.local.reply(place.bea)).toContain('Opened: *Globex*');
    const since = performance.now();
    expect(await ended).toBe(0);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  test('a command under way is answered before the socket closes', {
    timeout: 60_000,
  }, async ({ database }) => {
    const place = await aSlack('users.info');
    const socket = await socketSlack(place.held.url);
    onTestFinished(() => socket.close());
    const { child, ended, port } = await runServing({
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: socket.url },
      DATABASE_URL: database?.url ?? '',
    });
    const answered = socket.send('slash_commands', {
      ...{ command: '/deal', text: 'new Globex 25k', user_id: place.bea, user_name: 'bea' },
      ...{ team_id: place.workspaceId, team_domain: 't', channel_id: 'C1', channel_name: 'c' },
      ...{ trigger_id: '1.2.3', response_url: 'http://127.0.0.1:9/', api_app_id: 'A1' },
    });
    await until(() => place.held.held() === 1);
    child.kill('SIGTERM');
    await until(async () => (await got(port, '/readyz'))?.status === 503);
    place.held.letGo();
    // On a busy machine it is acknowledged first and answered later.
    const { payload } = await answered;
    expect(payload?.text ?? 'Opened: *Globex*').toContain('Opened: *Globex*');
    expect(await ended).toBe(0);
  });

  test('a courier that stops gives back what it leased and did not begin', async ({ db }) => {
    const { add, post, here, slack, newCourier } = await aMorning(db);
    await add([post('a'), post('b', { channelId: here.channels[1] as string })]);
    const { looked, calls } = await newCourier().begin(10, AbortSignal.abort());
    expect([looked, await Promise.all(calls)]).toEqual([2, [0, 0]]);
    expect(slack.calls()).toEqual([]);
    const rows = await db.select().from(deliveries);
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 0],
      ['waiting', 0],
    ]);
    expect((await db.select().from(conversations)).map(({ lease }) => lease)).toEqual([null, null]);
    expect(await newCourier().run()).toBe(2);
  });

  test('a tick that is told to stop leaves what is due to the next', async ({ db }) => {
    await db.delete(schedules);
    const workspaceId = await aWorkspace(db);
    await aScheduled(db, workspaceId, 'bea');
    const monday = at('2026-03-09T08:30');
    const { deps } = await aMorning(db);
    expect(await tick({ ...deps, now: () => monday }, AbortSignal.abort())).toBe(0);
    expect(await tickAt(db, monday)).toBe(1);
  });
});

async function neverDrawn(): Promise<never> {
  throw new Error('there are no edits here');
}

/** What a courier needs that goes on two minutes later, on the same Slack. */
function laterOn(db: Db, local: LocalSlack): Deps {
  const client = new WebClient('xoxb-1', { ...CLIENT_OPTIONS, fetch: local.fetch });
  const now = () => Temporal.Now.instant().round('millisecond').add({ minutes: 2 });
  return { db, now, log: pino({ level: 'silent' }), slackFor: async () => client };
}
