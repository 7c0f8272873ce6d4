import type { ActivityKind } from './activity.ts';
import type { Money } from './money.ts';
import type { Section, Stage } from './pipeline.ts';

/** Ways of selling that can be counted. Hours and days are the rep's working ones. */
export const BEHAVIOURS = [
  'hours-to-first-touch',
  'touches-a-deal',
  'days-between-touches',
  'channels-a-deal',
  'prospecting-a-week',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** Ways of finding new ground. */
export const WAYS = ['referral', 'event', 'speaking', 'partner', 'list'] as const;
export type Way = (typeof WAYS)[number];

/** A rep's leads from one source (by its key) in 180 calendar days, the newest 14 left out. Medians; null where there is none. */
export type SourceFigures = {
  source: string;
  leads: number;
  qualified: number;
  won: number;
  hours: number | null;
  touches: number | null;
  channels: number | null;
};

/** A won deal of the rep's own, to hold against an excuse. */
export type WonExample = {
  dealId: number;
  name: string;
  source: string | null;
  touches: number;
  channels: ActivityKind[];
  endedOn: Temporal.PlainDate;
};

/** How often something was measured, and its median; null where never. */
export type Measured = { median: number | null; of: number };

/**
 * What one rep's rows of the last 180 calendar days come to. `concluded` counts won and lost, and for those who only find and reach
 * the qualified; `byEnd` are their behaviours in won
 * and in lost deals. `loggingShare` is of their working days, those with something logged. `opened` are the last 90 days'.
 */
export type RepFigures = {
  userId: string;
  sections: Section[];
  since: Temporal.PlainDate;
  behaviours: Record<Behaviour, number | null>;
  /** Prospecting in each of their last eight whole weeks at work, the earliest first. */
  prospectingWeeks: number[];
  byEnd: Record<'won' | 'lost', { deals: number; behaviours: Record<Behaviour, number | null> }>;
  concluded: number;
  won: number;
  wonAmounts: Money[];
  qualified: number;
  loggingShare: number;
  sources: SourceFigures[];
  opened: { all: number; inbound: number };
  ways: Way[];
  wins: WonExample[];
  /** Median touches on deals they lost: what they give before they give up. */
  touchesBeforeLost: number | null;
  /** Opens colleagues' eyes to their name and plays. */
  shares: boolean;
};

/**
 * What a team's won deals of the last 180 calendar days took. `stageDays` is the 90th percentile of working days in a stage,
 * `toProposal` the 10th percentile of working days from opened to proposal.
 */
export type TeamFigures = {
  stageDays: Partial<Record<Stage, { days: number; of: number }>>;
  toProposal: { days: number; of: number } | null;
  won: { touches: Measured; channels: Measured; days: Measured };
};

/** What a rep is held against, as it stood in the night: `own`, their team's wins, and colleagues of the same teams. */
export type Figures = { own: RepFigures; team: TeamFigures; others: RepFigures[] };
