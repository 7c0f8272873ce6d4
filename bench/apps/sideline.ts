import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { assemble } from '../../src/parts.ts';
import { boltLogger, CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { httpReceiver } from '../../src/slack/receiver.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { POOL, SIGNING_SECRET, WORKSPACE_ID } from '../workspace.ts';
import { announce, databaseUrl } from './serving.ts';

/** Everybody who speaks here has been met, so nothing may be asked of Slack. */
const noSlack = () => Promise.reject(new Error('the benchmark has no Slack'));

const log = pino({ level: 'info', base: null });
const store = await openPostgres(databaseUrl(), { connections: POOL });
const clientOptions = { ...CLIENT_OPTIONS, fetch: noSlack };
const client = new WebClient('xoxb-bench', { ...clientOptions, logger: boltLogger(log) });
const receiver = httpReceiver({
  signingSecret: SIGNING_SECRET,
  logger: boltLogger(log),
  machineSeconds: () => Date.now() / 1000,
  ready: async () => true,
});
const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now());
const { drained } = assemble(
  { db: store.db, now, log, slackFor: async () => client },
  {
    receiver,
    clientOptions,
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'UBOT', teamId: WORKSPACE_ID }),
  },
);
await announce(receiver, async () => {
  await drained();
  await store.close();
});
