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

/** Open ones that are shown, and of those settled today. */
const SHOWN = 10;
const SETTLED_SHOWN = 5;

/**
 * One's commitments, each with a box: ticked it is kept, unticked within the day it is open again. `byWord` are those that were kept
 * by a word, not by their count. `mark` is another after each press: Slack draws a box that it knows as the person left it.
 */
export function commitmentsPart(
  all: readonly Listed[],
  byWord: ReadonlyMap<number, number>,
  mark: string,
  now: Temporal.ZonedDateTime,
): HomePart {
  const today = now.toPlainDate();
  const open = all.filter(({ commitment }) => isUnsettled(commitment));
  const kept = all.filter(
    ({ commitment: { state, settledAt } }) =>
      state === 'kept' && settledAt?.toZonedDateTimeISO(now.timeZoneId).toPlainDate().equals(today),
  );
  const settled = kept
    .slice(-SETTLED_SHOWN)
    .map(({ commitment }): Block[] =>
      byWord.has(commitment.id)
        ? [box(commitment, 'kept today, untick to take that back', { isTicked: true, mark })]
        : [section(`✓ Kept: ${said(commitment)}, by what you logged`)],
    );
  const shown = open
    .slice(0, SHOWN)
    .map((one): Block[] => [box(one.commitment, standing(one, today), { isTicked: false, mark })]);
  return {
    name: 'my commitments',
    head: [header('My commitments'), ...(open.length + kept.length === 0 ? [section(NONE)] : [])],
    rows: [...shown, ...settled],
    least: 3,
    unseen: open.length - shown.length,
    more: (left) => `…and ${left} more, \`/commit\` shows them all.`,
    tail: [actions(button('New commitment', ACTION.newCommitment, '{}'))],
  };
}

const NONE = 'You have no open commitments. What will you do this week, and by when?';

function box({ id, text }: Commitment, beneath: string, { isTicked, mark }: { isTicked: boolean; mark: string }) {
  const option = {
    text: { type: 'mrkdwn' as const, text: `*${excerpt(text, OPTION_TEXT - 2)}*` },
    value: String(id),
    description: { type: 'plain_text' as const, text: shorten(beneath, OPTION_TEXT), emoji: true },
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
function standing({ commitment, logged }: Listed, today: Temporal.PlainDate): string {
  const { state, counted, dueOn, movedFrom } = commitment;
  const isPast = Temporal.PlainDate.compare(dueOn, today) < 0;
  return [
    ...(state === 'carried' ? ['carried'] : []),
    `${isPast ? 'was due' : 'by'} ${when(dueOn, today)}`,
    ...(counted && logged !== null ? [`${logged} of ${counted.wanted} ${kinds(counted.kinds)}`] : []),
    ...(movedFrom ? [`first ${day(movedFrom, today)}`] : []),
  ].join(' · ');
}
