import type { Activity } from './activity.ts';
import type { Commitment } from './commitment.ts';
import { isUnsettled } from './commitment-change.ts';
import type { Member } from './member.ts';

/**
 * How many of what it counts were done since it was made, through its day in the member's zone, on its deal where it has one;
 * null where it counts nothing. `activities` are those that stand.
 */
export function commitmentProgress(
  commitment: Commitment,
  activities: readonly Activity[],
  member: Pick<Member, 'zone'>,
): number | null {
  if (!commitment.counted) return null;
  return towards(commitment, activities, member).reduce((sum, { count }) => sum + count, 0);
}

/** When its count was reached; null where it was not, or counts nothing. */
export function reachedAt(
  commitment: Commitment,
  activities: readonly Activity[],
  member: Pick<Member, 'zone'>,
): Temporal.Instant | null {
  const wanted = commitment.counted?.wanted ?? Number.POSITIVE_INFINITY;
  const inOrder = towards(commitment, activities, member).sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  let sum = 0;
  for (const { at, count } of inOrder) {
    sum += count;
    if (sum >= wanted) return at;
  }
  return null;
}

/** Commitments as they truly stand: an unsettled one whose count was reached is kept, written down or not. */
export function withReached(
  commitments: readonly Commitment[],
  activities: readonly Activity[],
  member: Pick<Member, 'zone'>,
): Commitment[] {
  return commitments.map((commitment) => {
    const settledAt = isUnsettled(commitment) ? reachedAt(commitment, activities, member) : null;
    return settledAt ? { ...commitment, state: 'kept', settledAt } : commitment;
  });
}

function towards(
  { counted, dealId, userId, madeAt, dueOn }: Commitment,
  activities: readonly Activity[],
  { zone }: Pick<Member, 'zone'>,
): Activity[] {
  const begins = madeAt.epochMilliseconds;
  const ends = dueOn.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return activities
    .filter(({ at: { epochMilliseconds: at } }) => begins <= at && at < ends)
    .filter((activity) => activity.userId === userId && counted?.kinds.includes(activity.kind))
    .filter((activity) => dealId === null || activity.dealId === dealId);
}
