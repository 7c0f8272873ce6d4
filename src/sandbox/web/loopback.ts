import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../domain/errors.ts';

/** Both addresses of this machine's own: `localhost` may mean either. */
const LOOPBACKS = ['127.0.0.1', '::1'];

/** Where the page is looked for first, and how many ports are tried after it. */
const USUAL = 3000;
const TRIES = 50;

/** So long are last answers waited for, milliseconds. */
const LAST_ANSWERS = 5000;

/** What listens on loopback, and its port. */
export type Listening = { port: number; servers: Server[] };

/**
 * Listens on loopback, and on nothing else: on this port, or, for null, on 3000 or the next that is free. Port 0 is any
 * free one. Throws UserError where the port is taken.
 */
export async function listenOnLoopback(newServer: () => Server, port: number | null): Promise<Listening> {
  if (port !== null) {
    const listening = await listenAt(newServer, port);
    if (listening) return listening;
    throw new UserError(
      `Port ${port} is taken by another program. Give another one, or none: then a free one is found.`,
    );
  }
  for (let next = USUAL; next < USUAL + TRIES; next++) {
    const listening = await listenAt(newServer, next);
    if (listening) return listening;
  }
  throw new UserError(`The ports from ${USUAL} to ${USUAL + TRIES - 1} are all taken. Name a free one with --port.`);
}

/** Undefined where another program listens there on either address: half of the calls to `localhost` would be its. */
async function listenAt(newServer: () => Server, wanted: number): Promise<Listening | undefined> {
  const servers: Server[] = [];
  let port = wanted;
  for (const host of LOOPBACKS) {
    const server = newServer();
    const code = await failureOf(server, host, port);
    if (code === undefined) servers.push(server);
    // A machine without IPv6 has one loopback.
    else if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') {
      await closeAll(servers);
      if (code === 'EADDRINUSE') return undefined;
      throw new UserError(`Port ${wanted} cannot be used (${code}). Name another one with --port.`);
    }
    // A server that listens on a port has this kind of address.
    if (servers[0]) port = (servers[0].address() as AddressInfo).port;
  }
  if (servers.length === 0) throw new UserError('This machine has no loopback address to serve the page at.');
  return { port, servers };
}

async function failureOf(server: Server, host: string, port: number): Promise<string | undefined> {
  try {
    server.listen({ port, host, ipv6Only: host.includes(':') });
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Lets nobody in any more, and resolves when everybody has had their answer, or has had long enough to take it. */
export async function closeAll(servers: Server[]): Promise<void> {
  const cutOff = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, LAST_ANSWERS);
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close');
      server.close();
      return closed;
    }),
  );
  clearTimeout(cutOff);
}
