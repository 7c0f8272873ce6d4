import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire to Postgres that counts round trips: each time the client speaks after the server has spoken. */
export type CountedWire = { url: string; turns: () => number; close: () => Promise<void> };

/** Opens a port that leads to the server of `url` and counts on the way. */
export async function countTurns(url: string): Promise<CountedWire> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let turns = 0;
  const proxy = createServer((app) => {
    const server = connect(Number(port || 5432), hostname);
    let serverSpoke = true;
    app.on('data', () => {
      if (serverSpoke) turns += 1;
      serverSpoke = false;
    });
    server.on('data', () => {
      serverSpoke = true;
    });
    for (const [from, to] of [
      [app, server],
      [server, app],
    ] as const) {
      open.add(from);
      from.setNoDelay(true).pipe(to);
      from.on('error', () => to.destroy()).on('close', () => open.delete(from));
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(address.port);
  return {
    url: through.href,
    turns: () => turns,
    close: async () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
