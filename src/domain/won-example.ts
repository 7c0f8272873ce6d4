import type { WonExample } from './figures.ts';
import type { DealRecord } from './record.ts';
import { sourceKey } from './source.ts';

/** Of these won deals, one for each source: the one that took the most touches, the latest of those; a win without one shows nothing. */
export function winsOf(won: readonly DealRecord[]): WonExample[] {
  const examples = won.flatMap(({ dealId, name, source, touches, channels, endedOn }) =>
    endedOn && touches > 0 ? [{ dealId, name, source, touches, channels, endedOn }] : [],
  );
  return [...Map.groupBy(examples, ({ source }) => sourceKey(source)).values()]
    .flatMap((some) => some.sort(strongestFirst).slice(0, 1))
    .sort(strongestFirst);
}

function strongestFirst(a: WonExample, b: WonExample): number {
  return b.touches - a.touches || Temporal.PlainDate.compare(b.endedOn, a.endedOn) || b.dealId - a.dealId;
}
