/** What is said on its own; the keys stand in the database and on the command line of `npm run job`. */
export const JOB_NAMES = [
  'morning-digest',
  'lead-response',
  'prospecting-check',
  'channel-nudges',
  'team-prompt',
  'thread-open',
  'thread-reminder',
  'thread-close',
  'manager-brief',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** What is done by the same clock and says nothing; it takes its time, so it runs outside the plan's transaction. */
export const CHORES = ['roster', 'figures'] as const;
export type Chore = (typeof CHORES)[number];

/** What became of an occasion: a message planned, nothing to say, too late to say it, or a failure. */
export type SlotOutcome = 'planned' | 'silent' | 'lapsed' | 'failed';
