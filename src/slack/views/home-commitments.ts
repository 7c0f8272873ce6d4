import type { ActionsBlock } from '@slack/types';
import type { Commitment } from '../../domain/commitment.ts';
import { isUnsettled } from '../../domain/commitment-change.ts';
import { actions, button, header, section } from '../blocks.ts';
import type { HomePart } from '../home/part.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import { day, excerpt, shorten, when } from '../wording.ts';
import type { Listed } from './commitment-list.ts';
import { kinds, said } from './commitments.ts';

/** Slack's cap on an option's text and on what stands under it. */
const OPTION_TEXT = 75;

/** As many are shown, to be done and kept today. */
const SHOWN = 15;

/**
 * One's commitments, each with a box: ticked it is kept, unticked within the day it is open again. `byWord` are those that were kept
 * by a word, not by their count. `mark` is another after each press: Slack draws a box that it knows as the person left it. They stand
 * by their day, kept or not: what moves under a thumb is ticked by mistake.
 */
export function commitmentsPart(
  all: readonly Listed[],
  byWord: ReadonlyMap<number, number>,
  mark: string,
  now: Temporal.ZonedDateTime,
): HomePart {
  const today = now.toPlainDate();
  const standing = all
    .filter(({ commitment }) => isUnsettled(commitment) || isKeptOn(commitment, now))
    .sort((one, other) => byDay(one.commitment, other.commitment));
  const rows = standing.slice(0, SHOWN).map((one): Block[] => [row(one, byWord, mark, today)]);
  return {
    name: 'my commitments',
    head: [header('My commitments'), ...(standing.length === 0 ? [section(NONE)] : [])],
    rows,
    least: 3,
    unseen: standing.length - rows.length,
    more: (left) => `…and ${left} more, \`/commit\` shows them all.`,
    tail: [actions(button('New commitment', ACTION.newCommitment, '{}'))],
  };
}

const NONE = 'You have no open commitments. What will you do this week, and by when?';

function isKeptOn({ state, settledAt }: Commitment, now: Temporal.ZonedDateTime): boolean {
  const on = settledAt?.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
  return state === 'kept' && on !== undefined && on.equals(now.toPlainDate());
}

function byDay(one: Commitment, other: Commitment): number {
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn) || one.id - other.id;
}

function row(one: Listed, byWord: ReadonlyMap<number, number>, mark: string, today: Temporal.PlainDate): Block {
  const { commitment } = one;
  if (isUnsettled(commitment)) return box(commitment, beneath(one, today), { isTicked: false, mark });
  if (byWord.has(commitment.id))
    return box(commitment, 'kept today, untick to take that back', { isTicked: true, mark });
  return section(`✓ Kept: ${said(commitment)}, by what you logged`);
}

function box({ id, text }: Commitment, facts: string, { isTicked, mark }: { isTicked: boolean; mark: string }) {
  const option = {
    text: { type: 'mrkdwn' as const, text: `*${excerpt(text, OPTION_TEXT - 2)}*` },
    value: String(id),
    description: { type: 'plain_text' as const, text: shorten(facts, OPTION_TEXT), emoji: true },
  };
  const state = isTicked ? 'kept' : 'open';
  const block: ActionsBlock = {
    type: 'actions',
    block_id: `tick:${id}:${state}:${mark}`,
    elements: [
      {
        type: 'checkboxes',
        action_id: `${ACTION.tickCommitment}:${id}`,
        options: [option],
        ...(isTicked ? { initial_options: [option] } : {}),
      },
    ],
  };
  return block;
}

/** "by Fri 13 Mar · 12 of 20 calls", "carried, was due Fri 6 Mar" */
function beneath({ commitment, logged }: Listed, today: Temporal.PlainDate): string {
  const { state, counted, dueOn, movedFrom } = commitment;
  const isPast = Temporal.PlainDate.compare(dueOn, today) < 0;
  return [
    ...(state === 'carried' ? ['carried'] : []),
    `${isPast ? 'was due' : 'by'} ${when(dueOn, today)}`,
    ...(counted && logged !== null ? [`${logged} of ${counted.wanted} ${kinds(counted.kinds)}`] : []),
    ...(movedFrom ? [`first ${day(movedFrom, today)}`] : []),
  ].join(' · ');
}
