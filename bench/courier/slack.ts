import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pace } from './pace.ts';

/** What came to this Slack: posts taken, calls answered 429, and when the last was taken, epoch milliseconds. */
export type Taken = { taken: number; twice: number; limited: number; lastAt: number };

// The one method couriers need here, held to the pace in its first argument; the rest of a Slack would take time from them.
const { paceMs, rate } = JSON.parse(process.argv[2] ?? '{}') as Pace;
/** Calls that a workspace may be early by: on their way some take longer than others. Conversations have no such room. */
const JITTER = 10;
const now = () => performance.timeOrigin + performance.now();
const lastIn = new Map<string, number>();
const fullAt = new Map<string, number>();
const seen = new Set<string>();
let [taken, twice, limited, lastAt] = [0, 0, 0, 0];

/** Seconds to wait, by the pace of the conversation and the bucket of the workspace; 0 where it is taken now. */
function waitFor(workspace: string, channel: string, at: number): number {
  const inChannel = (lastIn.get(channel) ?? Number.NEGATIVE_INFINITY) + paceMs - at;
  const full = Math.max(at, fullAt.get(workspace) ?? 0);
  const inWorkspace = full - rate.everyMs * (rate.burst + JITTER - 1) - at;
  const wait = Math.max(inChannel, inWorkspace);
  if (wait > 0) return Math.ceil(wait / 1000);
  lastIn.set(channel, at);
  fullAt.set(workspace, full + rate.everyMs);
  return 0;
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const at = now();
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    const channel = form.get('channel') ?? '';
    const wait = waitFor(request.headers.authorization ?? '', channel, at);
    if (wait > 0) {
      limited += 1;
      response.writeHead(429, { 'retry-after': String(wait), 'content-type': 'application/json' });
      response.end('{"ok":false,"error":"ratelimited"}');
      return;
    }
    const text = form.get('text') ?? '';
    if (seen.has(text)) twice += 1;
    seen.add(text);
    taken += 1;
    lastAt = at;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, channel, ts: (at / 1000).toFixed(6) }));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` });
});
process.on('message', () => process.send?.({ taken, twice, limited, lastAt } satisfies Taken));
process.once('disconnect', () => process.exit());
