import type { Commitment } from '../../domain/commitment.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { label, when } from '../wording.ts';
import { said } from './commitments.ts';

/** A change to one of these commitments, or one to be made. `value` is what a press of Save brings back. */
export type Understood =
  | { is: 'commitment'; text: string; dueOn: Temporal.PlainDate }
  | { is: 'kept' | 'dropped'; of: Commitment[] }
  | { is: 'moved'; to: Temporal.PlainDate; of: Commitment[] };

/** Commitments to choose among; who has more open finds them by `/commit`. */
const CHOICES = 4;

const NOT_THIS = button('Not this', ACTION.notThisAnswer, 'no');

/** To whoever answered in a thread in their own words: what was understood, to be saved or not. */
export function threadAnswerCard(understood: Understood, today: Temporal.PlainDate): Message {
  if (understood.is === 'commitment') return commitmentCard(understood, today);
  const [first, ...others] = understood.of;
  if (first && others.length === 0) {
    const text = `I read that as: ${phrase(understood, first, today)}. Save it?`;
    const save = button('Save', `${ACTION.saveAnswer}:0`, valueOf(understood, first), 'primary');
    return { text, blocks: [section(text), actions(save, button('Edit', ACTION.editAnswer, 'list'), NOT_THIS)] };
  }
  const text = `${QUESTION[understood.is]}`;
  const choices = understood.of
    .slice(0, CHOICES)
    .map((one, place) => button(label(one.text, 60), `${ACTION.saveAnswer}:${place}`, valueOf(understood, one)));
  return { text, blocks: [section(text), actions(...choices, NOT_THIS)] };
}

/** What was read in a thread is left as it was. */
export function answerLeft(): Message {
  return { text: 'All right, I saved nothing.' };
}

const QUESTION = {
  kept: 'Which one is kept?',
  dropped: 'Which one do you drop?',
  moved: 'Which one do you move?',
} as const;

function commitmentCard(
  { text, dueOn }: Extract<Understood, { is: 'commitment' }>,
  today: Temporal.PlainDate,
): Message {
  const says = `I read that as: ${said({ text })} by ${when(dueOn, today)}. Commit to it?`;
  const offered = { text, dueOn: dueOn.toString() };
  const save = button('Save', `${ACTION.saveAnswer}:0`, JSON.stringify({ is: 'commitment', ...offered }), 'primary');
  const edit = button('Edit', ACTION.newCommitment, JSON.stringify(offered));
  return { text: says, blocks: [section(says), actions(save, edit, NOT_THIS)] };
}

type Change = Exclude<Understood, { is: 'commitment' }>;

function phrase(change: Change, of: Commitment, today: Temporal.PlainDate): string {
  if (change.is === 'moved') return `${said(of)} moved to ${when(change.to, today)}`;
  return change.is === 'kept' ? `✓ ${said(of)} is kept` : `${said(of)} is dropped`;
}

function valueOf(change: Change, { id }: Commitment): string {
  return JSON.stringify({ is: change.is, id, ...(change.is === 'moved' ? { to: change.to.toString() } : {}) });
}
