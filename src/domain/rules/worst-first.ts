import type { Stalled } from '../finding.ts';

/**
 * Sorted by days over the limit × amount, highest first. Currencies are never converted: an amount counts as its share
 * of the largest among these findings in its own currency. Ties, and deals without an amount, which come last: more
 * days over first, then the older deal.
 */
export function worstFirst(findings: readonly Stalled[]): Stalled[] {
  const largest = largestByCurrency(findings);
  const weight = ({ deal, days, limit }: Stalled) => {
    const most = deal.currency === null ? 0 : (largest.get(deal.currency) ?? 0);
    return most > 0 ? daysOver({ days, limit }) * ((deal.amount ?? 0) / most) : 0;
  };
  return findings.toSorted((a, b) => weight(b) - weight(a) || daysOver(b) - daysOver(a) || a.deal.id - b.deal.id);
}

/** 1 on the day the limit is reached. */
function daysOver({ days, limit }: Pick<Stalled, 'days' | 'limit'>): number {
  return days - limit + 1;
}

function largestByCurrency(findings: readonly Stalled[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const { deal } of findings) {
    if (deal.currency === null || deal.amount === null) continue;
    largest.set(deal.currency, Math.max(deal.amount, largest.get(deal.currency) ?? 0));
  }
  return largest;
}
