import { z } from 'zod';
import { ANGLES } from '../../domain/angle.ts';
import { DEAL_STATUSES } from '../../domain/deal.ts';
import { FACTS } from '../../domain/facts.ts';
import { FOLLOW_UPS, STALL_REASONS } from '../../domain/finding.ts';
import { STAGES } from '../../domain/pipeline.ts';
import { COUNT, DATE, INSTANT } from './kept.ts';

/** The deal as it stood. What was written before its status was kept was open. */
const DEAL = z.object({
  name: z.string(),
  status: z.enum(DEAL_STATUSES).default('open'),
  stage: z.enum(STAGES),
  nextStep: z.string().nullable(),
  nextStepOn: DATE.nullable(),
  closeOn: DATE.nullable(),
});

const DONE = z.array(
  z.object({ step: z.enum(FOLLOW_UPS), on: DATE, angle: z.enum(ANGLES).nullable().exactOptional() }),
);

/** Findings about one deal, as the ledger keeps them. */
export const OF_DEALS = [
  z.object({
    rule: z.literal('stalled'),
    reason: z.enum(STALL_REASONS),
    deal: DEAL,
    days: COUNT,
    limit: COUNT,
    since: DATE,
    wins: COUNT.exactOptional(),
    stageName: z.string().exactOptional(),
  }),
  z.object({ rule: z.literal('due-today'), reason: z.enum(['due', 'overdue']), deal: DEAL, on: DATE }),
  z.object({
    rule: z.literal('follow-up'),
    reason: z.enum(FOLLOW_UPS),
    deal: DEAL,
    promisedOn: DATE,
    days: COUNT,
    limit: COUNT,
    done: DONE,
  }),
  z.object({
    rule: z.literal('conclude'),
    reason: z.enum(['promise-passed', 'nudged-twice']),
    deal: DEAL,
    since: DATE,
    days: COUNT,
    touches: COUNT,
    done: DONE,
  }),
  z.object({
    rule: z.literal('unexplored'),
    reason: z.enum(['blank', 'rushed']),
    deal: DEAL,
    ask: z.enum(FACTS),
    blanks: z.array(z.enum(FACTS)),
    days: COUNT.exactOptional(),
    usual: COUNT.exactOptional(),
    wins: COUNT.exactOptional(),
    stageName: z.string().exactOptional(),
  }),
  z.object({
    rule: z.literal('lead-response'),
    reason: z.literal('untouched'),
    deal: DEAL,
    since: INSTANT,
    minutes: COUNT,
    limit: COUNT,
  }),
  z.object({
    rule: z.literal('customers'),
    reason: z.enum(['after-sale', 'quarterly', 'referral']),
    deal: DEAL,
    wonOn: DATE,
    lastTouchOn: DATE.nullable(),
    days: COUNT,
  }),
] as const;
