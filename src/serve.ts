import { setTimeout } from 'node:timers/promises';
import type { Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { sql } from 'drizzle-orm';
import { openModel, USUAL_MODEL } from './ai/model.ts';
import { whoAmI } from './bot.ts';
import type { Config, SlackSettings } from './config.ts';
import type { Deps } from './deps.ts';
import { UserError } from './domain/errors.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { assemble, type Parts } from './parts.ts';
import { boltLogger, CLIENT_OPTIONS } from './slack/app.ts';
import { loggable } from './slack/errors.ts';
import { httpReceiver, socketReceiver } from './slack/receiver.ts';
import type { Db, Store } from './store/db.ts';
import { openEmbedded } from './store/embedded.ts';
import { openPostgres } from './store/postgres.ts';
import { work } from './work.ts';

/** Where the embedded database lives when no DATABASE_URL is given. */
export const DATA_FOLDER = '.data';

type Serving = Config & { slack: SlackSettings };

/** What is unfinished this long after the signal to stop is left as it is. */
const STOP_WITHIN_MS = 10_000;

/** Requests are answered for so long while messages under way finish; what is left of the bound is for the last answers. */
const SERVE_ON_MS = 8_000;

/**
 * Runs Sideline for one workspace until the returned function is called, which takes 10 s at most and never throws.
 * Throws UserError where a setting is wrong.
 */
export async function serve(config: Serving, { now, log }: Pick<Deps, 'now' | 'log'>): Promise<() => Promise<void>> {
  const metrics = openMetrics();
  const clientOptions = clientOptionsFor(config, metrics);
  const client = new WebClient(config.slack.botToken, { ...clientOptions, logger: boltLogger(log) });
  const bot = await whoAmI(config, clientOptions);
  const store = await openStore(config);
  const deps: Deps = {
    db: store.db,
    now,
    log,
    slackFor: async () => client,
    meter: metrics.meter,
    ...modelOf(config, log),
  };
  const machineSeconds = () => now().epochMilliseconds / 1000;
  let stopping = false;
  const ready = async () => !stopping && (await answers(store.db));
  const receiver = receiverFor(config, clientOptions, { machineSeconds, log, ready, metrics: metrics.expose });
  const authorize = async ({ teamId }: { teamId?: string | undefined }) => {
    if (teamId !== bot.teamId) throw new Error('a request from a workspace that this bot is not of');
    return { botToken: config.slack.botToken, ...bot };
  };
  const parts = assemble(deps, { receiver, authorize, clientOptions });
  await parts.app.start(config.port);
  const stopWorking = work(parts, deps);
  log.info({ workspace: bot.teamId, port: config.port }, 'Sideline is running');
  return async () => {
    stopping = true;
    log.info({ workspace: bot.teamId }, 'Sideline stops when it has finished what it is at');
    await withinBound(finish(parts, stopWorking, store), log);
  };
}

function modelOf({ model }: Config, log: Deps['log']): Pick<Deps, 'model'> {
  if (!model) return {};
  log.info({ model: model.name ?? USUAL_MODEL }, 'A model answers where it can; what is sent to it is in the README');
  return { model: openModel(model, log) };
}

/** Finishes what is under way, in an order in which each part still has what it needs. */
async function finish({ app, inHand, drained }: Parts, stopWorking: () => Promise<void>, store: Store): Promise<void> {
  const atRest = stopWorking();
  await Promise.race([atRest, setTimeout(SERVE_ON_MS, undefined, { ref: false })]);
  // Over a socket an answer can only go while it is open.
  await inHand();
  await app.stop();
  await drained();
  await atRest;
  await store.close();
}

async function withinBound(finished: Promise<void>, log: Deps['log']): Promise<void> {
  const gaveUp = new AbortController();
  const bound = setTimeout(STOP_WITHIN_MS, 'late' as const, { signal: gaveUp.signal }).catch(() => undefined);
  try {
    const late = await Promise.race([finished, bound]);
    if (late) log.warn('Sideline ends with something unfinished: a message under way will be looked for');
    else log.info('Sideline has stopped');
  } catch (error) {
    log.error({ error: loggable(error) }, 'Sideline could not finish');
  } finally {
    gaveUp.abort();
  }
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

function clientOptionsFor({ slackApiUrl }: Config, { watch }: Metrics): WebClientOptions {
  const options = { ...CLIENT_OPTIONS, fetch: watch(fetch) };
  return slackApiUrl ? { ...options, slackApiUrl } : options;
}

type Receiving = {
  machineSeconds: () => number;
  log: Deps['log'];
  ready: () => Promise<boolean>;
  metrics: Metrics['expose'];
};

function receiverFor(
  config: Serving,
  clientOptions: WebClientOptions,
  { machineSeconds, log, ready, metrics }: Receiving,
): Receiver {
  const logger = boltLogger(log);
  if ('appToken' in config.slack) {
    return socketReceiver(config.slack.appToken, { logger, ready, metrics, port: config.port, clientOptions });
  }
  return httpReceiver({ signingSecret: config.slack.signingSecret, logger, machineSeconds, ready, metrics });
}

async function answers(db: Db): Promise<boolean> {
  await db.execute(sql`select 1`);
  return true;
}
