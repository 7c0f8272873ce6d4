import type { DealRecord } from './record.ts';
import type { DealView } from './snapshot.ts';

/** Calendar days that the conclusion rate looks back. A convention of ours. */
export const CONCLUSION_DAYS = 90;

/**
 * Of the deals open 90 days ago or opened since, how many were concluded: won, lost, or parked until a date that is still to come.
 * Give it the records since then, and the deals as they stand.
 */
export function conclusionOf(
  records: readonly DealRecord[],
  deals: readonly DealView[],
  today: Temporal.PlainDate,
): { concluded: number; of: number } {
  const waiting = new Set(deals.filter((deal) => isParkedAhead(deal, today)).map(({ id }) => id));
  const counted = records.filter(({ status }) => status !== 'undone');
  const concluded = counted.filter(
    ({ status, dealId }) => status === 'won' || status === 'lost' || (status === 'parked' && waiting.has(dealId)),
  );
  return { concluded: concluded.length, of: counted.length };
}

function isParkedAhead({ status, parkedUntil }: DealView, today: Temporal.PlainDate): boolean {
  return status === 'parked' && parkedUntil !== null && Temporal.PlainDate.compare(today, parkedUntil) <= 0;
}
