import { setTimeout } from 'node:timers/promises';
import type { Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { sql } from 'drizzle-orm';
import { schedule } from 'node-cron';
import type { Config, SlackSettings } from './config.ts';
import type { Deps } from './deps.ts';
import { UserError } from './domain/errors.ts';
import { assemble, type Parts } from './parts.ts';
import { boltLogger, CLIENT_OPTIONS } from './slack/app.ts';
import { serve as send } from './slack/courier/serve.ts';
import { loggable } from './slack/errors.ts';
import { httpReceiver, socketReceiver } from './slack/receiver.ts';
import type { Db, Store } from './store/db.ts';
import { openEmbedded } from './store/embedded.ts';
import { openPostgres } from './store/postgres.ts';

/** Where the embedded database lives when no DATABASE_URL is given. */
export const DATA_FOLDER = '.data';

type Serving = Config & { slack: SlackSettings };

/** Runs Sideline for one workspace until the returned function is called. Throws UserError where a setting is wrong. */
export async function serve(config: Serving, { now, log }: Pick<Deps, 'now' | 'log'>): Promise<() => Promise<void>> {
  const clientOptions = clientOptionsFor(config);
  const client = new WebClient(config.slack.botToken, { ...clientOptions, logger: boltLogger(log) });
  const bot = await whoAmI(client);
  const store = await openStore(config);
  const deps: Deps = { db: store.db, now, log, slackFor: async () => client };
  const machineSeconds = () => now().epochMilliseconds / 1000;
  const receiver = receiverFor(config, clientOptions, { machineSeconds, log, ready: () => answers(store.db) });
  const authorize = async ({ teamId }: { teamId?: string | undefined }) => {
    if (teamId !== bot.teamId) throw new Error('a request from a workspace that this bot is not of');
    return { botToken: config.slack.botToken, ...bot };
  };
  const parts = assemble(deps, { receiver, authorize, clientOptions });
  await parts.app.start(config.port);
  const stopWorking = work(parts, deps);
  log.info({ workspace: bot.teamId, port: config.port }, 'Sideline is running');
  return async () => {
    await stopWorking();
    await parts.app.stop();
    await parts.drained();
    await store.close();
  };
}

/** Opens the database that the settings name, or the embedded one. */
export function openStore({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<Store> {
  return databaseUrl ? openPostgres(databaseUrl).catch(explainDatabase) : openEmbedded(DATA_FOLDER);
}

function explainDatabase(error: unknown): never {
  const [{ code } = { code: undefined }] = loggable(error);
  throw new UserError(
    `DATABASE_URL: the database cannot be used (${String(code ?? 'unknown error')}). Is it running, and are name and password right?`,
  );
}

async function whoAmI(client: WebClient) {
  const {
    team_id: teamId,
    bot_id: botId,
    user_id: botUserId,
  } = await client.auth.test().catch((error: unknown) => {
    const { code, data } = error as { code?: string; data?: { error?: string } };
    throw new UserError(`SLACK_BOT_TOKEN: Slack does not accept it or cannot be reached (${data?.error ?? code}).`);
  });
  if (!teamId || !botUserId)
    throw new UserError("SLACK_BOT_TOKEN: Slack does not say whose it is. Is it the bot's token?");
  return { teamId, botUserId, ...(botId ? { botId } : {}) };
}

function clientOptionsFor({ slackApiUrl }: Config): WebClientOptions {
  return slackApiUrl ? { ...CLIENT_OPTIONS, slackApiUrl } : CLIENT_OPTIONS;
}

type Receiving = { machineSeconds: () => number; log: Deps['log']; ready: () => Promise<boolean> };

function receiverFor(
  config: Serving,
  clientOptions: WebClientOptions,
  { machineSeconds, log, ready }: Receiving,
): Receiver {
  const logger = boltLogger(log);
  if ('appToken' in config.slack) {
    return socketReceiver(config.slack.appToken, { logger, ready, port: config.port, clientOptions });
  }
  return httpReceiver({ signingSecret: config.slack.signingSecret, logger, machineSeconds, ready });
}

async function answers(db: Db): Promise<boolean> {
  await db.execute(sql`select 1`);
  return true;
}

/** Ticks once a minute and sends as things fall due, until stopped; what runs then is finished. */
function work({ tick, courier }: Parts, deps: Deps): () => Promise<void> {
  let ticking: Promise<unknown> | undefined;
  const startTick = () => {
    ticking ??= tick()
      .catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'tick failed'))
      .finally(() => {
        ticking = undefined;
      });
  };
  const minute = schedule('* * * * *', startTick);
  startTick();
  const stopping = new AbortController();
  const sending = send(deps, courier, sleep, stopping.signal);
  return async () => {
    await minute.stop();
    stopping.abort();
    await Promise.all([ticking, sending]);
  };
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
