import type { Commitment } from './commitment.ts';
import { countedOf } from './text/commitment-count.ts';

/** What may be done about a commitment that was made. */
export type CommitmentChange =
  | { is: 'kept' }
  | { is: 'dropped' }
  | { is: 'moved'; to: Temporal.PlainDate }
  | { is: 'edited'; text: string };

/** What history keeps of a commitment. */
export type CommitmentField = 'state' | 'dueOn' | 'text';

/** One field's change, written out as text. */
export type CommitmentFieldChange = { field: CommitmentField; from: string; to: string };

/** What was said to be done and is not settled yet: only that can still be answered. */
export function isUnsettled({ state }: Pick<Commitment, 'state'>): boolean {
  return state === 'open' || state === 'carried';
}

/** A commitment after this change, and what of it changed: nothing where it was settled before, or says so already. */
export function changedBy(
  before: Commitment,
  change: CommitmentChange,
  now: Temporal.Instant,
): { after: Commitment; changes: CommitmentFieldChange[] } {
  const after = isUnsettled(before) ? applied(before, change, now) : before;
  const fields: [CommitmentField, string, string][] = [
    ['state', before.state, after.state],
    ['dueOn', before.dueOn.toString(), after.dueOn.toString()],
    ['text', before.text, after.text],
  ];
  return { after, changes: fields.flatMap(([field, from, to]) => (from === to ? [] : { field, from, to })) };
}

function applied(before: Commitment, change: CommitmentChange, now: Temporal.Instant): Commitment {
  if (change.is === 'edited') return { ...before, text: change.text, counted: countedOf(change.text) };
  if (change.is !== 'moved') return { ...before, state: change.is, settledAt: now };
  return change.to.equals(before.dueOn)
    ? before
    : { ...before, dueOn: change.to, movedFrom: before.movedFrom ?? before.dueOn };
}
