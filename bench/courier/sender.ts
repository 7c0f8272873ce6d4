import { setTimeout } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { boltLogger, CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { serve } from '../../src/slack/courier/serve.ts';
import { courier } from '../../src/slack/courier.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Pace } from './pace.ts';

// A process of Sideline that only sends, until its parent lets go.
const [databaseUrl = '', slackApiUrl = '', given = '{}'] = process.argv.slice(2);
const { paceMs, rate } = JSON.parse(given) as Pace;
const store = await openPostgres(databaseUrl);
const log = pino({ level: 'error', base: null });
const clients = new Map<string, WebClient>();
const newClient = (id: string) =>
  new WebClient(`xoxb-${id}`, { ...CLIENT_OPTIONS, slackApiUrl, logger: boltLogger(log) });
const slackFor = async (id: string) => {
  const client = clients.get(id) ?? newClient(id);
  clients.set(id, client);
  return client;
};
const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now());
const deps = { db: store.db, now, log, slackFor };
const draw = () => Promise.reject(new Error('nothing is edited here'));
const rates = {
  'chat.postMessage': rate,
  'chat.update': rate,
  'conversations.history': rate,
  'conversations.replies': rate,
};
const stop = new AbortController();
const sleep = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined);

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
process.once('disconnect', () => stop.abort());
process.send?.({ startedAt: Date.now() });
await serve(deps, courier(deps, { draw, paceMs, rates }), sleep, stop.signal);
await store.close();
process.exit();
