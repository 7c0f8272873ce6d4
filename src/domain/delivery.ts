/** What is known once a call was made, or could not be. */
export type CallOutcome =
  | { is: 'accepted'; ts: string }
  /** Slack asks us to wait, and did nothing. */
  | { is: 'limited'; forMs: number }
  /** The request never reached Slack. */
  | { is: 'unsent'; reason: string }
  /** It may have been done. */
  | { is: 'unknown'; reason: string }
  /** Slack said no, with this error. */
  | { is: 'refused'; error: string }
  /** There is nothing to send: its view could not be drawn. */
  | { is: 'undrawn' };

/** What becomes of a delivery. A doubt's search begins at `cursor`; an end reaches as far as `scope`. */
export type Verdict =
  | { is: 'sent'; ts: string }
  | { is: 'held'; until: Temporal.Instant }
  | { is: 'again'; at: Temporal.Instant; reason: string; plain: boolean }
  | { is: 'doubtful'; settleAt: Temporal.Instant; reason: string; cursor: string | null }
  | { is: 'ends'; reason: string; scope: 'delivery' | 'conversation' | 'workspace' };

/** What a verdict depends on. `attempts` counts the call just made. */
export type Attempt = {
  task: 'post' | 'edit';
  attempts: number;
  expiresAt: Temporal.Instant;
  startedAt: Temporal.Instant;
  /** It went without its charts already. */
  plain: boolean;
  hasCharts: boolean;
};

/** No doubt is settled sooner after the call began: Slack may show a post late. */
export const SETTLE_AFTER_MS = 60_000;

const BACKOFF_FROM_MS = 1_000;
const BACKOFF_TO_MS = 300_000;

/** A view that fails this often will fail for ever, and holds up its conversation. */
const DRAWS = 5;

const CLOSES_THE_CONVERSATION = new Set([
  'channel_not_found',
  'is_archived',
  // What editing a message of an archived channel is answered with.
  'is_inactive',
  'not_in_channel',
  'user_not_found',
  'user_disabled',
  'team_access_not_granted',
]);

const ENDS_THE_WORKSPACE = new Set(['token_revoked', 'invalid_auth', 'account_inactive']);

/** What an outcome means for the delivery, at `now`. `random` is from 0 up to 1. */
export function verdictOn(
  outcome: CallOutcome,
  attempt: Attempt,
  now: Temporal.Instant,
  { random, settleAfterMs = SETTLE_AFTER_MS }: { random: number; settleAfterMs?: number },
): Verdict {
  const again = (reason: string): Verdict => {
    const at = now.add({ milliseconds: backoffMs(attempt.attempts, random) });
    return isBefore(at, attempt.expiresAt) ? { is: 'again', at, reason, plain: attempt.plain } : end('expired');
  };
  switch (outcome.is) {
    case 'accepted':
      return { is: 'sent', ts: outcome.ts };
    case 'limited':
      return { is: 'held', until: now.add({ milliseconds: outcome.forMs }) };
    case 'unsent':
      return again(outcome.reason);
    case 'undrawn':
      return attempt.attempts < DRAWS ? again('undrawn') : end('undrawn');
    case 'unknown': {
      if (attempt.task === 'edit') return again(outcome.reason);
      const settleAt = attempt.startedAt.add({ milliseconds: settleAfterMs });
      return { is: 'doubtful', settleAt, reason: outcome.reason, cursor: null };
    }
    case 'refused':
      if (outcome.error === 'invalid_blocks' && attempt.hasCharts && !attempt.plain)
        return { is: 'again', at: now, reason: outcome.error, plain: true };
      return end(outcome.error);
  }
}

/** The end a reason brings: of one delivery, of its whole conversation, or of the workspace's. */
export function end(reason: string): Verdict {
  if (CLOSES_THE_CONVERSATION.has(reason)) return { is: 'ends', reason, scope: 'conversation' };
  return { is: 'ends', reason, scope: ENDS_THE_WORKSPACE.has(reason) ? 'workspace' : 'delivery' };
}

/** Milliseconds until the next try: anywhere up to a ceiling that doubles with each attempt (full jitter). */
export function backoffMs(attempts: number, random: number): number {
  return Math.floor(random * Math.min(BACKOFF_TO_MS, BACKOFF_FROM_MS * 2 ** (attempts - 1)));
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
