import type { Commitment } from './commitment.ts';
import { commitmentProgress, withReached } from './commitment-progress.ts';
import type { Member } from './member.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import { commitmentsOfWeek } from './week-commitments.ts';

/** A commitment with what it has come to; null where it counts nothing. */
export type Followed = { commitment: Commitment; logged: number | null };

/** One person's commitments of one week, by what became of them. */
export type FollowedWeek = Record<'kept' | 'missed' | 'carried' | 'open', Followed[]>;

/**
 * One person's part of a week's thread. `unanswered` was due when the last thread closed and is still to be answered; `steps` are
 * next steps dated before this week that still stand, the earliest first.
 */
export type ThreadPart = {
  rep: Member;
  lastWeek: FollowedWeek;
  unanswered: Followed[];
  thisWeek: FollowedWeek;
  steps: DealView[];
};

/** A person's part of the thread of the week that begins on `monday`. What was dropped in time is nobody's business. */
export function threadPartOf(snapshot: Snapshot, monday: Temporal.PlainDate): ThreadPart {
  const lastWeek = followedWeek(snapshot, monday.subtract({ days: 7 }));
  return {
    rep: snapshot.rep,
    lastWeek,
    unanswered: lastWeek.open.toSorted((a, b) => Temporal.PlainDate.compare(a.commitment.dueOn, b.commitment.dueOn)),
    thisWeek: followedWeek(snapshot, monday),
    steps: stepsBefore(snapshot, monday),
  };
}

/** A person's commitments of the week that begins on `monday`, as they truly stand. */
export function followedWeek(
  { rep, commitments, activities }: Pick<Snapshot, 'rep' | 'commitments' | 'activities'>,
  monday: Temporal.PlainDate,
): FollowedWeek {
  const { kept, missed, carried, open } = commitmentsOfWeek(withReached(commitments, activities, rep), monday);
  const followed = (some: readonly Commitment[]): Followed[] =>
    some.map((commitment) => ({ commitment, logged: commitmentProgress(commitment, activities, rep) }));
  return { kept: followed(kept), missed: followed(missed), carried: followed(carried), open: followed(open) };
}

/** Whether they have said anything for the week. */
export function hasCommitted({ kept, missed, carried, open }: FollowedWeek): boolean {
  return kept.length + missed.length + carried.length + open.length > 0;
}

/** Open deals whose next step is dated before this day, the earliest first. */
function stepsBefore({ deals }: Snapshot, monday: Temporal.PlainDate): DealView[] {
  return deals
    .flatMap((deal) => (deal.status === 'open' && deal.nextStepOn ? { deal, on: deal.nextStepOn } : []))
    .filter(({ on }) => Temporal.PlainDate.compare(on, monday) < 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on) || a.deal.id - b.deal.id)
    .map(({ deal }) => deal);
}
