import { setTimeout as wait } from 'node:timers/promises';
import { openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { startPrivatePostgres } from '../harness/postgres-server.ts';
import type { CourierOrders } from './courier-process.ts';
import { dealt, inParts, type Place, places } from './deliveries.ts';
import { dice } from './dice.ts';
import { mishaps } from './faults.ts';
import { type Findings, findings } from './findings.ts';
import { startFleet } from './fleet.ts';
import { killer } from './killer.ts';
import { insist, plan, unsaid } from './outbox.ts';
import { shortened } from './proportions.ts';

/** `blind`: couriers never find a doubtful post again, as if there were no doubt step; it ends with the first repeat. */
export type ChaosOptions = { seed: number; count: number; withinSeconds: number; blind?: boolean };

/** What a seed came to: what stood wrong in the end, what was met on the way by name, and how long it took. */
export type Chaos = Findings & { met: Record<string, number>; seconds: number };

const COURIERS = 3;
const PACE_MS = 20;

/** Doubt is settled after 2 s instead of 60, and all that is measured by it is shortened with it. */
const TIMES_SHORTER = 30;

/** The share of calls that a fault befalls. */
const STRUCK = 0.2;
const DELIVERIES_A_KILL = 20;

/** What is not planned before the couriers begin comes in parts while they work. */
const PART_EVERY_MS = 300;

const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

/** Three couriers, killed and started again, send over a bad network, and their database crashes once. */
export async function chaos({ seed, count, withinSeconds, blind = false }: ChaosOptions): Promise<Chaos> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const { lateSeconds, ...proportions } = shortened(TIMES_SHORTER, PACE_MS);
  const where = places(5, 4);
  const said = dealt(dice(seed), where, count, now());
  const faults = mishaps(seed, STRUCK, lateSeconds);
  const slack = openLocalSlack({ clock: now, faults: faults.plan, workspaces: where.map(inSlack) });
  await using open = new AsyncDisposableStack();
  const server = await startPrivatePostgres({ durable: true });
  open.defer(server.stop);
  const served = await slack.serve();
  open.defer(served.close);
  const store = await openPostgres(server.url, { connections: 2 });
  open.defer(store.close);
  for (const { id } of where)
    await saveWorkspace(store.db, {
      workspaceId: id,
      name: id,
      currency: 'USD',
      country: 'US',
      dayOrder: 'mdy',
      coaching: {},
    });
  const [first, ...others] = inParts(said);
  await plan(store.db, first, now());
  const orders: CourierOrders = { ...proportions, databaseUrl: server.url, slackUrl: served.url, blind };
  const fleet = startFleet('./courier-process.ts', COURIERS, orders);
  open.defer(fleet.stop);
  const ending = killer(dice(seed + 1), fleet, COURIERS, Math.ceil(count / DELIVERIES_A_KILL));
  const crashAt = Math.round(count * (0.3 + 0.3 * dice(seed + 2)()));
  const texts = new Set<string>();
  open.defer(ending.rest);
  let crashed: Promise<void> | undefined;
  let hasRepeat = false;
  const stopListening = slack.onMessage(({ message: { text } }) => {
    hasRepeat ||= texts.has(text);
    texts.add(text);
    if (texts.size >= crashAt) crashed ??= server.crash();
    ending.atAPost();
  });
  open.defer(async () => stopListening());
  await fleet.ready;
  for (const part of others) {
    await wait(PART_EVERY_MS);
    await plan(store.db, part, now());
  }
  const isOver = () => fleet.troubles.length > 0 || seconds() > withinSeconds || (blind && hasRepeat);
  let left = await insist(() => unsaid(store.db));
  while (left.some(({ state }) => state !== 'ended') && !isOver()) {
    await wait(100);
    left = await insist(() => unsaid(store.db));
  }
  ending.rest();
  await crashed;
  await fleet.stop();
  const found = findings(
    slack,
    said.flatMap(({ posts }) => posts),
    PACE_MS,
  );
  const unfinished = left.map(({ key, state, reason }) => `${key} is ${state} (${reason}) after ${seconds()} s`);
  const met = { ...Object.fromEntries(faults.met), kills: ending.kills(), 'database crashes': crashed ? 1 : 0 };
  const complaints = [...fleet.troubles, ...unfinished, ...found.complaints];
  return { complaints, repeats: found.repeats, met, seconds: seconds() };
}

function inSlack({ id, channels }: Place) {
  const known = channels.map((channel) => ({ id: channel, name: channel.toLowerCase(), members: [`UBOT${id}`] }));
  return { id, name: id, token: `xoxb-${id}`, users: [], channels: known };
}
