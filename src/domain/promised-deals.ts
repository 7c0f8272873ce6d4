import type { Commitment } from './commitment.ts';
import { isUnsettled } from './commitment-change.ts';

/** The deals on which somebody committed to something whose day is still to come or is today: that is their answer until then. */
export function promisedDeals(commitments: readonly Commitment[], today: Temporal.PlainDate): Set<number> {
  return new Set(
    commitments
      .filter(isUnsettled)
      .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) >= 0)
      .flatMap(({ dealId }) => (dealId === null ? [] : dealId)),
  );
}
