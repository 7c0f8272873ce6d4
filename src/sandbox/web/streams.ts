import type { ServerResponse } from 'node:http';
import type { Changes } from './changes.ts';

/** A connection on which nothing is said is kept from being thought dead, milliseconds. */
const ALIVE_EVERY = 20_000;

/** Pages that are told of every change. */
export type Streams = { open: (response: ServerResponse) => void; close: () => void };

export function openStreams(listen: Changes['listen']): Streams {
  const open = new Set<ServerResponse>();
  const say = (line: string) => {
    for (const response of open) response.write(`${line}\n\n`);
  };
  const leave = listen(() => say('data: changed'));
  const alive = setInterval(() => say(': still here'), ALIVE_EVERY).unref();

  return {
    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    close() {
      leave();
      clearInterval(alive);
      for (const response of open) response.end();
    },
  };
}
