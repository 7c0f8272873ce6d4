import type { IncomingMessage } from 'node:http';

/** The largest body that is read, bytes. */
const MOST = 1_000_000;

/** Whoever sends more than this is not heard out. */
const FAR_TOO_MUCH = 16 * MOST;

/** A request that is not let in: the status, and a sentence that says why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  constructor(status: number, problem: string) {
    super(problem);
    this.status = status;
  }
}

/**
 * Lets in only what was meant for us: a page elsewhere that had its own name point to this machine would send that name
 * as the Host, and one that posts from elsewhere says so in its Origin. Throws Refused.
 */
export function requireOurs({ method, headers, socket }: IncomingMessage): void {
  const { host = '', origin } = headers;
  const ours = namesAt(socket.localPort);
  if (!ours.includes(host.toLowerCase())) throw new Refused(403, 'The sandbox answers at localhost only.');
  if (method !== 'POST') return;
  if (origin !== undefined && !ours.some((name) => origin.toLowerCase() === `http://${name}`)) {
    throw new Refused(403, 'The sandbox does what its own page asks, and nothing for others.');
  }
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw new Refused(415, 'What is sent here must be JSON.');
}

function namesAt(port = 80): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const withPort = names.map((name) => `${name}:${port}`);
  return port === 80 ? [...withPort, ...names] : withPort;
}

/** The JSON that came. Throws Refused where it is none, or too much. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  // Heard out though it is too much: an answer before the end would not reach whoever is still sending.
  for await (const part of request) {
    size += part.length;
    if (size > FAR_TOO_MUCH) throw new Refused(413, 'That is far too much.');
    if (size <= MOST) parts.push(part);
  }
  if (size > MOST) throw new Refused(413, 'That is too much: 1 MB at most.');
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    throw new Refused(400, 'That is no JSON.');
  }
}
