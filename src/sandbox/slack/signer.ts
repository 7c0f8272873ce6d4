import { createHmac } from 'node:crypto';

/** The types Slack sends, exactly: Bolt refuses a form with a charset. */
export const FORM = 'application/x-www-form-urlencoded';
export const JSON_BODY = 'application/json';

/** A request as Slack would send it. Sent twice, it is a replay. */
export type SignedRequest = { headers: Record<string, string>; body: string };

/** What a forger or a slow line does to a request. `timestamp` in seconds; `signature` whole, `v0=…`. */
export type Forgery = { timestamp?: number; signature?: string; headers?: Record<string, string> };

/** Slack's signature, version 0: HMAC-SHA256 of version, timestamp and body. */
export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Signs a body by the machine's clock, which is the one Slack's is checked against. */
export function signed(secret: string, type: string, body: string, forgery: Forgery = {}): SignedRequest {
  const timestamp = forgery.timestamp ?? Math.floor(Date.now() / 1000);
  return {
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': forgery.signature ?? signature(secret, timestamp, body),
      ...forgery.headers,
    },
    body,
  };
}
