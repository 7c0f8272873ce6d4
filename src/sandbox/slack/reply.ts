/** A request as it came in. Header names in small letters; `bytes` is the body where it may be no text. */
export type Asked = { path: string; headers: Record<string, string>; body: string; bytes?: Buffer };

/** What goes back: an answer, a broken connection, or silence. */
export type Reply = { status: number; headers: Record<string, string>; body: string } | 'reset' | 'no answer';

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** A plain answer, as response_url gives. */
export function plain(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html' }, body };
}
