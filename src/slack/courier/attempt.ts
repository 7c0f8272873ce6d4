import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { type CallOutcome, end, type Verdict, verdictOn } from '../../domain/delivery.ts';
import { type Search, verdictOnSearch } from '../../domain/doubt.ts';
import type { Method } from '../../domain/rate.ts';
import { takeToken } from '../../store/buckets.ts';
import type { Leased } from '../../store/leases.ts';
import { hasCharts } from '../charts.ts';
import { lookFor } from '../doubt.ts';
import { loggable } from '../errors.ts';
import type { Message } from '../message.ts';
import { callFor } from './call.ts';
import { lineOf } from './line.ts';
import type { Terms } from './terms.ts';

/** Draws the present state of a message that was marked stale. */
export type Draw = (view: string, args: unknown, workspaceId: string) => Promise<Message>;

/** What came of one lease, and whether a call was made. `untried`: no token, or too little of the lease left. */
export type Attempted = { verdict: Verdict | { is: 'untried' }; called: boolean };

/** Terms, and the signal after which no call begins. */
type Within = Terms & { stopping: AbortSignal | undefined };

type Settling = Extract<Leased, { task: 'settle' }>;
type Sending = Exclude<Leased, Settling>;

/** The Web API method that this delivery needs now. */
export function methodFor(leased: Leased): Method {
  if (leased.task === 'post') return 'chat.postMessage';
  if (leased.task === 'edit') return 'chat.update';
  return leased.threadTs ? 'conversations.replies' : 'conversations.history';
}

/** Looks once for a doubtful post. Throws where the database fails. */
export async function settle(deps: Deps, leased: Settling, terms: Within): Promise<Attempted> {
  const decide = (search: Search) => verdictOnSearch(search, leased, deps.now(), terms.random());
  const client = await clientFor(deps, leased);
  if (!client) return { verdict: decide({ is: 'unsent', reason: 'no client' }), called: false };
  if (!(await mayBegin(deps, leased, terms))) return { verdict: { is: 'untried' }, called: false };
  return { verdict: decide(await lookFor(client, leased)), called: true };
}

/** Sends a post or makes an edit, once. Throws where the database fails. */
export async function send(deps: Deps, leased: Sending, draw: Draw, terms: Within): Promise<Attempted> {
  const message = await messageFor(deps, leased, draw);
  let startedAt = deps.now();
  const decide = (outcome: CallOutcome) => {
    const attempt = { ...leased, startedAt, hasCharts: message !== undefined && hasCharts(message) };
    return verdictOn(outcome, attempt, deps.now(), { random: terms.random(), settleAfterMs: terms.settleAfterMs });
  };
  if (!message) return { verdict: decide({ is: 'undrawn' }), called: false };
  const client = await clientFor(deps, leased);
  if (!client) return { verdict: decide({ is: 'unsent', reason: 'no client' }), called: false };
  if (!(await mayBegin(deps, leased, terms))) return { verdict: { is: 'untried' }, called: false };
  startedAt = deps.now();
  // The client and the token may have taken a while.
  if (Temporal.Instant.compare(startedAt, leased.expiresAt) >= 0) return { verdict: end('expired'), called: false };
  return { verdict: decide(await callFor(client, leased, message)), called: true };
}

/** Takes a token, and says whether it got one with enough of the lease left, and nobody is stopping. */
async function mayBegin(deps: Deps, leased: Leased, { needsMs, rates, stopping }: Within): Promise<boolean> {
  if (stopping?.aborted) return false;
  const method = methodFor(leased);
  const wait = await takeToken(deps.db, leased.workspaceId, method, deps.now(), rates[method]);
  const lastStart = leased.leasedUntil.subtract({ milliseconds: needsMs });
  if (stopping?.aborted) return false;
  return wait === undefined && Temporal.Instant.compare(deps.now(), lastStart) <= 0;
}

async function messageFor(deps: Deps, leased: Sending, draw: Draw): Promise<Message | undefined> {
  // The store keeps a post's blocks as they were drawn.
  if (leased.task === 'post') return leased.body as Message;
  try {
    return await draw(leased.view, leased.args, leased.workspaceId);
  } catch (error) {
    deps.log.error({ ...lineOf(leased), view: leased.view, error: loggable(error) }, 'could not draw');
    return undefined;
  }
}

async function clientFor(deps: Deps, leased: Leased): Promise<WebClient | undefined> {
  try {
    return await deps.slackFor(leased.workspaceId);
  } catch (error) {
    deps.log.error({ ...lineOf(leased), error: loggable(error) }, 'no client for this workspace');
    return undefined;
  }
}
