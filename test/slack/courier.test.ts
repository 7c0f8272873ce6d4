import { LogLevel, WebClient } from '@slack/web-api';
import { expect } from 'vitest';
import type { FaultPlan } from '../../src/sandbox/slack/faults.ts';
import { serve } from '../../src/slack/courier/serve.ts';
import { markStale } from '../../src/store/outbox.ts';
import { onPostgres } from '../fixtures.ts';
import { closedPort } from '../harness/closed-port.ts';
import { aMorning, at, type Fetch, NOW, nth } from '../harness/morning.ts';

onPostgres('the courier', (test) => {
  test('sends a conversation in order, a message a second, replies under their parent', async ({ db }) => {
    const { slack, add, post, drain, said, here, log } = await aMorning(db);
    await add([post('parent'), post('reply', { under: 'parent' }), post('other'), post('below', { under: 'parent' })]);
    await drain(at(60));
    expect(said()).toEqual(['say parent', 'say reply', 'say other', 'say below']);
    const [parent, reply, , below] = slack.messages(here.channels[0] as string);
    expect([reply?.thread_ts, below?.thread_ts]).toEqual([parent?.ts, parent?.ts]);
    expect(slack.calls().filter(({ answer }) => answer?.ok !== true)).toEqual([]);
    expect(log.map(({ key, state }) => `${key} ${state}`)).toEqual(
      ['parent', 'reply', 'other', 'below'].map((key) => `${key} sent`),
    );
    expect(JSON.stringify(log)).not.toContain('say ');
  });

  test('every post carries its delivery id', async ({ db }) => {
    const { slack, add, post, drain, here } = await aMorning(db);
    const ids = await add([post('a')]);
    await drain(at(1));
    expect(slack.calls('chat.postMessage')[0]?.args.metadata).toEqual({
      event_type: 'sideline_delivery',
      event_payload: { delivery: `${here.id}/${ids.get('a')}` },
    });
  });

  test('two couriers at once say everything once and keep the pace', async ({ db }) => {
    const { slack, add, post, drain, said, here, there, newCourier } = await aMorning(db);
    for (const { id, channels } of [here, there])
      for (const channelId of channels)
        await add(
          Array.from({ length: 6 }, (_, n) => post(`${channelId} ${n}`, { channelId })),
          id,
        );
    await drain(at(60), [newCourier(), newCourier()]);
    for (const channel of [...here.channels, ...there.channels])
      expect(said(channel)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `say ${channel} ${n}`));
    expect(slack.calls()).toHaveLength(24);
  });

  test('does not send at night what was for the morning, nor before its time', async ({ db }) => {
    const { add, post, drain, said, state, moveTo } = await aMorning(db);
    await add([post('digest', { expiresAt: at(60) }), post('later', { notBefore: at(600) })]);
    moveTo(at(60));
    await drain(at(599));
    expect(said()).toEqual([]);
    expect(await state('digest')).toEqual({ state: 'ended', reason: 'expired' });
    await drain(at(600));
    expect(said()).toEqual(['say later']);
  });

  test('a 429 holds the posts of one workspace for as long as Slack said', async ({ db }) => {
    let struck = '';
    const plan: FaultPlan = ({ workspaceId, method }, n) =>
      workspaceId === struck && method === 'chat.postMessage' && n === 1
        ? { instead: { status: 429, retryAfter: 30 } }
        : undefined;
    const { add, post, drain, said, here, there } = await aMorning(db, plan);
    struck = here.id;
    const [first, second] = here.channels as [string, string];
    await add([post('a', { channelId: first })]);
    await drain(NOW);
    await add([post('b', { channelId: second })]);
    await add([post('c', { channelId: there.channels[0] as string })], there.id);
    await drain(at(29));
    expect([said(first), said(second), said(there.channels[0])]).toEqual([[], [], ['say c']]);
    await drain(at(30));
    expect([said(first), said(second)]).toEqual([['say a'], ['say b']]);
  });

  test('tries again, with backoff, what never left this machine', async ({ db }) => {
    const { deps, add, post, drain, said, state, newCourier } = await aMorning(db);
    const nowhere = { slackApiUrl: `http://127.0.0.1:${await closedPort()}/api/`, retryConfig: { retries: 0 } };
    let broken = 2;
    const slackFor = async (id: string) => {
      broken -= 1;
      return broken >= 0 ? new WebClient('xoxb', { ...nowhere, logLevel: LogLevel.ERROR }) : deps.slackFor(id);
    };
    await add([post('a'), post('b')]);
    const one = newCourier({ slackFor });
    await one.run();
    expect(await state('a')).toEqual({ state: 'waiting', reason: 'ECONNREFUSED' });
    await drain(at(60), [one]);
    expect(said()).toEqual(['say a', 'say b']);
  });

  test('a permanent error closes the conversation, and nothing more is tried there', async ({ db }) => {
    const { slack, add, post, drain, state, here, said } = await aMorning(db, [
      nth(1, { instead: { error: 'is_archived' } }),
    ]);
    await add([post('a'), post('b'), post('c', { channelId: here.channels[1] as string, notBefore: at(5) })]);
    await drain(at(60));
    expect([await state('a'), await state('b')]).toEqual([
      { state: 'ended', reason: 'is_archived' },
      { state: 'ended', reason: 'is_archived' },
    ]);
    expect(said(here.channels[1])).toEqual(['say c']);
    await add([post('d')]);
    await drain(at(120));
    expect(await state('d')).toEqual({ state: 'ended', reason: 'is_archived' });
    expect(slack.calls('chat.postMessage')).toHaveLength(2);
  });

  test('a dead token ends what waits in its workspace alone', async ({ db }) => {
    const { add, post, drain, state, here, there, said, slack } = await aMorning(db);
    await add([post('a'), post('b'), post('c', { channelId: here.channels[1] as string, notBefore: at(600) })]);
    await add([post('d', { channelId: there.channels[0] as string })], there.id);
    const snapshot = slack.snapshot();
    for (const workspace of snapshot.workspaces) if (workspace.id === here.id) workspace.token = 'another';
    await slack.restore(snapshot);
    await drain(at(700));
    for (const key of ['a', 'b', 'c']) expect(await state(key)).toEqual({ state: 'ended', reason: 'invalid_auth' });
    expect(said(there.channels[0])).toEqual(['say d']);
  });

  test('any other error ends one delivery', async ({ db }) => {
    const { add, post, drain, said, state } = await aMorning(db, [nth(1, { instead: { error: 'restricted_action' } })]);
    await add([post('a'), post('b')]);
    await drain(at(60));
    expect(await state('a')).toEqual({ state: 'ended', reason: 'restricted_action' });
    expect(said()).toEqual(['say b']);
  });

  test('blocks that Slack refuses go again without their charts', async ({ db }) => {
    const { slack, add, post, drain, here } = await aMorning(db, [nth(1, { instead: { error: 'invalid_blocks' } })]);
    const words = { type: 'section', text: { type: 'mrkdwn', text: 'words' } };
    const chart = {
      type: 'data_visualization',
      title: 'Deals',
      chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
    };
    await add([post('a', { body: { text: 'say a', blocks: [words, chart] } }), post('b')]);
    await drain(at(60));
    const [a, b] = slack.messages(here.channels[0] as string);
    expect([a?.text, a?.blocks?.map(({ type }) => type), b?.text]).toEqual(['say a', ['section'], 'say b']);
  });

  test('a stale message is edited with what is drawn then, and again after doubt', async ({ db }) => {
    const faults = [nth(1, { instead: 'reset', done: true }, 'chat.update')];
    const { slack, add, post, drain, said, here } = await aMorning(db, faults);
    const id = (await add([post('a')])).get('a') as number;
    await drain(at(10));
    expect(await markStale(db, here.id, id, 'results', { week: 11 }, at(10))).toBe('queued');
    await drain(at(60));
    expect(said()).toEqual(['results {"week":11}']);
    expect(slack.calls('chat.update')).toHaveLength(2);
  });

  test('an edit of a message that is gone ends', async ({ db }) => {
    const faults = [nth(1, { instead: { error: 'message_not_found' } }, 'chat.update')];
    const { add, post, drain, slack, here, log } = await aMorning(db, faults);
    const id = (await add([post('a')])).get('a') as number;
    await drain(at(10));
    await markStale(db, here.id, id, 'results', {}, at(10));
    await drain(at(60));
    expect(slack.calls('chat.update')).toHaveLength(1);
    expect(log.at(-1)).toMatchObject({ key: null, state: 'ended', reason: 'message_not_found' });
  });

  test('serves on, one call that hangs holding up no other, until told to stop', async ({ db }) => {
    const hang = Promise.withResolvers<void>();
    const hanging =
      (fetch: Fetch): Fetch =>
      async (url, { signal: _, ...init } = {}) => {
        if (String(init.body).includes('text=say%20a')) await hang.promise;
        return fetch(url, init);
      };
    const { deps, add, post, said, here, newCourier, moveTo } = await aMorning(db, [], hanging);
    const [stuck, free] = here.channels as [string, string];
    await add([post('a', { channelId: stuck }), post('b', { channelId: free }), post('c', { channelId: free })]);
    const stop = new AbortController();
    const sleep = async (milliseconds: number) => {
      const next = deps.now().add({ milliseconds: Math.ceil(milliseconds) });
      if (Temporal.Instant.compare(next, at(9)) < 0) moveTo(next);
      await new Promise((done) => setTimeout(done, 5));
    };
    const serving = serve(deps, newCourier(), sleep, stop.signal);
    const saidMeanwhile = expect.poll(() => [said(free), said(stuck)]).toEqual([['say b', 'say c'], []]);
    await saidMeanwhile.finally(() => {
      stop.abort();
      hang.resolve();
    });
    await serving;
    expect(said(stuck)).toEqual(['say a']);
  });
});
