import { addWorkingDays } from './calendar.ts';
import type { Commitment } from './commitment.ts';
import { dateFor, type Member } from './member.ts';

const { compare } = Temporal.PlainDate;

/**
 * Commitments kept, of those that came due or were kept in these weeks up to today. One dropped before its day never came due;
 * one dropped on its day or later was not kept; an open one counts once the working day after its own has begun, when nobody is
 * asked about it any more. Give them as `withReached` does.
 */
export function keptRate(
  commitments: readonly Commitment[],
  rep: Member,
  now: Temporal.Instant,
  weeks: 4 | 12,
): { kept: number; of: number } {
  const today = dateFor(rep, now);
  const since = today.subtract({ weeks });
  const lastAsked = addWorkingDays(rep, today, -1) ?? today;
  const counted = commitments
    .filter((commitment) => isDecided(commitment, rep, lastAsked))
    .filter((commitment) => {
      const on = dayOf(commitment, rep);
      return compare(since, on) < 0 && compare(on, today) <= 0;
    });
  return { kept: counted.filter(({ state }) => state === 'kept').length, of: counted.length };
}

function isDecided({ state, dueOn, settledAt }: Commitment, rep: Member, lastAsked: Temporal.PlainDate): boolean {
  if (state === 'kept' || state === 'missed') return true;
  if (state === 'dropped') return settledAt !== null && compare(dateFor(rep, settledAt), dueOn) >= 0;
  return compare(dueOn, lastAsked) < 0;
}

/** The day it counts on: kept, the day it was; else the day it was due. */
function dayOf({ state, dueOn, settledAt }: Commitment, rep: Member): Temporal.PlainDate {
  return state === 'kept' && settledAt ? dateFor(rep, settledAt) : dueOn;
}
