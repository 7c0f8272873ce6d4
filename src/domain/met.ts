import type { Met } from './snapshot.ts';

/** On how many deals a scenario was met: three calls about the price of one are one. What was met on no deal counts each time. */
export function dealsMet(times: readonly Pick<Met, 'dealId'>[]): number {
  const onDeals = times.flatMap(({ dealId }) => dealId ?? []);
  return new Set(onDeals).size + times.length - onDeals.length;
}
