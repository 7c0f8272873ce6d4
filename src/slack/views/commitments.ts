import type { ActionsBlock, Button } from '@slack/types';
import type { ActivityKind } from '../../domain/activity.ts';
import type { Commitment } from '../../domain/commitment.ts';
import type { Days } from '../../domain/near-days.ts';
import type { CommitmentsMade } from '../../store/commitments.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { day, excerpt, listed, shorten, when } from '../wording.ts';
import { dayMenu, daysBut } from './day-menu.ts';

/** How much of a commitment stands in one line. */
const TEXT = 160;

/** A commitment's words in bold. */
export function said({ text }: Pick<Commitment, 'text'>): string {
  return `*${excerpt(text, TEXT)}*`;
}

/** What can be done about an open commitment: Kept, Move to a day, Drop. */
export function commitmentButtons(
  { id, dueOn }: Pick<Commitment, 'id' | 'dueOn'>,
  days: Days,
): ActionsBlock['elements'] {
  return [
    button('Kept', ACTION.keepCommitment, String(id), 'primary'),
    // What is picked in a menu is a day, so the commitment's number is in its id.
    dayMenu(`${ACTION.moveCommitment}:${id}`, 'Move to…', daysBut(days, dueOn)),
    button('Drop', ACTION.dropCommitment, String(id)),
  ];
}

/** The value of Edit for all that whoever presses has committed to. */
export const ALL_OWN = 'all';

/** Edit, for its words and day. */
export function editButton({ id }: Pick<Commitment, 'id'>): Button {
  return button('Edit', ACTION.editCommitment, String(id));
}

/** What is told besides: the names of deals by number, and whether somebody said no day. */
type Around = { deals: ReadonlyMap<number, string>; isAssumed: boolean };

/** What was just committed to by one act, with one Undo; and what stood already. */
export function commitmentsMade(
  { made, stood, act }: Extract<CommitmentsMade, { is: 'made' }>,
  { deals, isAssumed }: Around,
  today: Temporal.PlainDate,
): Message {
  const lineOf = (commitment: Commitment) => {
    const deal = commitment.dealId === null ? undefined : deals.get(commitment.dealId);
    return `${said(commitment)} by ${when(commitment.dueOn, today)}${deal ? ` · for ${excerpt(deal, 80)}` : ''}`;
  };
  const standing = stood.map((one) => `That stands already: ${said(one)} by ${when(one.dueOn, today)}.`);
  const [first, ...others] = made;
  if (!first || act === null) return { text: [...standing, '`/commit` shows all of yours.'].join(' ') };
  const assumed = isAssumed ? ' You said no day, so it is for Friday.' : '';
  const lines =
    others.length === 0
      ? [`Committed: ${lineOf(first)}.${assumed} ${followed(first)}`]
      : [`Committed to ${made.length} things:`, ...made.map((one) => `• ${lineOf(one)}`), `${FOLLOWED}${assumed}`];
  const text = [...lines, ...standing].join('\n');
  const edit = button('Edit', ACTION.editCommitment, others.length === 0 ? String(first.id) : ALL_OWN);
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undo, String(act)), edit)] };
}

const FOLLOWED = 'What counts something I count from your logs; about the rest I ask on its day.';

/** What became of an item of a digest: `✓ Acme: you said "Call Jane", by Fri 13 Mar` */
export function itemCommitted(
  deal: string,
  { text, dueOn }: Pick<Commitment, 'text' | 'dueOn'>,
  today: Temporal.PlainDate,
): string {
  return `✓ *${excerpt(deal, 80)}*: you said "${excerpt(text, TEXT)}", by ${day(dueOn, today)}`;
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
export function followed({ counted, dealId }: Commitment): string {
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
