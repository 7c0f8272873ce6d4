import { LogLevel, WebClient } from '@slack/web-api';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { expect } from 'vitest';
import type { Deps } from '../../src/deps.ts';
import type { FaultPlan, PlannedFault } from '../../src/sandbox/slack/faults.ts';
import { type LocalSlack, openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { courier } from '../../src/slack/courier.ts';
import type { Message } from '../../src/slack/message.ts';
import type { Db } from '../../src/store/db.ts';
import { leaseConversations } from '../../src/store/leases.ts';
import { addDeliveries, type NewPost } from '../../src/store/outbox.ts';
import { buckets, conversations, deliveries, workspaces } from '../../src/store/schema.ts';
import { newId } from './ids.ts';

export const NOW = Temporal.Instant.from('2026-03-09T13:30:00Z');
export const at = (seconds: number) => NOW.add({ milliseconds: seconds * 1_000 });

export type Fetch = LocalSlack['fetch'];

/** Two workspaces of a local Slack, their outbox, and a clock that stands until it is moved. */
export async function aMorning(
  db: Db,
  faults: PlannedFault[] | FaultPlan = [],
  wire: (fetch: Fetch) => Fetch = (it) => it,
) {
  for (const table of [deliveries, conversations, buckets]) await db.delete(table);
  let now = NOW;
  const places = [newId('T'), newId('T')].map((id) => ({ id, channels: [newId('C'), newId('C')], user: newId('U') }));
  const slack = openLocalSlack({
    ...{ clock: () => now, faults, pace: true },
    workspaces: places.map(({ id, channels, user }) => ({
      ...{ id, name: id, token: `xoxb-${id}` },
      users: [{ id: user, name: 'bea' }],
      channels: channels.map((channel) => ({ id: channel, name: channel.toLowerCase(), members: [`UBOT${id}`] })),
    })),
  });
  for (const { id } of places)
    await db.insert(workspaces).values({ workspaceId: id, name: id, currency: 'USD', country: 'US', dayOrder: 'mdy' });

  const log: Record<string, unknown>[] = [];
  const slackFor = async (id: string) =>
    new WebClient(`xoxb-${id}`, {
      ...{ fetch: wire(slack.fetch), retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 400 },
      logLevel: LogLevel.ERROR,
    });
  const deps: Deps = { db, now: () => now, log: pino({}, { write: (line) => log.push(JSON.parse(line)) }), slackFor };
  const draw = async (view: string, args: unknown): Promise<Message> => ({ text: `${view} ${JSON.stringify(args)}` });
  const newCourier = (over: Partial<Deps> = {}) => courier({ ...deps, ...over }, { draw, random: () => 0.5 });
  const [here, there] = places as [(typeof places)[0], (typeof places)[0]];
  return {
    ...{ slack, deps, log, here, there, newCourier },
    moveTo: (instant: Temporal.Instant) => {
      now = instant;
    },
    /** Lets couriers work until nothing is due before `end`. */
    drain: async (end: Temporal.Instant, couriers = [newCourier()]) => {
      for (;;) {
        await Promise.all(couriers.map((one) => one.run()));
        const wake = await couriers[0]?.nextWakeAt();
        if (wake === undefined || Temporal.Instant.compare(wake, end) > 0) return;
        if (Temporal.Instant.compare(wake, now) > 0)
          now = wake.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
        else now = now.add({ milliseconds: 100 });
      }
    },
    post: (key: string, over: Partial<NewPost> = {}): NewPost => ({
      ...{
        channelId: here.channels[0] as string,
        key,
        body: { text: `say ${key}` },
        notBefore: NOW,
        expiresAt: at(3_600),
      },
      ...over,
    }),
    add: (posts: NewPost[], id = here.id) => addDeliveries(db, id, posts, NOW),
    state: async (key: string) => {
      const [row] = await db.select().from(deliveries).where(eq(deliveries.key, key));
      return row && { state: row.state, reason: row.reason };
    },
    said: (channel = here.channels[0] as string) => slack.messages(channel).map(({ text }) => text),
  };
}

export const nth = (nth: number, fault: PlannedFault['fault'], method = 'chat.postMessage'): PlannedFault => ({
  method,
  nth,
  fault,
});

/** A courier that leases, does one last thing with each post, and is never heard of again. */
export async function dieAfterLeasing(
  { db, now }: Deps,
  last: (
    leased: Extract<Awaited<ReturnType<typeof leaseConversations>>['leased'][number], { task: 'post' }>,
  ) => Promise<void>,
) {
  const timing = { paceMs: 1_000, needsMs: 20_000, settleAfterMs: 60_000 };
  const { leased } = await leaseConversations(db, {
    ...timing,
    ...{ now: now(), until: now().add({ seconds: 30 }), limit: 10, lease: 'dead' },
  });
  expect(leased.length).toBeGreaterThan(0);
  for (const one of leased) if (one.task === 'post') await last(one);
}
