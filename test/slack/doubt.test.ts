import { expect } from 'vitest';
import { callFor } from '../../src/slack/courier/call.ts';
import type { Message } from '../../src/slack/message.ts';
import { onPostgres } from '../fixtures.ts';
import { aMorning, at, dieAfterLeasing, type Fetch, nth } from '../harness/morning.ts';

onPostgres('doubt', (test) => {
  test.for([
    { name: '500', instead: { status: 500 } },
    { name: 'internal_error', instead: { error: 'internal_error' } },
    { name: 'fatal_error', instead: { error: 'fatal_error' } },
    { name: 'reset', instead: 'reset' },
    { name: 'no answer', instead: 'no answer' },
  ] as const)('after $name a post that arrived is found, and is not repeated', async ({ instead }, { db }) => {
    const { slack, add, post, drain, said, state } = await aMorning(db, [
      nth(1, { instead, done: true, shownAfter: 40 }),
    ]);
    await add([post('a'), post('b')]);
    await drain(at(59));
    expect(await state('a')).toMatchObject({ state: 'doubtful' });
    expect(slack.calls('conversations.history')).toEqual([]);
    await drain(at(300));
    expect(said()).toEqual(['say a', 'say b']);
    expect(await state('a')).toEqual({ state: 'sent', reason: null });
  });

  test('a post that did not arrive is sent again, before what follows it', async ({ db }) => {
    const { add, post, drain, said } = await aMorning(db, [nth(1, { instead: 'reset' })]);
    await add([post('a'), post('b')]);
    await drain(at(300));
    expect(said()).toEqual(['say a', 'say b']);
  });

  test('a doubtful reply is looked for in its thread', async ({ db }) => {
    const { slack, add, post, drain, said } = await aMorning(db, [nth(2, { instead: { status: 502 }, done: true })]);
    await add([post('parent'), post('reply', { under: 'parent' })]);
    await drain(at(300));
    expect(said()).toEqual(['say parent', 'say reply']);
    expect(slack.calls('conversations.replies')).toHaveLength(1);
  });

  test('a doubtful post is looked for page by page, and a 429 between pages does not send it back', async ({ db }) => {
    const pagesOfTwo =
      (fetch: Fetch): Fetch =>
      (url, init) =>
        fetch(url, { ...init, body: String(init?.body).replace('limit=100', 'limit=2') });
    const limited = nth(2, { instead: { status: 429, retryAfter: 60 } }, 'conversations.history');
    const faults = [nth(1, { instead: 'reset', done: true }), limited];
    const { slack, deps, add, post, drain, said, here, moveTo } = await aMorning(db, faults, pagesOfTwo);
    const channel = here.channels[0] as string;
    await add([post('a')]);
    await drain(at(1));
    for (const n of [1, 2, 3, 4, 5]) {
      moveTo(at(n));
      await (await deps.slackFor(here.id)).chat.postMessage({ channel, text: `chatter ${n}` });
    }
    await drain(at(300));
    expect(said().filter((text) => text === 'say a')).toHaveLength(1);
    expect(slack.calls('conversations.history')).toHaveLength(4);
  });

  test.for([
    { is: 'a digest is not repeated', repeatable: false, texts: [], state: { state: 'ended', reason: 'unconfirmed' } },
    { is: 'a thread post is', repeatable: true, texts: ['say a'], state: { state: 'sent', reason: null } },
  ])('where history may not be read, $is', async ({ repeatable, texts, state: expected }, { db }) => {
    const unreadable = { instead: { error: 'missing_scope' } };
    const faults = [nth(1, { instead: 'reset' }), nth(1, unreadable, 'conversations.history')];
    const { add, post, drain, said, state } = await aMorning(db, faults);
    await add([post('a', { repeatable })]);
    await drain(at(300));
    expect(said()).toEqual(texts);
    expect(await state('a')).toEqual(expected);
  });

  test('a courier that died after its post arrived: found and not repeated', async ({ db }) => {
    const { slack, deps, add, post, drain, said, here, state } = await aMorning(db);
    await add([post('a'), post('b')]);
    await dieAfterLeasing(
      deps,
      async (leased) => void (await callFor(await deps.slackFor(here.id), leased, leased.body as Message)),
    );
    await drain(at(69));
    expect(slack.calls('conversations.history')).toEqual([]);
    await drain(at(300));
    expect(said()).toEqual(['say a', 'say b']);
    expect(await state('a')).toEqual({ state: 'sent', reason: null });
  });

  test('a courier that died before its post arrived: sent by another', async ({ db }) => {
    const { deps, add, post, drain, said } = await aMorning(db);
    await add([post('a'), post('b')]);
    await dieAfterLeasing(deps, async () => {});
    await drain(at(300));
    expect(said()).toEqual(['say a', 'say b']);
  });

  test('a courier that slept past its lease does not send', async ({ db }) => {
    const { deps, slack, add, post, newCourier, moveTo } = await aMorning(db);
    await add([post('a')]);
    const sleepy = newCourier({
      slackFor: (id) => {
        moveTo(at(11));
        return deps.slackFor(id);
      },
    });
    const { calls } = await sleepy.begin();
    expect(await Promise.all(calls)).toEqual([0]);
    expect(slack.calls()).toEqual([]);
  });
});
