import { expect } from 'vitest';
import { seededFaults } from '../../src/sandbox/slack/faults.ts';
import { callFor } from '../../src/slack/courier/call.ts';
import type { Message } from '../../src/slack/message.ts';
import type { Db } from '../../src/store/db.ts';
import { onPostgres } from '../fixtures.ts';
import { aMorning, at, dieAfterLeasing, type Fetch } from '../harness/morning.ts';

onPostgres('the courier under faults', (test) => {
  const FAULTS = [
    { instead: { status: 429, retryAfter: 1 } },
    { instead: { status: 500 } },
    { instead: { error: 'internal_error' }, done: true, shownAfter: 30 },
    { instead: 'reset' as const },
    { instead: 'reset' as const, done: true, shownAfter: 50 },
    { instead: 'no answer' as const, done: true },
  ];

  /** 60 messages with threads, in two channels of each workspace, by three couriers of which some die. */
  async function aBadDay(db: Db, seed: number, wire?: (fetch: Fetch) => Fetch) {
    const morning = await aMorning(db, seededFaults(seed, 0.25, FAULTS), wire);
    const { here, there, add, post, newCourier, drain, deps, slack } = morning;
    const wanted: string[][] = [];
    for (const { id, channels } of [here, there]) {
      for (const channelId of channels) {
        const posts = Array.from({ length: 15 }, (_, n) =>
          post(`${channelId} ${n}`, {
            channelId,
            ...(n % 3 ? { under: `${channelId} ${n - (n % 3)}` } : {}),
            expiresAt: at(86_400),
          }),
        );
        await add(posts, id);
        wanted.push(posts.map(({ key }) => `say ${key}`));
      }
    }
    await dieAfterLeasing(
      deps,
      async (leased) => void (await callFor(await deps.slackFor(leased.workspaceId), leased, leased.body as Message)),
    );
    await drain(at(80_000), [newCourier(), newCourier(), newCourier()]);
    const channels = [...here.channels, ...there.channels];
    return { wanted, said: channels.map((channel) => morning.said(channel)), slack, channels };
  }

  test.for([1, 2, 3])(
    'says everything once and in order, whatever the wire does (seed %i)',
    { timeout: 180_000 },
    async (seed, { db }) => {
      const { wanted, said, slack, channels } = await aBadDay(db, seed);
      expect(said).toEqual(wanted);
      for (const channel of channels) {
        const messages = slack.messages(channel);
        const parentOf = (n: number) => (n % 3 ? messages[n - (n % 3)]?.ts : undefined);
        expect(messages.map(({ thread_ts }) => thread_ts)).toEqual(messages.map((_, n) => parentOf(n)));
      }
    },
  );

  test('control: a courier that never finds its posts repeats some', async ({ db }) => {
    const blind =
      (fetch: Fetch): Fetch =>
      (url, init) =>
        /history|replies/.test(String(url))
          ? Promise.resolve(Response.json({ ok: true, messages: [] }))
          : fetch(url, init);
    const { wanted, said } = await aBadDay(db, 1, blind);
    expect(said.flat().length).toBeGreaterThan(wanted.flat().length);
    expect(new Set(said.flat())).toEqual(new Set(wanted.flat()));
  }, 60_000);
});
