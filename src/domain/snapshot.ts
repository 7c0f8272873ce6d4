import type { Through } from './act.ts';
import type { Activity } from './activity.ts';
import type { CoachSettings } from './coach-settings.ts';
import type { Commitment } from './commitment.ts';
import type { Deal } from './deal.ts';
import type { Figures } from './figures.ts';
import type { Focus } from './focus.ts';
import type { JobName } from './job.ts';
import type { Member } from './member.ts';
import type { Play } from './play.ts';
import type { RuleName } from './rule-name.ts';
import type { Snooze } from './snooze.ts';
import type { StageSettings } from './workspace.ts';

/** A deal with what its history says. Undone acts count for nothing here. */
export type DealView = Deal & {
  /** When it entered its present stage. */
  stageSince: Temporal.Instant;
  /** The last touch by anyone, if there was one. */
  lastTouchAt: Temporal.Instant | null;
  /** How often its close date was moved to a later one. */
  closeMovedLater: number;
  /** When that was last done. */
  closeMovedAt: Temporal.Instant | null;
  /** When its next step or its close date was put off to a later date, each time, the oldest first. */
  putOffAt: Temporal.Instant[];
  /** The first touch by anyone. */
  firstTouchAt: Temporal.Instant | null;
  /** Touches by anyone, counted. */
  touches: number;
  /** When it entered proposal for the first time. */
  proposalAt: Temporal.Instant | null;
  /** How it was opened. */
  openedThrough: Through;
  /** When we first heard of it: an import is new, however old its deal. */
  knownSince: Temporal.Instant;
};

/** A deal's step from one stage or status to another. */
export type Move = {
  deal: Deal;
  field: 'stage' | 'status';
  from: string | null;
  to: string;
  at: Temporal.Instant;
};

/** What the ledger holds: a finding that was said to this rep, or about them in a channel; `reply` is said in an answer to them. */
export type Told = {
  rule: RuleName;
  reason: string;
  dealId: number | null;
  job: JobName | 'reply';
  at: Temporal.Instant;
};

/** A scenario met: by a touch, or by a loss, on a deal. `name` is that of one which managers added. */
export type Met = { scenario: string; dealId: number | null; at: Temporal.Instant; name?: string };

/**
 * What the rules may know of one rep. `rep.country` is already the workspace's where the rep has none of their own.
 * `deals` are those open or parked, `customers` those won in the last two years; `activities`, `moves`, `told` and `met` reach
 * back to the Monday four weeks before this week's. `commitments` are those to be done and those settled in twelve weeks. `plays` are the
 * rep's own in force. `figures` is null where none were made yet. `stages` are what their workspace calls them, and where it puts them.
 */
export type Snapshot = {
  rep: Member;
  settings: CoachSettings;
  stages: StageSettings;
  deals: DealView[];
  customers: DealView[];
  activities: Activity[];
  moves: Move[];
  told: Told[];
  snoozes: Snooze[];
  commitments: Commitment[];
  focus: Focus | null;
  plays: Play[];
  met: Met[];
  figures: Figures | null;
};
