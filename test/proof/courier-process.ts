import { setTimeout } from 'node:timers/promises';
import { LogLevel, WebClient } from '@slack/web-api';
import type { Deps } from '../../src/deps.ts';
import { serve } from '../../src/slack/courier/serve.ts';
import { courier } from '../../src/slack/courier.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Proportions } from './proportions.ts';
import { troubleLog } from './troubles.ts';

/** What a courier process is told on its command line. `blind`: it never finds its posts again. */
export type CourierOrders = Omit<Proportions, 'lateSeconds'> & {
  databaseUrl: string;
  slackUrl: string;
  blind: boolean;
};

// The courier as main runs it, on real PostgreSQL and the machine's clock, until whoever started it lets go or kills it.
const stopping = new AbortController();
process.once('disconnect', () => stopping.abort());
const { databaseUrl, slackUrl, blind, terms, timeoutMs, jitter }: CourierOrders = JSON.parse(process.argv[2] ?? '');
const store = await openPostgres(databaseUrl);
const clients = new Map<string, WebClient>();
const deps: Deps = {
  db: store.db,
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
  log: troubleLog((trouble) => process.send?.(trouble)),
  slackFor: async (workspaceId) => {
    const client = clients.get(workspaceId) ?? newClient(workspaceId);
    clients.set(workspaceId, client);
    return client;
  },
};

function newClient(workspaceId: string): WebClient {
  return new WebClient(`xoxb-${workspaceId}`, {
    ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: timeoutMs, slackApiUrl: slackUrl },
    logLevel: LogLevel.ERROR,
    ...(blind ? { fetch: seeNothing } : {}),
  });
}

function seeNothing(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const isLook = /conversations\.(history|replies)/.test(String(url));
  return isLook ? Promise.resolve(Response.json({ ok: true, messages: [] })) : fetch(url, init);
}

const one = courier(deps, { ...terms, random: () => Math.random() * jitter, draw: async () => ({ text: '' }) });
process.send?.('ready');
await serve(deps, one, sleep, stopping.signal);
// Nothing is open but idle connections, and closing those that broke with the database may take seconds.
process.exit(0);

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
