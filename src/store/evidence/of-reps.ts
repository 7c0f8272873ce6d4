import { z } from 'zod';
import { ACTIVITY_KINDS } from '../../domain/activity.ts';
import { COMMITMENT_STATES } from '../../domain/commitment.ts';
import { BEHAVIOURS, WAYS } from '../../domain/figures.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { COUNT, DATE, INSTANT } from './kept.ts';

const COMMITMENT = z.object({
  id: COUNT,
  userId: z.string(),
  text: z.string(),
  dueOn: DATE,
  state: z.enum(COMMITMENT_STATES),
  counted: z.object({ kinds: z.array(z.enum(ACTIVITY_KINDS)), wanted: COUNT }).nullable(),
  dealId: COUNT.nullable(),
  madeAt: INSTANT,
  settledAt: INSTANT.nullable(),
  movedFrom: DATE.nullable(),
});

const NAMED = z.array(z.object({ id: COUNT, name: z.string() }));

const SOURCE = z.object({
  source: z.string(),
  leads: COUNT,
  qualified: COUNT,
  won: COUNT,
  hours: COUNT.nullable(),
  touches: COUNT.nullable(),
  channels: COUNT.nullable(),
});

/** Findings about a rep's way of working, as the ledger keeps them. */
export const OF_REPS = [
  z.object({
    rule: z.literal('commitments-due'),
    reason: z.enum(['today', 'yesterday']),
    commitment: COMMITMENT,
    logged: COUNT.nullable(),
  }),
  z.object({
    rule: z.literal('shiny-object'),
    reason: z.literal('newest-first'),
    young: COUNT,
    touches: COUNT,
    limit: COUNT,
    newest: NAMED,
    waiting: NAMED,
  }),
  z.object({
    rule: z.literal('clog'),
    reason: z.enum(['clogged', 'neglected', 'both']),
    clogged: z.object({ section: z.enum(SECTIONS), late: COUNT, deals: COUNT, of: COUNT }).nullable(),
    neglected: z
      .object({ section: z.enum(SECTIONS), share: COUNT, expected: COUNT, done: COUNT, all: COUNT })
      .nullable(),
  }),
  z.object({
    rule: z.literal('scenario-gap'),
    reason: z.literal('undecided'),
    scenario: z.string(),
    name: z.string(),
    met: COUNT,
  }),
  z.object({
    rule: z.literal('role-model'),
    reason: z.enum(BEHAVIOURS),
    against: z.enum(['best-third', 'own-wins']),
    own: COUNT,
    best: COUNT,
    of: COUNT,
  }),
  z.object({
    rule: z.literal('same-leads'),
    reason: z.literal('converts-less'),
    source: z.string(),
    own: SOURCE,
    best: SOURCE,
    who: z.string().nullable(),
    p: COUNT,
    stageName: z.string().exactOptional(),
  }),
  z.object({
    rule: z.literal('new-ground'),
    reason: z.literal('mostly-inbound'),
    inbound: COUNT,
    opened: COUNT,
    way: z.enum(WAYS),
  }),
  z.object({
    rule: z.literal('no-prospecting'),
    reason: z.enum(['none', 'under-goal']),
    logged: COUNT,
    goal: COUNT.nullable(),
    wanted: COUNT,
    weekStart: DATE,
  }),
  z.object({
    rule: z.literal('excuse'),
    reason: z.enum(['own-win', 'same-leads', 'may-be-right', 'plain']),
    dealId: COUNT.nullable(),
    source: z.string().nullable(),
    lastTouch: z.object({ deal: z.string(), kind: z.enum(ACTIVITY_KINDS), on: DATE }).nullable(),
    win: z
      .object({
        dealId: COUNT,
        name: z.string(),
        source: z.string().nullable(),
        touches: COUNT,
        channels: z.array(z.enum(ACTIVITY_KINDS)),
      })
      .nullable(),
    best: SOURCE.nullable(),
    converted: z.object({ of: COUNT, qualified: COUNT, others: COUNT }).nullable(),
    stageName: z.string().exactOptional(),
  }),
  z.object({
    rule: z.literal('away-status'),
    reason: z.enum(['holiday', 'ill']),
    emoji: z.string(),
    since: INSTANT,
  }),
] as const;
