import type { Commitment } from './commitment.ts';
import { countedOf } from './text/commitment-count.ts';

/** What may be done about a commitment that was made. */
export type CommitmentChange =
  | { is: 'kept' }
  | { is: 'dropped' }
  | { is: 'moved'; to: Temporal.PlainDate }
  | { is: 'edited'; text: string; dueOn?: Temporal.PlainDate };

/** What history keeps of a commitment. */
export type CommitmentField = 'state' | 'dueOn' | 'text';

/** One field's change, written out as text. */
export type CommitmentFieldChange = { field: CommitmentField; from: string; to: string };

/** A commitment as it is made anew, for another day. */
export type Anew = Pick<Commitment, 'userId' | 'text' | 'dueOn' | 'counted' | 'dealId'>;

/** What a change comes to. `anew` is the commitment that follows one whose day had come when it was moved. */
export type Changed = { after: Commitment; changes: CommitmentFieldChange[]; anew: Anew | null };

/** What was said to be done and is not settled yet: only that can still be answered. */
export function isUnsettled({ state }: Pick<Commitment, 'state'>): boolean {
  return state === 'open' || state === 'carried';
}

/**
 * A commitment after this change on `today`, a day of its owner's, and what of it changed: nothing where it was settled before, or says
 * so already. Moved or dropped once its day has come, it is missed; moved, it is made anew for the new day.
 */
export function changedBy(
  before: Commitment,
  change: CommitmentChange,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Changed {
  const { after, anew = null } = isUnsettled(before) ? applied(before, change, { now, today }) : { after: before };
  const fields: [CommitmentField, string, string][] = [
    ['state', before.state, after.state],
    ['dueOn', before.dueOn.toString(), after.dueOn.toString()],
    ['text', before.text, after.text],
  ];
  return { after, changes: fields.flatMap(([field, from, to]) => (from === to ? [] : { field, from, to })), anew };
}

type Moment = { now: Temporal.Instant; today: Temporal.PlainDate };

function applied(before: Commitment, change: CommitmentChange, moment: Moment): { after: Commitment; anew?: Anew } {
  const settled = (state: Commitment['state']) => ({ after: { ...before, state, settledAt: moment.now } });
  switch (change.is) {
    case 'kept':
      return settled('kept');
    case 'dropped':
      return settled(hasCome(before, moment) ? 'missed' : 'dropped');
    case 'moved':
      return moved(before, before, change.to, moment);
    case 'edited': {
      const { text, dueOn = before.dueOn } = change;
      const worded = text === before.text ? before : { ...before, text, counted: countedOf(text) };
      return moved(before, worded, dueOn, moment);
    }
  }
}

/** `worded` on another day; a day that has come is not moved any more. */
function moved(before: Commitment, worded: Commitment, to: Temporal.PlainDate, moment: Moment) {
  if (to.equals(before.dueOn)) return { after: worded };
  if (!hasCome(before, moment)) {
    return { after: { ...worded, dueOn: to, movedFrom: before.movedFrom ?? before.dueOn } };
  }
  const { userId, text, counted, dealId } = worded;
  return {
    after: { ...before, state: 'missed' as const, settledAt: moment.now },
    anew: { userId, text, counted, dealId, dueOn: to },
  };
}

function hasCome({ dueOn }: Commitment, { today }: Moment): boolean {
  return Temporal.PlainDate.compare(dueOn, today) <= 0;
}
