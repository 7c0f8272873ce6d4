import { addWorkingDays, isoWeek } from './calendar.ts';
import type { Commitment, CommitmentState } from './commitment.ts';
import { isUnsettled } from './commitment-change.ts';
import type { Member } from './member.ts';

const { compare } = Temporal.PlainDate;

/** A commitment that time has settled, or carried past the close of a thread. */
export type Settled = { id: number; userId: string; from: CommitmentState; to: 'carried' | 'missed' };

/**
 * What the close of a thread on `closeOn` settles. Missed is what was due before it, and what is moved past a second close; moved past
 * its first, it is carried. What is due that very day waits for an answer until the working day after it is over, and what was never
 * moved and is due later stays open. Give them as `withReached` does.
 */
export function settledAtClose(commitments: readonly Commitment[], closeOn: Temporal.PlainDate): Settled[] {
  return commitments.filter(isUnsettled).flatMap((commitment): Settled[] => {
    const { dueOn, movedFrom, state } = commitment;
    const later = compare(dueOn, closeOn);
    if (later === 0) return [];
    if (later < 0) return [settled(commitment, 'missed')];
    if (state === 'carried') return isCarriedInWeekOf(commitment, closeOn) ? [] : [settled(commitment, 'missed')];
    return movedFrom !== null && compare(movedFrom, closeOn) <= 0 ? [settled(commitment, 'carried')] : [];
  });
}

/** What nobody answered until the working day after its own was over, on a day of the rep's: missed. */
export function settledAfterClose(
  commitments: readonly Commitment[],
  rep: Member,
  today: Temporal.PlainDate,
): Settled[] {
  return commitments
    .filter(isUnsettled)
    .filter(({ dueOn }) => isAnswerTimeOver(dueOn, rep, today))
    .map((commitment) => settled(commitment, 'missed'));
}

/** Whether the working day after `dueOn` is over: until then a commitment of that day is asked about. */
export function isAnswerTimeOver(dueOn: Temporal.PlainDate, rep: Member, today: Temporal.PlainDate): boolean {
  const lastAsked = addWorkingDays(rep, today, -1) ?? today;
  return compare(dueOn, lastAsked) < 0;
}

/** Who is in two teams hears two closes in one week: they carry once. */
function isCarriedInWeekOf({ settledAt }: Commitment, closeOn: Temporal.PlainDate): boolean {
  return settledAt !== null && isoWeek(settledAt.toZonedDateTimeISO('UTC').toPlainDate()) === isoWeek(closeOn);
}

function settled({ id, userId, state }: Commitment, to: Settled['to']): Settled {
  return { id, userId, from: state, to };
}
