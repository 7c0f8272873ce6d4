import type { Commitment } from './commitment.ts';
import { isUnsettled } from './commitment-change.ts';
import { isInWeek } from './week.ts';

const { compare } = Temporal.PlainDate;

/** The commitments of one week's thread, each in one list, in the order given. */
export type WeekCommitments = Record<Bucket, Commitment[]>;
type Bucket = 'kept' | 'missed' | 'carried' | 'dropped' | 'open';

/**
 * What belongs to the thread of the week that begins on `monday`: by its day, or by the first day it had. There it is `carried` once a
 * close has carried it on, whatever a later week made of it; in the week of its present day a carried one is `open`. A moved one that
 * was settled ahead of its day belongs to the week in which it was settled.
 */
export function commitmentsOfWeek(commitments: readonly Commitment[], monday: Temporal.PlainDate): WeekCommitments {
  const week: WeekCommitments = { kept: [], missed: [], carried: [], dropped: [], open: [] };
  for (const commitment of commitments) {
    const bucket = bucketOf(commitment, monday);
    if (bucket) week[bucket].push(commitment);
  }
  return week;
}

function bucketOf(commitment: Commitment, monday: Temporal.PlainDate): Bucket | undefined {
  const { state, dueOn, movedFrom } = commitment;
  const on = dayOfSettling(commitment);
  const isSettledBefore = on !== null && compare(on, monday) < 0;
  const cameMoved = movedFrom !== null && compare(movedFrom, monday) < 0;
  if (isInWeek(dueOn, monday)) {
    if (state === 'carried') return 'open';
    return cameMoved && isSettledBefore ? undefined : state;
  }
  if (compare(dueOn, monday) < 0) return undefined;
  const isSettledHere = on !== null && isInWeek(on, monday);
  if (movedFrom && isInWeek(movedFrom, monday)) {
    return isUnsettled(commitment) || on === null || isSettledHere || isSettledBefore ? state : 'carried';
  }
  return cameMoved && isSettledHere && !isUnsettled(commitment) ? state : undefined;
}

/** By UTC: a close is never so near to a week's end that zones would part it from its week. */
function dayOfSettling({ settledAt }: Commitment): Temporal.PlainDate | null {
  return settledAt?.toZonedDateTimeISO('UTC').toPlainDate() ?? null;
}
