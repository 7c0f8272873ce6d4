import type { Deal } from '../../domain/deal.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { day, shorten } from '../wording.ts';
import { bold } from './saved.ts';

/** What a note bears: as JSON it has to fit a button. */
const NOTE = 900;

/** What a button brings back: the deal, the words, and the message in which they were said. */
export type OfferedNote = { deal: number; note: string; of: string };

type Named = Pick<Deal, 'id' | 'name' | 'status' | 'endedOn'>;

/** To somebody whose message names this deal and tells no update of it: to be kept as a note; on one that has ended, opened again too. */
export function noteOffer(deal: Named, said: { text: string; of: string }, today: Temporal.PlainDate): Message {
  const value: OfferedNote = { deal: deal.id, note: shorten(said.text, NOTE), of: said.of };
  const keep = button('Keep as a note', ACTION.keepNote, JSON.stringify(value));
  const isEnded = deal.status === 'lost';
  const on = deal.endedOn ? ` on ${day(deal.endedOn, today)}` : '';
  const text = isEnded
    ? `${bold(deal.name)} was ${deal.status}${on}, so I saved nothing. Open it again, or keep that as a note?`
    : `I saw no update of ${bold(deal.name)} in that. Keep it as a note?`;
  const reopen = isEnded ? [button('Reopen', ACTION.reopenDeal, String(deal.id))] : [];
  return { text, blocks: [section(text), actions(...reopen, keep)] };
}
