import { waitsForBuyer } from './buyer-promise.ts';
import { workingDaysBetween } from './calendar.ts';
import type { Conclude, Stalled } from './finding.ts';
import { dateFor } from './member.ts';
import { managersDeals } from './put-off.ts';
import { conclude } from './rules/conclude.ts';
import { stalled } from './rules/stalled.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import { quietLimit } from './stage-limits.ts';
import { sectionOfStage } from './stages.ts';
import { sectionsOf } from './week.ts';

/** Times its stage's limit without a touch, from which a deal is long quiet whatever step is planned. A convention of ours. */
const LONG = 2;

/** A deal that a 1:1 could move, and why; `since` is the last touch, or the day it was opened. */
export type NeedyDeal =
  | { deal: DealView; why: 'put-off' }
  | { deal: DealView; why: 'long-quiet'; since: Temporal.PlainDate }
  | Ending
  | Standing;
type Ending = { deal: DealView; why: 'conclude'; finding: Conclude };
type Standing = { deal: DealView; why: 'stalled'; finding: Stalled };

/**
 * This rep's deals that most need a word, once each: dates put off twice, then what is to be concluded, what has stopped moving, and
 * what was long quiet. A missing next step alone is theirs to set.
 */
export function needyDeals(snapshot: Snapshot, now: Temporal.Instant): NeedyDeal[] {
  const all: NeedyDeal[] = [
    ...managersDeals(snapshot, now).map((deal) => ({ deal, why: 'put-off' as const })),
    ...conclude(snapshot, now).map((finding) => ({ deal: finding.deal, why: 'conclude' as const, finding })),
    ...stalled(snapshot, now)
      .filter(({ reason }) => reason !== 'missing-next-step')
      .map((finding) => ({ deal: finding.deal, why: 'stalled' as const, finding })),
    ...longQuiet(snapshot, now),
  ];
  return [...new Map(all.toReversed().map((one) => [one.deal.id, one])).values()].sort(
    (a, b) => all.indexOf(a) - all.indexOf(b),
  );
}

/** The longest quiet first. What waits for the buyer's date is not. */
function longQuiet(snapshot: Snapshot, now: Temporal.Instant): NeedyDeal[] {
  const { rep, deals, settings, stages } = snapshot;
  const today = dateFor(rep, now);
  const sections = sectionsOf(rep);
  return deals
    .filter(
      (deal) =>
        deal.status === 'open' && sections.includes(sectionOfStage(stages, deal.stage)) && !waitsForBuyer(deal, today),
    )
    .map((deal) => {
      const since = dateFor(rep, deal.lastTouchAt ?? deal.createdAt);
      return { deal, since, days: workingDaysBetween(rep, since, today) };
    })
    .filter(({ deal, days }) => days >= LONG * quietLimit(deal.stage, settings))
    .sort((a, b) => b.days - a.days || a.deal.id - b.deal.id)
    .map(({ deal, since }) => ({ deal, why: 'long-quiet' as const, since }));
}
