import { handle } from './server.ts';
import type { World } from './world.ts';

type Init = {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | null | undefined;
};

/** A `fetch` that reaches the local Slack without a port, whatever the host: for WebClient and Bolt's clientOptions. */
export function fetchInto(world: World): (url: string | URL, init?: Init) => Promise<Response> {
  return async (url, init = {}) => {
    const headers = Object.fromEntries(
      Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const body = typeof init.body === 'string' ? init.body : '';
    init.signal?.throwIfAborted();
    const reply = handle(world, { path: new URL(url).pathname, headers, body });
    if (reply === 'no answer') return silence(init.signal);
    if (reply === 'reset')
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return new Response(reply.body, reply);
  };
}

/** Never ends, unless whoever asked gives up. */
function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
