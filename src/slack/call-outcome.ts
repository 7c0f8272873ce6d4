import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { CallOutcome } from '../domain/delivery.ts';

/** A call that did not succeed. */
export type Failure = Extract<CallOutcome, { is: 'limited' | 'unsent' | 'unknown' | 'refused' }>;

/** How long a 429 holds that does not say how long. */
const HOLD_MS = 30_000;

/** Errors from before a connection stood: no byte of the request has left. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Slack's own failures, after which it may have been done. */
const MAY_BE_DONE = new Set(['internal_error', 'fatal_error', 'service_unavailable']);

/** Slack read too little of the request, or is moving the workspace: it says itself to try again. */
const NOT_DONE = new Set(['request_timeout', 'team_added_to_org']);

const LIMITED = new Set(['ratelimited', 'rate_limited']);

/** What an error thrown by the Web API client says about its call. What it does not say for sure is unknown. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { is: 'limited', forMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return refusal(error);
  if (error instanceof WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof WebAPIRequestError) {
    const codes = codesOf(error.original);
    const reason = codes[0] ?? (error.original.name === 'TimeoutError' ? 'timeout' : 'connection lost');
    return { is: codes.length > 0 && codes.every((code) => NEVER_LEFT.has(code)) ? 'unsent' : 'unknown', reason };
  }
  // The client throws a bare Error for a 429 without Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header')) return { is: 'limited', forMs: HOLD_MS };
  return { is: 'unknown', reason: 'no readable answer' };
}

function refusal({ data }: WebAPIPlatformError): Failure {
  const { error } = data;
  if (LIMITED.has(error)) {
    const seconds = data.response_metadata?.retryAfter;
    return { is: 'limited', forMs: seconds === undefined ? HOLD_MS : seconds * 1_000 };
  }
  if (MAY_BE_DONE.has(error)) return { is: 'unknown', reason: error };
  if (NOT_DONE.has(error)) return { is: 'unsent', reason: error };
  // An answer that is no JSON comes back whole as the error: a proxy's page, or half an answer.
  return /^[a-z0-9_:.-]{1,80}$/i.test(error)
    ? { is: 'refused', error }
    : { is: 'unknown', reason: 'no readable answer' };
}

/** Slack itself answers 200 and 429; other 4xx come from something before it, which kept the request. */
function httpFailure(status: number): Failure {
  const keptBeforeSlack = status >= 400 && status < 500 && status !== 408;
  return { is: keptBeforeSlack ? 'unsent' : 'unknown', reason: `http ${status}` };
}

/** The system's codes behind a failed fetch: one, or one for each address that was tried. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? codesOf(error.cause) : [code];
}
