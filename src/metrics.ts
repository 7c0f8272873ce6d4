import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Meter } from './deps.ts';
import type { Exposition } from './slack/receiver.ts';

type Fetch<Init, Answer> = (url: string | URL, init?: Init) => Promise<Answer>;

/** What the process counts: where it is counted, and how it is shown. */
export type Metrics = {
  meter: Meter;
  expose: Exposition;
  /** The same fetch, with Slack's 429s counted. */
  watch: <Init, Answer extends { status: number }>(fetch: Fetch<Init, Answer>) => Fetch<Init, Answer>;
};

/** Seconds in which a message should be out, and after which a digest is late. */
const LAG_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3_600, 10_800];
const TICK_SECONDS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60];

/** Reasons that are told apart; Slack knows hundreds of errors, and each value of a label is a series. */
const REASONS = new Set([
  ...['expired', 'unconfirmed', 'undrawn', 'not found', 'looking', 'no client', 'no ts', 'no readable answer'],
  ...['ratelimited', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'],
  ...['timeout', 'connection lost', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['UND_ERR_SOCKET', 'invalid_blocks', 'msg_too_long', 'msg_blocks_too_long', 'message_not_found'],
  ...['cant_update_message', 'restricted_action', 'missing_scope', 'cannot_dm_bot', 'messages_tab_disabled'],
  ...['channel_not_found', 'is_archived', 'not_in_channel', 'user_not_found', 'user_disabled'],
  ...['team_access_not_granted', 'token_revoked', 'invalid_auth', 'account_inactive'],
]);

/** A registry of this app's own, with the process's figures in it. */
export function openMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const deliveries = new Counter({
    name: 'sideline_deliveries_total',
    help: 'What came of deliveries, each time something did: sent, ended, waiting (to be tried again), held, doubtful, lease lost',
    labelNames: ['state', 'reason'],
    registers,
  });
  const lag = new Histogram({
    name: 'sideline_delivery_lag_seconds',
    help: 'From when a delivery was due until it was sent',
    buckets: LAG_SECONDS,
    registers,
  });
  const leases = new Counter({
    name: 'sideline_leases_expired_total',
    help: 'Leases of conversations that ran out: the process that held them died or froze',
    registers,
  });
  const limited = new Counter({
    name: 'sideline_slack_429_total',
    help: 'Times that Slack asked us to wait, by Web API method',
    labelNames: ['method'],
    registers,
  });
  const tick = new Histogram({
    name: 'sideline_tick_seconds',
    help: 'How long planning took, each minute',
    labelNames: ['outcome'],
    buckets: TICK_SECONDS,
    registers,
  });
  return {
    meter: {
      delivery: (state, reason) => deliveries.inc({ state, reason: bounded(reason) }),
      lag: (milliseconds) => lag.observe(milliseconds / 1_000),
      leasesDied: (count) => leases.inc(count),
      tick: (milliseconds, outcome) => tick.observe({ outcome }, milliseconds / 1_000),
    },
    expose: async () => ({ type: register.contentType, text: await register.metrics() }),
    watch: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      if (response.status === 429) limited.inc({ method: methodIn(String(url)) });
      return response;
    },
  };
}

function bounded(reason: string | undefined): string {
  if (reason === undefined) return 'none';
  const http = /^http ([45])\d\d$/.exec(reason);
  if (http) return `http ${http[1]}xx`;
  return REASONS.has(reason) ? reason : 'other';
}

/** A method of the Web API, as our own code calls it; a response_url has none. */
function methodIn(url: string): string {
  return /\/api\/([a-z]+(?:\.[a-zA-Z]+)+)$/.exec(url)?.[1] ?? 'other';
}
