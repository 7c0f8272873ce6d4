import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isUpload, takeUpload } from './files.ts';
import { type Asked, plain, type Reply } from './reply.ts';
import { respond } from './response-urls.ts';
import { callWebApi } from './web-api.ts';
import type { World } from './world.ts';

/** A served local Slack: `url` is what SLACK_API_URL takes, up to and with `/api/`. */
export type Served = { url: string; close: () => Promise<void> };

/** Answers any request the app sends to Slack: a Web API call, a post to a response_url, or a file. */
export async function handle(world: World, asked: Asked): Promise<Reply> {
  if (isUpload(asked)) return takeUpload(world, asked);
  const method = asked.path.match(/\/api\/([\w.]+)$/)?.[1];
  if (method) return callWebApi(world, method, asked);
  if (asked.path.startsWith('/response/')) return respond(world, asked);
  return plain('not found', 404);
}

async function asked(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const bytes = Buffer.concat(parts);
  return { path: new URL(request.url ?? '/', 'http://slack').pathname, headers, body: bytes.toString(), bytes };
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await handle(world, await asked(request));
  if (reply === 'no answer') return;
  if (reply === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

/** Serves the local Slack on 127.0.0.1; port 0 takes a free one. */
export async function serve(world: World, port: number): Promise<Served> {
  const server: Server = createServer((request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  // listen() on a port always gives this kind of address.
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${world.origin}/api/`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
