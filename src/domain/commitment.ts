import type { ActivityKind } from './activity.ts';

export const COMMITMENT_STATES = ['open', 'kept', 'missed', 'carried', 'dropped'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** So many activities of these kinds, any of them. */
export type Counted = { kinds: readonly ActivityKind[]; wanted: number };

/**
 * What a rep said they would do by `dueOn`, in their words. `counted` is followed from the activities logged since it was made.
 * `settledAt` is when it left `open`: settled, or `carried` past the close of a thread, which leaves it to be done; `movedFrom` the first
 * date of one that was moved.
 */
export type Commitment = {
  id: number;
  userId: string;
  text: string;
  dueOn: Temporal.PlainDate;
  state: CommitmentState;
  counted: Counted | null;
  dealId: number | null;
  madeAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
  movedFrom: Temporal.PlainDate | null;
};
