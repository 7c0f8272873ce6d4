import { z } from 'zod';
import type { Evidence } from '../domain/finding.ts';
import { OF_DEALS } from './evidence/of-deals.ts';
import { OF_REPS } from './evidence/of-reps.ts';

const EVIDENCE = z.discriminatedUnion('rule', [...OF_DEALS, ...OF_REPS]);

/** A finding as the ledger kept it; undefined for one that was kept by a rule that is no more. */
export function evidenceFrom(kept: unknown, dealId: number | null): Evidence | undefined {
  const { data } = EVIDENCE.safeParse(kept);
  if (!data || !('deal' in data)) return data;
  return { ...data, deal: { ...data.deal, id: dealId ?? 0 } };
}
