import type { Through } from './act.ts';
import type { ActivityKind } from './activity.ts';
import type { DealStatus } from './deal.ts';
import type { Stage } from './pipeline.ts';

/**
 * What one deal's history comes to, whoever did it; undone acts count for nothing. `stages` are its entries, in order, the first
 * is how it was opened; `touchDays` the days of its touches by the owner's clock, each once, the earliest first.
 */
export type DealRecord = {
  dealId: number;
  name: string;
  ownerId: string;
  source: string | null;
  status: DealStatus;
  amount: number | null;
  currency: string | null;
  openedThrough: Through;
  createdAt: Temporal.Instant;
  endedOn: Temporal.PlainDate | null;
  stages: { stage: Stage; at: Temporal.Instant }[];
  touches: number;
  channels: ActivityKind[];
  firstTouchAt: Temporal.Instant | null;
  touchDays: Temporal.PlainDate[];
};

/** Days on which a person logged something, and their prospecting, by week: what figures are made of beside deals. */
export type LoggedDay = { userId: string; on: Temporal.PlainDate; prospecting: number; kinds: ActivityKind[] };
