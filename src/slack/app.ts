import {
  type AnyMiddlewareArgs,
  App,
  type Authorize,
  type CodedError,
  type Logger,
  LogLevel,
  type Receiver,
} from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Logger as Log } from 'pino';
import type { Deps } from '../deps.ts';
import { loggable } from './errors.ts';
import { listen } from './listeners.ts';
import { type Pending, pendingWork } from './pending.ts';

/** How the app meets Slack: who brings requests, and whose tokens answer them. */
export type Wiring = { receiver: Receiver; authorize: Authorize<boolean>; clientOptions: WebClientOptions };

/** The Bolt app with every listener, not yet started, and ways to wait for what it is at. */
export function slackApp(
  deps: Deps,
  { receiver, authorize, clientOptions }: Wiring,
): { app: App } & Omit<Pending, 'keep'> {
  const app = new App({
    receiver,
    authorize,
    clientOptions,
    logger: boltLogger(deps.log),
    logLevel: LogLevel.WARN,
    processBeforeResponse: true,
    // Nothing is kept of a conversation between two requests, in memory least of all.
    convoStore: false,
    extendedErrorHandler: true,
  });
  const pending = pendingWork();
  // Over a socket nothing else says when a handler has given its answer.
  app.use(async ({ next }) => {
    const handled = next();
    pending.keep(handled);
    await handled;
  });
  listen(app, deps, pending);
  app.error(async ({ error, body }: { error: CodedError; body: AnyMiddlewareArgs['body'] }) => {
    deps.log.error({ error: loggable(error.original ?? error) }, 'a listener failed');
    // Thrown on, the event is answered 500 and Slack sends it again; its key keeps it from counting twice.
    if ('event' in body) throw error;
  });
  return { app, inHand: pending.inHand, drained: pending.drained };
}

/** What the Web API client is told: retries are ours, and nothing hangs. */
export const CLIENT_OPTIONS = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
} satisfies WebClientOptions;

/** Bolt's log lines in ours. Its debug lines quote bodies, so they are dropped. */
export function boltLogger(log: Log): Logger {
  const line =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level]({ from: 'bolt' }, parts.map(String).join(' '));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: line('warn'),
    error: line('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
