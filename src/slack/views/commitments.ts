import type { ActionsBlock } from '@slack/types';
import type { ActivityKind } from '../../domain/activity.ts';
import type { Commitment } from '../../domain/commitment.ts';
import type { CommitmentChanged } from '../../store/commitments.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { plain } from '../modals/inputs.ts';
import { day, excerpt, listed, shorten, when } from '../wording.ts';
import { withUndo } from './saved.ts';

/** How much of a commitment stands in one line. */
const TEXT = 160;

/** A commitment's words in bold. */
export function said({ text }: Pick<Commitment, 'text'>): string {
  return `*${excerpt(text, TEXT)}*`;
}

/** What can be done about an open commitment: Kept, Move to a day, Drop. */
export function commitmentButtons({ id }: Pick<Commitment, 'id'>): ActionsBlock['elements'] {
  return [
    button('Kept', ACTION.keepCommitment, String(id), 'primary'),
    // A calendar carries no value, so the commitment's number is in its id.
    { type: 'datepicker', action_id: `${ACTION.moveCommitment}:${id}`, placeholder: plain('Move to…') },
    button('Drop', ACTION.dropCommitment, String(id)),
  ];
}

/** What was just committed to, with Undo. `isAssumed`: no day was said. `deal` is the name of the one it is about. */
export function commitmentMade(
  commitment: Commitment,
  { act, isAssumed, deal }: { act: number; isAssumed: boolean; deal: string | null },
  today: Temporal.PlainDate,
): Message {
  const about = deal === null ? '' : ` · for ${excerpt(deal, 80)}`;
  const assumed = isAssumed ? ' You said no day, so it is for Friday.' : '';
  return withUndo(
    `Committed: ${said(commitment)} by ${when(commitment.dueOn, today)}${about}.${assumed} ${followed(commitment)}`,
    act,
  );
}

/** Nothing was written: the same words stand for the same day. */
export function commitmentStands(commitment: Commitment, today: Temporal.PlainDate): Message {
  return {
    text: `That stands already: ${said(commitment)} by ${when(commitment.dueOn, today)}. \`/commit\` shows all of yours.`,
  };
}

/** What an answer to a commitment came to, in one line. */
export function commitmentAnswered(changed: CommitmentChanged, today: Temporal.PlainDate): string {
  const { commitment } = changed;
  const words = said(commitment);
  if (changed.is === 'heard') return `${words} stands as it was saved then.`;
  if (changed.is === 'stands') return standing(commitment, today);
  if (commitment.state === 'kept') return `✓ Kept: ${words}`;
  if (commitment.state === 'dropped') return `Dropped: ${words}`;
  return `Moved: ${words} to ${day(commitment.dueOn, today)}, was ${day(changed.before.dueOn, today)}`;
}

function standing(commitment: Commitment, today: Temporal.PlainDate): string {
  const { state, dueOn } = commitment;
  if (state === 'open') return `${said(commitment)} is due ${when(dueOn, today)} already.`;
  return `${said(commitment)} was ${state} already.`;
}

/** What was asked for is an outcome: the question, and an action to begin with. */
export function outcomeQuestion(
  outcome: string,
  { offer, dueOn }: { offer: string; dueOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Message {
  const text = `"${excerpt(outcome, TEXT)}" is what should come of it. What will *you* do for that by ${when(dueOn, today)}? For example: _${excerpt(offer, TEXT)}_`;
  const value = JSON.stringify({ text: shorten(offer, OFFERED), dueOn: dueOn.toString() });
  const blocks: Block[] = [
    section(text),
    { type: 'actions', elements: [button('Commit to an action', ACTION.newCommitment, value, 'primary')] },
  ];
  return { text, blocks };
}

/** How much of an offered action fits into a button, whatever it is made of. */
const OFFERED = 300;

/** How a commitment is followed: from what is logged, or by its author's word. */
function followed({ counted, dealId }: Commitment): string {
  if (!counted) return 'On its day I ask you.';
  const on = dealId === null ? '' : ' on this deal';
  return `I count your ${kinds(counted.kinds)}${on} as you log them; at ${counted.wanted} it is kept.`;
}

const MANY: Partial<Record<ActivityKind, string>> = { research: 'research', social: 'social touches' };

/** Beyond this, kinds are all that reach out. */
const NAMED = 3;

/** "calls", "calls and voicemails"; "touches" for all that reach out. */
export function kinds(counted: readonly ActivityKind[]): string {
  if (counted.length > NAMED) return 'touches';
  return listed(counted.map((kind) => MANY[kind] ?? `${kind}s`));
}
