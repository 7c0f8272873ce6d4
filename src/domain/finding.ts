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

/** One thing a rule noticed about one rep now: the evidence, and by its kind the one ask. */
export type Finding = Stalled | DueToday | NoProspecting;

export type Rule<Found extends Finding = Finding> = (snapshot: Snapshot, now: Temporal.Instant) => Found[];
