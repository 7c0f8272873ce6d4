import { isAnswerTimeOver } from './closing.ts';
import type { Commitment } from './commitment.ts';
import { isUnsettled } from './commitment-change.ts';
import { dateFor, type Member } from './member.ts';

const { compare } = Temporal.PlainDate;

/**
 * Commitments kept, of those that came due or were kept in these weeks up to today. One dropped before its day never came due; one
 * dropped or moved on its day or later was not kept; one without an answer counts once the working day after its own is over, when
 * nobody is asked about it any more, a carried one by its present day. Give them as `withReached` does.
 */
export function keptRate(
  commitments: readonly Commitment[],
  rep: Member,
  now: Temporal.Instant,
  weeks: 4 | 12,
): { kept: number; of: number } {
  const today = dateFor(rep, now);
  const since = today.subtract({ weeks });
  const counted = commitments
    .filter((commitment) => isDecided(commitment, rep, today))
    .filter((commitment) => {
      const on = dayOf(commitment, rep);
      return compare(since, on) < 0 && compare(on, today) <= 0;
    });
  return { kept: counted.filter(({ state }) => state === 'kept').length, of: counted.length };
}

/** Of these, those that are not decided yet: carried on past a close, and open. */
export function undecided(
  commitments: readonly Commitment[],
  rep: Member,
  now: Temporal.Instant,
): { carried: number; open: number } {
  const today = dateFor(rep, now);
  const left = commitments.filter((one) => isUnsettled(one) && !isDecided(one, rep, today));
  const carried = left.filter(({ state }) => state === 'carried').length;
  return { carried, open: left.length - carried };
}

function isDecided({ state, dueOn, settledAt }: Commitment, rep: Member, today: Temporal.PlainDate): boolean {
  if (state === 'kept' || state === 'missed') return true;
  if (state === 'dropped') return settledAt !== null && compare(dateFor(rep, settledAt), dueOn) >= 0;
  return isAnswerTimeOver(dueOn, rep, today);
}

/** The day it counts on: kept, the day it was; else the day it was due, or that of the close past which it was moved, where that came first. */
function dayOf({ state, dueOn, settledAt }: Commitment, rep: Member): Temporal.PlainDate {
  if (!settledAt || state === 'carried') return dueOn;
  const settledOn = dateFor(rep, settledAt);
  return state === 'kept' || (state === 'missed' && compare(settledOn, dueOn) < 0) ? settledOn : dueOn;
}
