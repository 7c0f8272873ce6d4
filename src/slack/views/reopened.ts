import type { DealStatus, FieldChange } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import type { DealChanged } from '../../store/deals.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { changesInWords } from './change.ts';
import { saved } from './saved.ts';

/** What else was written of a deal as it became what it `was`, and still stands. */
export type Stays = { was: DealStatus; stays: FieldChange[] };

/** That a deal is open again, with Undo; and what stays of that which was written as it ended, with Edit. */
export function dealReopened(reopened: DealChanged, said: Said, { was, stays }: Stays): Message {
  const message = saved(reopened, said, 'Reopened');
  const { act, deal } = reopened;
  if (act === null || stays.length === 0) return message;
  const text = `${message.text}\nSaved as it was ${was}, and kept: ${changesInWords(stays, deal, said).join(' · ')}. Edit it if that is wrong.`;
  const buttons = actions(button('Undo', ACTION.undo, String(act)), button('Edit', ACTION.editDeal, String(deal.id)));
  return { text, blocks: [section(text), buttons] };
}
