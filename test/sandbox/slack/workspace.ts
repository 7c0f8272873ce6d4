import { WebClient } from '@slack/web-api';
import { type LocalSlack, type LocalSlackOptions, openLocalSlack } from '../../../src/sandbox/slack/local-slack.ts';
import type { WorkspaceSeed } from '../../../src/sandbox/slack/seed.ts';

export const TOKEN = 'xoxb-acme';
export const SECRET = 'a signing secret';

/** A workspace with a rep, a manager and one channel of each kind. */
export const ACME: WorkspaceSeed = {
  id: 'T_ACME',
  name: 'Acme Sales',
  token: TOKEN,
  botUser: 'U_BOT',
  botId: 'B_BOT',
  users: [
    { id: 'U_BEA', name: 'bea', realName: 'Bea Ortiz', zone: 'America/Chicago', isAdmin: true },
    { id: 'U_RAJ', name: 'raj', realName: 'Raj Patel', zone: 'Asia/Kolkata' },
    { id: 'U_GONE', name: 'gone', deleted: true },
  ],
  channels: [
    { id: 'C_SALES', name: 'sales', members: ['U_BOT', 'U_BEA', 'U_RAJ'] },
    { id: 'C_OTHER', name: 'other', members: ['U_BEA'] },
    { id: 'C_OLD', name: 'old', members: ['U_BOT', 'U_BEA'], isArchived: true },
    { id: 'C_SECRET', name: 'secret', members: ['U_BEA'], isPrivate: true },
  ],
};

/** A second workspace, for what must not reach across. */
export const GLOBEX: WorkspaceSeed = {
  id: 'T_GLOBEX',
  name: 'Globex',
  token: 'xoxb-globex',
  users: [{ id: 'U_HANK', name: 'hank' }],
  channels: [{ id: 'C_GLOBEX', name: 'sales', members: ['U_HANK', 'UBOTT_GLOBEX'] }],
};

/** A clock that stands until it is moved. */
export function standingClock(at = '2026-03-09T14:30:00Z') {
  let now = Temporal.Instant.from(at);
  const clock = () => now;
  const move = (by: Temporal.DurationLike) => {
    now = now.add(by);
  };
  return { clock, move };
}

/** A client as the courier makes one: no retries of its own. */
export function clientFor(url: string, token = TOKEN, timeout = 2000) {
  return new WebClient(token, {
    slackApiUrl: url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: silent,
  });
}

/** A client that reaches the local Slack without a port. */
export function clientInto(fetch: LocalSlack['fetch'], token = TOKEN, timeout = 500) {
  return new WebClient(token, {
    fetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: silent,
  });
}

const quiet = () => undefined;
/** Refusals are what these tests provoke; their log lines would bury a failure. */
export const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => 'error' as never,
};

/** A local Slack with both workspaces under a clock that stands. */
export function openAcme(options: Partial<LocalSlackOptions> = {}) {
  const { clock, move } = standingClock();
  return { slack: openLocalSlack({ clock, workspaces: [ACME, GLOBEX], ...options }), clock, move };
}

/** Slack's word for why a call failed. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (typeof error !== 'object' || error === null) return String(error);
    if ('data' in error && typeof error.data === 'object' && error.data && 'error' in error.data)
      return String(error.data.error);
    return 'code' in error ? String(error.code) : String(error);
  }
}
