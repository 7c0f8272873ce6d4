import { STAGES } from './pipeline.ts';
import type { DealRecord } from './record.ts';

const QUALIFIED = STAGES.indexOf('qualified');

/**
 * When a deal was first known to be qualified: at that stage or a later one, or won. Null where it never was, or where it came so
 * with an import, which says when it was written down and not when it happened.
 */
export function qualifiedAt({
  stages,
  status,
  endedOn,
  openedThrough,
  createdAt,
}: DealRecord): Temporal.Instant | null {
  const entered = stages.findIndex(({ stage }) => STAGES.indexOf(stage) >= QUALIFIED);
  const at = stages[entered]?.at;
  if (at) return entered === 0 && openedThrough === 'import' ? null : at;
  return status === 'won' && endedOn ? laterOf(endedOn.toZonedDateTime('UTC').toInstant(), createdAt) : null;
}

function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
