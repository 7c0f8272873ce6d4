/** The Web API methods a courier calls. */
export type Method = 'chat.postMessage' | 'chat.update' | 'conversations.history' | 'conversations.replies';

/** A token bucket: one call every `everyMs` in the long run, `burst` calls at once when it is full. */
export type Rate = { everyMs: number; burst: number };

export type Rates = Record<Method, Rate>;

/**
 * Calls a workspace allows, from Slack's tiers; "a few hundred" posts a minute are taken as 300. A stricter Slack
 * (history once a minute for some apps) says so with Retry-After, which holds the method.
 */
export const RATES: Rates = {
  'chat.postMessage': { everyMs: 200, burst: 30 },
  'chat.update': { everyMs: 1_200, burst: 10 },
  'conversations.history': { everyMs: 1_200, burst: 10 },
  'conversations.replies': { everyMs: 1_200, burst: 10 },
};
