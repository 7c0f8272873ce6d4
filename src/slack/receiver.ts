import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';

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
    customRoutes: [
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
    ],
  });
  const listener = receiver.requestListener;
  // Bolt refuses old timestamps only; one from the future would stay good for replays until it is old.
  receiver.requestListener = (request, response) => {
    if (isFuture(request, machineSeconds())) return plain(response, 401, '');
    return listener(request, response);
  };
  return receiver;
}

function isFuture({ headers }: IncomingMessage, seconds: number): boolean {
  return Number(headers['x-slack-request-timestamp'] ?? 0) > seconds + TOLERANCE_SECONDS;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}
