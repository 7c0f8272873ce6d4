import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Web API's front that does what it is asked and keeps its answers to `method` to itself until let go. */
export type HeldSlack = {
  url: string;
  /** How many answers it keeps now. */
  held: () => number;
  letGo: () => void;
  close: () => void;
};

/** Passes every call on to the Web API at `behind`. */
export async function heldSlack(behind: string, method: string): Promise<HeldSlack> {
  const gate = Promise.withResolvers<void>();
  let held = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { 'content-type': type = '', authorization = '' } = request.headers;
    const called = (request.url ?? '').replace('/api/', '');
    const headers = { 'content-type': type, authorization };
    const answer = await fetch(behind + called, { method: 'POST', headers, body: Buffer.concat(chunks) }).catch(
      () => undefined,
    );
    if (!answer) {
      response.destroy();
      return;
    }
    const text = await answer.text();
    if (called === method) {
      held += 1;
      await gate.promise;
      held -= 1;
    }
    response.setHeader('content-type', 'application/json');
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/`,
    held: () => held,
    letGo: gate.resolve,
    close: () => {
      gate.resolve();
      server.closeAllConnections();
      server.close();
    },
  };
}
