import type { Fault as Breach } from '../../slack/limits.ts';

/** An `ok: false` of the Web API: thrown by a method, answered by the route table. */
export class SlackError extends Error {
  override name = 'SlackError';
  readonly more: Record<string, unknown>;

  constructor(code: string, more: Record<string, unknown> = {}) {
    super(code);
    this.more = more;
  }
}

/** Ends the call with this error. */
export function refuse(code: string): never {
  throw new SlackError(code);
}

/** Ends the call as Slack ends one whose blocks are wrong: a code, and where each breach is. */
export function refuseBreaches(code: string, breaches: Breach[], root: string): never {
  const messages = breaches.map(({ path, problem }) => `[ERROR] ${problem} [json-pointer:${pointer(root, path)}]`);
  throw new SlackError(code, { response_metadata: { messages } });
}

function pointer(root: string, path: string): string {
  return `${root}${path === '' ? '' : `/${path.replaceAll(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`}`;
}

/** A page of a list, as Slack cuts it: at most `limit` from the cursor on, and where the next begins. */
export function page<T>(items: T[], args: Record<string, unknown>, most: number) {
  const size = Math.min(Number(args.limit) || 100, most);
  const cursor = typeof args.cursor === 'string' ? args.cursor : '';
  const from = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next:', ''));
  if (!Number.isInteger(from)) refuse('invalid_cursor');
  const more = from + size < items.length;
  const next = more ? Buffer.from(`next:${from + size}`).toString('base64') : '';
  return { items: items.slice(from, from + size), more, next };
}
