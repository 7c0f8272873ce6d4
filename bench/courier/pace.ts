import { RATES, type Rate } from '../../src/domain/rate.ts';
import { TERMS } from '../../src/slack/courier/terms.ts';

/** What waits: in each workspace so many conversations, so many messages in each. */
export type Outbox = { title: string; workspaces: number; conversations: number; messages: number };

/** What Slack allows: a message a conversation in `paceMs`, and in a workspace no more than its bucket holds. */
export type Pace = { paceMs: number; rate: Rate };

/** Slack's own, as the courier keeps it. */
export const REAL: Pace = { paceMs: TERMS.paceMs, rate: RATES['chat.postMessage'] };

/** The least time in which a Slack with this pace takes all of it, milliseconds, if sending cost nothing. */
export function leastMs({ conversations, messages }: Outbox, { paceMs, rate }: Pace): number {
  const inConversation = (messages - 1) * paceMs;
  const inWorkspace = (conversations * messages - rate.burst) * rate.everyMs;
  return Math.max(0, inConversation, inWorkspace);
}
