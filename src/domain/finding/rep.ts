import type { ActivityKind } from '../activity.ts';
import type { Commitment } from '../commitment.ts';
import type { Behaviour, SourceFigures, Way, WonExample } from '../figures.ts';
import type { Section } from '../pipeline.ts';

/**
 * Prospecting logged since Monday, against `wanted`: 1 without a goal, else half the goal pro rata. `inChannel`: said there about
 * them as one of a number, `of` so many, or by name.
 */
export type NoProspecting = {
  rule: 'no-prospecting';
  reason: 'none' | 'under-goal';
  logged: number;
  goal: number | null;
  wanted: number;
  weekStart: Temporal.PlainDate;
  inChannel?: { of: number; named: boolean };
};

/** A Slack status that says they are off, since when we know it, and nothing said about it to us. */
export type AwayStatus = { rule: 'away-status'; reason: 'holiday' | 'ill'; emoji: string; since: Temporal.Instant };

/** An open commitment of today, or of the working day before. `logged` counts what one that counts has come to. */
export type CommitmentDue = {
  rule: 'commitments-due';
  reason: 'today' | 'yesterday';
  commitment: Commitment;
  logged: number | null;
};

/** A deal by name in a finding about more than one. */
export type NamedDeal = { id: number; name: string };

/** `young` of `touches` since Monday went to deals under `limit` working days old, while `waiting` had none. */
export type ShinyObject = {
  rule: 'shiny-object';
  reason: 'newest-first';
  young: number;
  touches: number;
  limit: number;
  newest: NamedDeal[];
  waiting: NamedDeal[];
};

/** Where deals wait, and what is left undone; `reason` says which of the two there is. Shares run from 0 to 1. */
export type Clog = {
  rule: 'clog';
  reason: 'clogged' | 'neglected' | 'both';
  clogged: { section: Section; late: number; deals: number; of: number } | null;
  neglected: { section: Section; share: number; expected: number; done: number; all: number } | null;
};

/** The scenario met most in four weeks that has no play of their own; `met` on how many deals. */
export type ScenarioGap = { rule: 'scenario-gap'; reason: 'undecided'; scenario: string; name: string; met: number };

/** One behaviour, furthest from that of the best third (`people`), or from the rep's own won deals (`deals` of each end). */
export type RoleModel = {
  rule: 'role-model';
  reason: Behaviour;
  against: 'best-third' | 'own-wins';
  own: number;
  best: number;
  of: number;
};

/**
 * One source: this rep's leads against the best colleague's, where chance would show such a gap in under one case in ten.
 * `stageName` is what the workspace called qualified then, where that was not its key.
 */
export type SameLeads = {
  rule: 'same-leads';
  reason: 'converts-less';
  source: string;
  own: SourceFigures;
  best: SourceFigures;
  /** Who it is, where they opted in. */
  who: string | null;
  p: number;
  stageName?: string;
};

/** Most new deals came in by themselves; `way` was not gone in 90 days. */
export type NewGround = { rule: 'new-ground'; reason: 'mostly-inbound'; inbound: number; opened: number; way: Way };

/** The last touch that we know of on the deal that an excuse was about. */
export type LastTouch = { deal: string; kind: ActivityKind; on: Temporal.PlainDate };

/**
 * An update put the cause outside. The strongest counter-example: a win of their own from the same source, the best colleague's
 * figures for it, or neither; `may-be-right` where hardly anybody turns that source into deals. `stageName` as in `SameLeads`.
 */
export type Excuse = {
  rule: 'excuse';
  reason: 'own-win' | 'same-leads' | 'may-be-right' | 'plain';
  dealId: number | null;
  source: string | null;
  lastTouch: LastTouch | null;
  win: Omit<WonExample, 'endedOn'> | null;
  best: SourceFigures | null;
  converted: { of: number; qualified: number; others: number } | null;
  stageName?: string;
};

/** What is about the rep's own way of working. */
export type RepFinding =
  | NoProspecting
  | AwayStatus
  | CommitmentDue
  | ShinyObject
  | Clog
  | ScenarioGap
  | RoleModel
  | SameLeads
  | NewGround
  | Excuse;
