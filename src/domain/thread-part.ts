import type { Commitment } from './commitment.ts';
import { commitmentProgress, withReached } from './commitment-progress.ts';
import type { Member } from './member.ts';
import type { Snapshot } from './snapshot.ts';
import { commitmentsOfWeek } from './week-commitments.ts';

/** A commitment with what it has come to; null where it counts nothing. */
export type Followed = { commitment: Commitment; logged: number | null };

/** One person's commitments of one week, by what became of them. */
export type FollowedWeek = Record<'kept' | 'missed' | 'carried' | 'open', Followed[]>;

/** One person's part of a week's thread. `unanswered` was due when the last thread closed and is still to be answered. */
export type ThreadPart = {
  rep: Member;
  lastWeek: FollowedWeek;
  unanswered: Followed[];
  thisWeek: FollowedWeek;
};

/** A person's part of the thread of the week that begins on `monday`. What was dropped in time is nobody's business. */
export function threadPartOf(snapshot: Snapshot, monday: Temporal.PlainDate): ThreadPart {
  const lastWeek = followedWeek(snapshot, monday.subtract({ days: 7 }));
  return {
    rep: snapshot.rep,
    lastWeek,
    unanswered: lastWeek.open,
    thisWeek: followedWeek(snapshot, monday),
  };
}

/** A person's commitments of the week that begins on `monday`, as they truly stand; the open ones that are due soonest first. */
export function followedWeek(
  { rep, commitments, activities }: Pick<Snapshot, 'rep' | 'commitments' | 'activities'>,
  monday: Temporal.PlainDate,
): FollowedWeek {
  const { kept, missed, carried, open } = commitmentsOfWeek(withReached(commitments, activities, rep), monday);
  const followed = (some: readonly Commitment[]): Followed[] =>
    some.map((commitment) => ({ commitment, logged: commitmentProgress(commitment, activities, rep) }));
  const soonest = open.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
  return { kept: followed(kept), missed: followed(missed), carried: followed(carried), open: followed(soonest) };
}

/** Whether they have said anything for the week. */
export function hasCommitted({ kept, missed, carried, open }: FollowedWeek): boolean {
  return kept.length + missed.length + carried.length + open.length > 0;
}
