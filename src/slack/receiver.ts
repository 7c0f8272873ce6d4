import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CustomRoute, HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

/** How far a request's timestamp may be off, either way. */
const TOLERANCE_SECONDS = 300;

/** What /metrics shows: a text, and its content type. */
export type Exposition = () => Promise<{ type: string; text: string }>;

export type Receiving = {
  signingSecret: string;
  logger: Logger;
  /** The machine's clock in seconds: signatures are checked against it, whatever time the app is told it is. */
  machineSeconds: () => number;
  /** Whether the process can do its work; false turns /readyz to 503. */
  ready: () => Promise<boolean>;
  /** Absent where nothing is counted: there is no /metrics then. */
  metrics?: Exposition | undefined;
};

/** Receives signed requests at /slack/events and answers /healthz, /readyz and /metrics. Stale and future ones get 401. */
export function httpReceiver({ signingSecret, logger, machineSeconds, ready, metrics }: Receiving): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    processBeforeResponse: true,
    customRoutes: [...healthRoutes(ready), ...metricsRoutes(metrics)],
  });
  const listener = receiver.requestListener;
  const stop = receiver.stop.bind(receiver);
  let isStopping = false;
  receiver.stop = () => {
    isStopping = true;
    return stop();
  };
  receiver.requestListener = (request, response) => {
    // Kept alive after its last answer, a connection would hold up the stop for seconds.
    response.once('finish', () => isStopping && request.socket.destroySoon());
    // Bolt refuses old timestamps only; one from the future would stay good for replays until it is old.
    if (isFuture(request, machineSeconds())) return plain(response, 401, '');
    return listener(request, response);
  };
  return receiver;
}

/**
 * Receives over a socket that we open ourselves: Slack needs no address of ours. /healthz, /readyz and /metrics are at
 * `port`.
 */
export function socketReceiver(
  appToken: string,
  {
    logger,
    ready,
    metrics,
    port,
    clientOptions,
  }: Pick<Receiving, 'logger' | 'ready' | 'metrics'> & { port: number; clientOptions: WebClientOptions },
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    customRoutes: [...healthRoutes(ready), ...metricsRoutes(metrics)],
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

function metricsRoutes(metrics: Exposition | undefined): CustomRoute[] {
  if (!metrics) return [];
  const handler: CustomRoute['handler'] = (_request, response) => {
    void metrics().then(
      ({ type, text }) => answer(response, 200, type, text),
      () => plain(response, 500, ''),
    );
  };
  return [{ path: '/metrics', method: 'GET', handler }];
}

function isFuture({ headers }: IncomingMessage, seconds: number): boolean {
  return Number(headers['x-slack-request-timestamp'] ?? 0) > seconds + TOLERANCE_SECONDS;
}

function plain(response: ServerResponse, status: number, text: string): void {
  answer(response, status, 'text/plain', text);
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
