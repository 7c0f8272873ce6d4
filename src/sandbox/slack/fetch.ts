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
    init.signal?.throwIfAborted();
    const { pathname: path } = new URL(url);
    const headers = Object.fromEntries(
      Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    // Only a form waits: calls are taken in the order in which they are made.
    const carried = init.body instanceof FormData ? await writtenOut(init.body) : undefined;
    const body = typeof init.body === 'string' ? init.body : '';
    const reply = await handle(
      world,
      carried
        ? { path, body, bytes: carried.bytes, headers: { ...headers, ...carried.headers } }
        : { path, body, headers },
    );
    if (reply === 'no answer') return silence(init.signal);
    if (reply === 'reset')
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return new Response(reply.body, reply);
  };
}

/** A form with a file in it, as it would go over the wire. */
async function writtenOut(form: FormData): Promise<{ headers: Record<string, string>; bytes: Buffer }> {
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') ?? '' };
  return { headers, bytes: Buffer.from(await written.arrayBuffer()) };
}

/** Never ends, unless whoever asked gives up. */
function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
