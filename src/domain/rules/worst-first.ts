import type { DealView } from '../snapshot.ts';

/** A finding about a deal that waits: `days` against `limit`, or from the first day on where it has none. */
type Waiting = { deal: DealView; days: number; limit?: number };

/**
 * Sorted by days over the limit × amount, highest first. Currencies are never converted: an amount counts as its share
 * of the largest among these findings in its own currency. Ties, and deals without an amount, which come last: more
 * days over first, then the older deal.
 */
export function worstFirst<Found extends Waiting>(findings: readonly Found[]): Found[] {
  const share = amountShares(findings.map(({ deal }) => deal));
  const weight = (finding: Found) => daysOver(finding) * share(finding.deal);
  return findings.toSorted((a, b) => weight(b) - weight(a) || daysOver(b) - daysOver(a) || a.deal.id - b.deal.id);
}

/** What a deal's amount is of the largest in its currency among these, 0 to 1; 0 without an amount. */
export function amountShares(deals: readonly DealView[]): (deal: DealView) => number {
  const largest = new Map<string, number>();
  for (const { currency, amount } of deals) {
    if (currency === null || amount === null) continue;
    largest.set(currency, Math.max(amount, largest.get(currency) ?? 0));
  }
  return ({ currency, amount }) => {
    const most = currency === null ? 0 : (largest.get(currency) ?? 0);
    return most > 0 ? (amount ?? 0) / most : 0;
  };
}

/** 1 on the day the limit is reached. */
function daysOver({ days, limit = 1 }: Waiting): number {
  return days - limit + 1;
}
