import type { Member } from './member.ts';
import { amountShares } from './rules/worst-first.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import { isForTheManager } from './unanswered.ts';

/** A date of a deal that was put off to a later one, and when that was said. */
export type PutOff = {
  dealId: number;
  field: 'nextStepOn' | 'closeOn';
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  at: Temporal.Instant;
};

/** A deal of which its owner hears no nudge any more, with what was put off since its last touch. */
export type PutOffDeal = { rep: Member; deal: DealView; putOffs: PutOff[] };

/** The deals whose dates this rep put off twice without a touch, the largest amount first: they are for the 1:1. */
export function managersDeals(snapshot: Snapshot, now: Temporal.Instant): DealView[] {
  const found = snapshot.deals.filter((deal) => isForTheManager(deal, snapshot, now));
  const share = amountShares(found);
  return found.sort((a, b) => share(b) - share(a) || a.id - b.id);
}

/** The same, with what was put off; `putOffs` by deal. */
export function putOffIn(
  snapshot: Snapshot,
  putOffs: ReadonlyMap<number, readonly PutOff[]>,
  now: Temporal.Instant,
): PutOffDeal[] {
  return managersDeals(snapshot, now).map((deal) => {
    const since = deal.lastTouchAt ?? deal.createdAt;
    const own = (putOffs.get(deal.id) ?? []).filter(({ at }) => Temporal.Instant.compare(at, since) > 0);
    return { rep: snapshot.rep, deal, putOffs: own };
  });
}
