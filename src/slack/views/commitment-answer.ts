import type { Commitment } from '../../domain/commitment.ts';
import { isUnsettled } from '../../domain/commitment-change.ts';
import type { CommitmentChanged } from '../../store/commitment-changes.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { day, NOTHING_CHANGED, when } from '../wording.ts';
import { followed, kinds, said } from './commitments.ts';

/** What an answer to a commitment came to, in one line. */
export function commitmentAnswered(changed: CommitmentChanged, today: Temporal.PlainDate): string {
  const { commitment } = changed;
  const words = said(commitment);
  if (changed.is === 'heard') return `I heard that already. ${words} stands as it was then.`;
  if (changed.is === 'stands') return standing(commitment, today);
  const { before, again } = changed;
  const was = when(before.dueOn, today);
  if (again) {
    return `Set again: ${said(again)} by ${when(again.dueOn, today)}. The one for ${was} counts as missed; this one starts afresh.`;
  }
  switch (commitment.state) {
    case 'kept':
      return `✓ Kept: ${words}`;
    case 'dropped':
      return `Dropped: ${words}`;
    case 'missed':
      return `Dropped: ${words}. It was for ${was}, so it counts as missed.`;
    default:
      return stillToDo(before, commitment, today);
  }
}

function stillToDo(before: Commitment, commitment: Commitment, today: Temporal.PlainDate): string {
  const words = said(commitment);
  const to = day(commitment.dueOn, today);
  const isMoved = !before.dueOn.equals(commitment.dueOn);
  if (before.text !== commitment.text) {
    const was = `was: ${said(before)}${isMoved ? ` by ${day(before.dueOn, today)}` : ''}`;
    return `Saved: ${words} by ${to} (${was}). ${[...lowered(before, commitment), followed(commitment)].join(' ')}`;
  }
  return `Moved: ${words} to ${to}, was ${day(before.dueOn, today)}`;
}

/** A count that was made smaller is no secret, and nothing to be ashamed of. */
function lowered({ counted: before }: Commitment, { counted: after }: Commitment): string[] {
  if (!before) return [];
  if (!after) return [`It counted ${before.wanted} ${kinds(before.kinds)} before.`];
  return after.wanted < before.wanted ? [`Lowered from ${before.wanted} to ${after.wanted}.`] : [];
}

/** What an edit of several came to, each with its Undo. */
export function commitmentsEdited(changed: readonly CommitmentChanged[], today: Temporal.PlainDate): Message {
  const done = changed.filter((one) => one.is === 'changed');
  if (done.length === 0) return { text: NOTHING_CHANGED };
  const blocks = done.map((one) =>
    section(commitmentAnswered(one, today), button('Undo', ACTION.undo, String(one.act))),
  );
  return { text: done.map((one) => commitmentAnswered(one, today)).join('\n'), blocks };
}

function standing(commitment: Commitment, today: Temporal.PlainDate): string {
  const { state, dueOn } = commitment;
  if (isUnsettled(commitment)) return `${said(commitment)} is due ${when(dueOn, today)} already.`;
  if (state !== 'missed') return `${said(commitment)} was ${state} already.`;
  return `${said(commitment)} counts as missed, and that stays. Still worth doing? Commit to it for a new day.`;
}
