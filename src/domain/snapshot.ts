import type { Activity } from './activity.ts';
import type { Deal } from './deal.ts';
import type { JobName } from './job.ts';
import type { Member } from './member.ts';
import type { RuleName } from './rule-name.ts';

/** A deal with what its history says. Undone acts count for nothing here. */
export type DealView = Deal & {
  /** When it entered its present stage. */
  stageSince: Temporal.Instant;
  /** The last touch by anyone, if there was one. */
  lastTouchAt: Temporal.Instant | null;
  /** How often its close date was moved to a later one. */
  closeMovedLater: number;
};

/** A deal's step from one stage or status to another. */
export type Move = {
  deal: Deal;
  field: 'stage' | 'status';
  from: string | null;
  to: string;
  at: Temporal.Instant;
};

/** What the ledger holds: a finding that was said to this rep, or about them in a channel. */
export type Told = { rule: RuleName; reason: string; dealId: number | null; job: JobName; at: Temporal.Instant };

/**
 * What the rules may know of one rep. `rep.country` is already the workspace's where the rep has none of their own.
 * `deals` are those open or parked; `activities`, `moves` and `told` reach back to the Monday four weeks before this week's.
 */
export type Snapshot = { rep: Member; deals: DealView[]; activities: Activity[]; moves: Move[]; told: Told[] };
