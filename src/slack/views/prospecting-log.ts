import { ACTIVITY_KINDS, type ActivityKind, sectionOf } from '../../domain/activity.ts';
import { PROSPECTING } from '../../domain/pipeline.ts';
import type { ProspectingInChannel } from '../../domain/prospecting.ts';
import { section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import { capital, count, listed } from '../wording.ts';

/** Names in one line; more would be a roll call. */
const NAMED = 5;

/** The line about prospecting in a channel's message, and the menu under it. */
const LINE = 'prospecting';
const MENU = 'prospecting/do';

/** What is prospecting where it is on no deal: what the menu offers. */
export const PROSPECTING_KINDS: readonly ActivityKind[] = ACTIVITY_KINDS.filter((kind) =>
  PROSPECTING.includes(sectionOf(kind, null)),
);

/** Who has none logged: a number first, then names. */
export type ProspectingNumber = Pick<ProspectingInChannel, 'count' | 'of' | 'named'>;

/** How many have no prospecting logged, as an invitation: whoever logs some does it from here. */
export function prospectingBlocks(number: ProspectingNumber): Block[] {
  const line = { ...section(prospectingLine(number)), block_id: LINE };
  return number.count === 0 ? [line] : [line, menu()];
}

/** A message's blocks with that line as it is now; the same blocks where none is about prospecting. */
export function withProspecting(blocks: readonly Block[], number: ProspectingNumber): Block[] {
  return blocks.flatMap((block) => {
    if (block.block_id === MENU) return [];
    return block.block_id === LINE ? prospectingBlocks(number) : [block];
  });
}

/** "2 of 6 have no prospecting logged since Monday." */
export function prospectingInNumbers({ count: silent, of }: ProspectingNumber): string {
  if (silent === 0) return `✓ ${of} of ${of} ${have(of)} prospecting logged since Monday.`;
  return `${silent} of ${of} ${have(silent)} no prospecting logged since Monday.`;
}

function prospectingLine(number: ProspectingNumber): string {
  const said = prospectingInNumbers(number);
  if (number.count === 0) return said;
  const mentions = number.named.map((userId) => `<@${userId}>`);
  if (mentions.length === 0) return `${said} Who makes the first call?`;
  const others = mentions.length - NAMED;
  const names = listed(others > 0 ? [...mentions.slice(0, NAMED), count(others, 'other')] : mentions);
  return `${said} ${names}: who will you call first today?`;
}

function have(number: number): string {
  return number === 1 ? 'has' : 'have';
}

function menu(): Block {
  const words = (text: string) => ({ type: 'plain_text' as const, text, emoji: true });
  const options = PROSPECTING_KINDS.map((kind) => ({ text: words(capital(kind)), value: kind }));
  const placeholder = words('Log it…');
  return {
    type: 'actions',
    block_id: MENU,
    elements: [{ type: 'static_select', action_id: ACTION.logProspecting, placeholder, options }],
  };
}
