import type { DealView, Snapshot } from './snapshot.ts';

/** Why a deal counts as stalled, the first that applies. `missing-next-step` alone is never said in a channel. */
export const STALL_REASONS = [
  'overdue-next-step',
  'quiet',
  'close-date-passed',
  'close-date-moved',
  'long-in-stage',
  'missing-next-step',
] as const;
export type StallReason = (typeof STALL_REASONS)[number];

/** `days` against `limit` are working days of the rep (for `close-date-moved`: times). `since` is the date they count from. */
export type Stalled = {
  rule: 'stalled';
  reason: StallReason;
  deal: DealView;
  days: number;
  limit: number;
  since: Temporal.PlainDate;
};

/** A next step due today, or overdue by fewer days than make the deal stalled. */
export type DueToday = { rule: 'due-today'; reason: 'due' | 'overdue'; deal: DealView; on: Temporal.PlainDate };

/** Prospecting logged since Monday, against `wanted`: 1 without a goal, else half the goal pro rata. */
export type NoProspecting = {
  rule: 'no-prospecting';
  reason: 'none' | 'under-goal';
  logged: number;
  goal: number | null;
  wanted: number;
  weekStart: Temporal.PlainDate;
};

/** A Slack status that says they are off, since when we know it, and nothing said about it to us. */
export type AwayStatus = { rule: 'away-status'; reason: 'holiday' | 'ill'; emoji: string; since: Temporal.Instant };

/** One thing a rule noticed about one rep now: the evidence, and by its kind the one ask. */
export type Finding = Stalled | DueToday | NoProspecting | AwayStatus;

/** A deal as it stood when a finding was made: what its evidence is written with. */
export type DealThen = Pick<DealView, 'id' | 'name' | 'status' | 'stage' | 'nextStep' | 'nextStepOn' | 'closeOn'>;

/** A finding, present or from the ledger. */
export type Evidence<Found extends Finding = Finding> = Found extends { deal: DealView }
  ? Omit<Found, 'deal'> & { deal: DealThen }
  : Found;

export type Rule<Found extends Finding = Finding> = (snapshot: Snapshot, now: Temporal.Instant) => Found[];
