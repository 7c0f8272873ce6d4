import type { ActionsBlock } from '@slack/types';
import type { Deal } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import { button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { plain } from '../modals/inputs.ts';
import { optionFor } from '../modals/pickers.ts';
import type { Applied, Done } from '../reading/applied.ts';
import { carrySaved } from '../reading/carried.ts';
import { NOTHING_CHANGED, shorten } from '../wording.ts';
import { progressBlocks } from './commitment-progress.ts';
import { ALL_OWN } from './commitments.ts';
import { dealDone, doneLine } from './done-line.ts';
import { sections } from './reading-card.ts';
import { stageOffer } from './stage-offer.ts';

/** What it is told with: the reading's id, and the deals that commitments are for. `more` updates were not read. */
export type SavedShown = { reading: number; said: Said; deals: ReadonlyMap<number, Deal>; more: number };

/** A phone screen, in lines and in characters of lines at their longest; what still waits stands under it. */
const LINES = 12;
const CHARACTERS = 5_000;
/** How much a notification says. */
const TOLD = 2_900;

/** What was written of a message, exactly: with Undo, Edit, and the stages it may have moved to. */
export function readingSaved({ act, done }: Extract<Applied, { is: 'applied' }>, shown: SavedShown): Message {
  const lines = cut(done.map((one) => doneLine(one, shown)));
  if (lines.length === 0) return { text: NOTHING_CHANGED };
  const text = shorten(lines.join('\n'), TOLD);
  const offers = done.flatMap((one) => stageOffer(one, shown.said));
  if (act === null && offers.length === 0 && shown.more === 0) return { text };
  const reached = done.flatMap((one) => ('reached' in one ? one.reached : []));
  const blocks: Block[] = [
    ...sections(lines),
    ...progressBlocks(reached, shown.said.at.toPlainDate()),
    ...(shown.more > 0 ? [context(`…and ${shown.more} more: send them in a second message.`)] : []),
    ...(act === null ? [] : [buttons(act, done, shown)]),
    ...offers,
  ];
  return { text, blocks };
}

function cut(lines: readonly string[]): string[] {
  let characters = 0;
  const some = lines.slice(0, LINES).filter((line) => {
    characters += line.length;
    return characters < CHARACTERS;
  });
  return some.length < lines.length ? [...some, `…and ${lines.length - some.length} more`] : some;
}

/** What was saved, and under it the card of what still waits. */
export function besides(saved: Message, card: Message): Message {
  const { text, blocks = [section(text)] } = saved;
  return {
    text: shorten(`${text}\n${card.text}`, TOLD),
    blocks: [...blocks, { type: 'divider' }, ...(card.blocks ?? [])],
  };
}

function buttons(act: number, done: readonly Done[], shown: SavedShown): ActionsBlock {
  const undo = button('Undo', ACTION.undo, String(act));
  return { type: 'actions', elements: [undo, ...editing(act, done, shown)] };
}

/** Of one update the form that it can be said otherwise in; of several, each deal's own. */
function editing(act: number, done: readonly Done[], { reading }: SavedShown): ActionsBlock['elements'] {
  if (done.length === 1) return [button('Edit', ACTION.editReading, carrySaved(reading, act))];
  const deals = new Map(done.flatMap((one) => dealDone(one) ?? []).map((deal) => [deal.id, deal]));
  const worked = [...deals.values()].filter(({ status }) => status === 'open' || status === 'parked');
  if (worked.length > 0) {
    const options = worked.map(({ id, name }) => optionFor({ value: String(id), says: name }));
    return [{ type: 'static_select', action_id: ACTION.editDeal, placeholder: plain('Edit…'), options }];
  }
  return done.some(({ is }) => is === 'committed') ? [button('Edit', ACTION.editCommitment, ALL_OWN)] : [];
}
