import type { Angle } from '../angle.ts';
import type { Fact } from '../facts.ts';
import type { DealView } from '../snapshot.ts';

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

/** Whether what a finding asks for is a date on which its deal will close: no other next step answers that. */
export function asksForACloseDate({ rule, reason }: { rule: string; reason: string }): boolean {
  return rule === 'stalled' && (reason === 'close-date-passed' || reason === 'close-date-moved');
}

/**
 * `days` against `limit` are working days of the rep (for `close-date-moved`: times). `since` is the date they count from.
 * `wins` is how many of the team's won deals made the limit of `long-in-stage`; absent for the default. `stageName` is what the
 * workspace called the deal's stage then, where that was not its key.
 */
export type Stalled = {
  rule: 'stalled';
  reason: StallReason;
  deal: DealView;
  days: number;
  limit: number;
  since: Temporal.PlainDate;
  wins?: number;
  stageName?: string;
};

/** A next step due today, or overdue by fewer days than make the deal stalled. */
export type DueToday = { rule: 'due-today'; reason: 'due' | 'overdue'; deal: DealView; on: Temporal.PlainDate };

/** The steps after a buyer's date has passed, in their order. */
export const FOLLOW_UPS = ['email', 'other-channel', 'new-angle'] as const;
export type FollowUpStep = (typeof FOLLOW_UPS)[number];

/** A step that was done, and on which day. */
export type StepDone = { step: FollowUpStep; on: Temporal.PlainDate; angle?: Angle | null };

/** The buyer's date passed `days` working days ago and this step is due; `done` are those that were. */
export type FollowUp = {
  rule: 'follow-up';
  reason: FollowUpStep;
  deal: DealView;
  promisedOn: Temporal.PlainDate;
  days: number;
  limit: number;
  done: StepDone[];
};

/**
 * The deal wants one of four answers: after the follow-ups (`promise-passed`), after two nudges without an answer
 * (`nudged-twice`). `touches` were made since `since`.
 */
export type Conclude = {
  rule: 'conclude';
  reason: 'promise-passed' | 'nudged-twice';
  deal: DealView;
  since: Temporal.PlainDate;
  days: number;
  touches: number;
  done: StepDone[];
};

/**
 * Facts nobody wrote down; `ask` is the one asked for. `rushed`: proposal came `days` working days after it was opened, sooner than
 * `usual`, which nine in ten of the team's `wins` took. `stageName` is what the workspace called proposal then, where that was not its key.
 */
export type Unexplored = {
  rule: 'unexplored';
  reason: 'blank' | 'rushed';
  deal: DealView;
  ask: Fact;
  blanks: Fact[];
  days?: number;
  usual?: number;
  wins?: number;
  stageName?: string;
};

/** An inbound lead that nobody has touched for `minutes` of the owner's working hours. */
export type LeadResponse = {
  rule: 'lead-response';
  reason: 'untouched';
  deal: DealView;
  since: Temporal.Instant;
  minutes: number;
  limit: number;
};

/** A won deal's people want to hear from us: `days` are calendar days since the last touch, or since it was won. */
export type Customers = {
  rule: 'customers';
  reason: 'after-sale' | 'quarterly' | 'referral';
  deal: DealView;
  wonOn: Temporal.PlainDate;
  lastTouchOn: Temporal.PlainDate | null;
  days: number;
};

/** What is about one deal. */
export type DealFinding = Stalled | DueToday | FollowUp | Conclude | Unexplored | LeadResponse | Customers;
