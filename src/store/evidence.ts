import { z } from 'zod';
import { DEAL_STATUSES } from '../domain/deal.ts';
import { type Evidence, STALL_REASONS } from '../domain/finding.ts';
import { STAGES } from '../domain/pipeline.ts';

const DATE = z.string().transform((text) => Temporal.PlainDate.from(text));

/** The deal as it stood. What was written before its status was kept was open. */
const DEAL = z.object({
  name: z.string(),
  status: z.enum(DEAL_STATUSES).default('open'),
  stage: z.enum(STAGES),
  nextStep: z.string().nullable(),
  nextStepOn: DATE.nullable(),
  closeOn: DATE.nullable(),
});

const EVIDENCE = z.discriminatedUnion('rule', [
  z.object({
    rule: z.literal('stalled'),
    reason: z.enum(STALL_REASONS),
    deal: DEAL,
    days: z.number(),
    limit: z.number(),
    since: DATE,
  }),
  z.object({ rule: z.literal('due-today'), reason: z.enum(['due', 'overdue']), deal: DEAL, on: DATE }),
  z.object({
    rule: z.literal('no-prospecting'),
    reason: z.enum(['none', 'under-goal']),
    logged: z.number(),
    goal: z.number().nullable(),
    wanted: z.number(),
    weekStart: DATE,
  }),
  z.object({
    rule: z.literal('away-status'),
    reason: z.enum(['holiday', 'ill']),
    emoji: z.string(),
    since: z.string().transform((text) => Temporal.Instant.from(text)),
  }),
]);

/** A finding as the ledger kept it; undefined for one that was kept by a rule that is no more. */
export function evidenceFrom(kept: unknown, dealId: number | null): Evidence | undefined {
  const { data } = EVIDENCE.safeParse(kept);
  if (!data || !('deal' in data)) return data;
  return { ...data, deal: { ...data.deal, id: dealId ?? 0 } };
}
