import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CustomRoute, HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

/** How far a request's timestamp may be off, either way. */
const TOLERANCE_SECONDS = 300;

export type Receiving = {
  signingSecret: string;
  logger: Logger;
  /** The machine's clock in seconds: signatures are checked against it, whatever time the app is told it is. */
  machineSeconds: () => number;
  /** Whether the process can do its work; false turns /readyz to 503. */
  ready: () => Promise<boolean>;
};

/** Receives signed requests at /slack/events and answers /healthz and /readyz. Stale and future ones get 401. */
export function httpReceiver({ signingSecret, logger, machineSeconds, ready }: Receiving): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    processBeforeResponse: true,
    customRoutes: healthRoutes(ready),
  });
  const listener = receiver.requestListener;
  // Bolt refuses old timestamps only; one from the future would stay good for replays until it is old.
  receiver.requestListener = (request, response) => {
    if (isFuture(request, machineSeconds())) return plain(response, 401, '');
    return listener(request, response);
  };
  return receiver;
}

/** Receives over a socket that we open ourselves: Slack needs no address of ours. /healthz and /readyz are at `port`. */
export function socketReceiver(
  appToken: string,
  {
    logger,
    ready,
    port,
    clientOptions,
  }: Pick<Receiving, 'logger' | 'ready'> & { port: number; clientOptions: WebClientOptions },
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    customRoutes: healthRoutes(ready),
    installerOptions: { port, clientOptions },
  });
}

function healthRoutes(ready: () => Promise<boolean>): CustomRoute[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_request, response) => plain(response, 200, 'ok') },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_request, response) => {
        void ready()
          .catch(() => false)
          .then((yes) => plain(response, yes ? 200 : 503, yes ? 'ready' : 'not ready'));
      },
    },
  ];
}

function isFuture({ headers }: IncomingMessage, seconds: number): boolean {
  return Number(headers['x-slack-request-timestamp'] ?? 0) > seconds + TOLERANCE_SECONDS;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}
