import type { JobName } from '../../domain/job.ts';
import type { PastOccasion } from '../../domain/ledger.ts';
import type { Suppression } from '../../domain/suppression.ts';

/** What a message is called. */
export const MESSAGE: Record<JobName | 'reply', string> = {
  'morning-digest': 'digest',
  'lead-response': 'new lead',
  'prospecting-check': 'prospecting check',
  'channel-nudges': "team's channel",
  'team-prompt': 'question to the team',
  'thread-open': 'weekly thread',
  'thread-reminder': 'reminder of the weekly thread',
  'thread-close': 'end of the weekly thread',
  'manager-brief': "manager's brief",
  reply: 'answer to you',
};

/** Why something was left unsaid. */
export const SUPPRESSED: Record<Suppression, string> = {
  'said-lately': 'you heard of it lately',
  'over-limit': 'others came before it',
  gentle: 'the intensity is gentle',
  'quiet-hours': 'it fell into quiet hours',
  status: 'the Slack status says off',
  away: 'its owner was away',
  'day-off': 'it was a day off',
  'not-told-yet': 'its owner had not heard it in private yet',
  'told-lately': 'its owner heard it in private less than a full working day before',
  'owner-acted': 'its owner acted on it',
  private: 'that is said in private only',
  snoozed: 'you asked for quiet about it',
  'for-the-manager': 'it was asked about twice, and is for the talk with the manager now',
  'enough-today': 'there were enough messages that day',
  hushed: 'a manager stopped nudges for a while',
  'first-days': 'the deal or its owner was new, and is left in peace in the first days',
  previewed: 'the channel was not posted to yet: the manager saw it as a preview',
};

/** What was heard at an end that was no message: "nothing was due …". */
export const SILENT: Record<string, string> = {
  away: 'you are away',
  'day-off': 'it is your day off',
  'no-dm': 'Slack gave me no conversation with you',
  'not-selling': 'you have no deals and no goals of your own',
  'nothing-to-say': 'nothing was due, and nothing had stalled that you had not heard lately',
  gentle: 'your intensity is gentle',
  hushed: 'a manager stopped nudges to you for a while; your own plans still come',
  'quiet-hours': 'your quiet hours left no time for it',
  status: 'your Slack status says you are off, and I wait for your answer',
};

const ENDED: Record<string, string> = {
  expired: 'Slack could not be reached in time',
  unconfirmed: 'Slack did not say whether it arrived, and I do not say it twice',
  away: 'you went away first',
  'quiet-hours': 'your quiet hours began first',
};

/** Why a message did not arrive. */
export function endedBecause(reason: string): string {
  return ENDED[reason] ?? `Slack refused it (${reason})`;
}

/** Why an occasion brought no message, where it did not. */
export function noMessageBecause({ outcome, reason, fate }: PastOccasion, hour: string): string {
  if (fate?.is === 'ended') return endedBecause(fate.reason);
  if (fate?.is === 'waiting') return 'it is on its way';
  if (outcome === 'failed') return 'something went wrong on my side; the log has it';
  if (reason === 'too-late') return `I was not running at ${hour}, and later than its limit it is not sent`;
  return SILENT[reason ?? ''] ?? 'there was nothing to say';
}
