import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { UserError } from '../../domain/errors.ts';
import { assetAt } from './assets.ts';
import { bodyOf, Refused, requireOurs } from './gate.ts';
import type { House } from './house.ts';
import { closeAll, listenOnLoopback } from './loopback.ts';
import { ROUTES } from './routes.ts';
import { sendSharedFile } from './shared-file.ts';
import { openStreams, type Streams } from './streams.ts';

/** No page of ours needs anything from outside this machine, and none is shown inside another. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A served house: where, and how that ends. */
export type Served = { address: string; close: () => Promise<void> };

/** Serves the page and its house on loopback. `port` null takes the usual one or the next that is free. Throws UserError. */
export async function serveHouse(house: House, port: number | null): Promise<Served> {
  const streams = openStreams(house.listen);
  let isClosing = false;
  const newServer = () =>
    createServer((request, response) => {
      // Kept alive after its last answer, a connection would hold up the close for seconds.
      response.once('finish', () => isClosing && request.socket.destroySoon());
      answer(house, streams, request, response).catch((error: unknown) => refuse(response, error));
    });
  const { servers, port: found } = await listenOnLoopback(newServer, port);
  return {
    address: `http://localhost:${found}`,
    async close() {
      isClosing = true;
      streams.close();
      await closeAll(servers);
    },
  };
}

async function answer(house: House, streams: Streams, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  requireOurs(request);
  const { method = 'GET', url = '/' } = request;
  const { pathname, searchParams } = URL.parse(url, 'http://localhost') ?? new URL('http://localhost/nothing');
  if (method === 'GET' && pathname === '/api/changes') return streams.open(response);
  const route = ROUTES[`${method} ${pathname}`];
  if (route) {
    const given = method === 'POST' ? await bodyOf(request) : Object.fromEntries(searchParams);
    return json(response, 200, await route(house, given));
  }
  if (method === 'GET' && pathname === '/api/file') return sendSharedFile(house, searchParams, response);
  const asset = method === 'GET' || method === 'HEAD' ? await assetAt(pathname) : undefined;
  if (!asset) throw new Refused(404, `There is nothing at ${method} ${pathname}.`);
  response.writeHead(200, { 'content-type': asset.type, 'cache-control': asset.cache }).end(asset.body);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

/** Says what was wrong in a sentence; what nobody at the page could put right is for the terminal to show. */
function refuse(response: ServerResponse, error: unknown): void {
  // Begun already, or whoever asked has gone: there is nobody to tell.
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const problem = error instanceof Error ? error.message : String(error);
  if (error instanceof Refused) json(response, error.status, { problem });
  else if (error instanceof UserError) json(response, 422, { problem });
  else {
    console.error(error);
    json(response, 500, { problem: `That went wrong: ${problem.split('\n')[0]}` });
  }
}
