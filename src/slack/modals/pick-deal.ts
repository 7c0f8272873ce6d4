import { z } from 'zod';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dealPicker, type PickedAmong } from './deal-picker.ts';
import { plain } from './inputs.ts';

/** What a deal is picked for: the form or the page that follows. */
export const PICKED_FOR = z.enum(['update', 'won', 'lost', 'park', 'reopen', 'show']);
export type PickedFor = z.infer<typeof PICKED_FOR>;

type Picked = { title: string; submit: string; among: PickedAmong };

/** How each is asked, and among which deals. */
export const PICKED: Record<PickedFor, Picked> = {
  update: { title: 'Update a deal', submit: 'Next', among: 'worked' },
  won: { title: 'Deal won', submit: 'Next', among: 'worked' },
  lost: { title: 'Deal lost', submit: 'Next', among: 'worked' },
  park: { title: 'Park a deal', submit: 'Next', among: 'worked' },
  reopen: { title: 'Reopen a deal', submit: 'Reopen', among: 'stopped' },
  show: { title: 'Show a deal', submit: 'Show', among: 'any' },
};

/** Asks which deal it is about; its list is searched as the person types. */
export function pickDealModal(what: PickedFor = 'update'): View {
  const { title, submit, among } = PICKED[what];
  return {
    type: 'modal',
    callback_id: VIEW.pickDeal,
    private_metadata: what,
    title: plain(title),
    submit: plain(submit),
    close: plain('Cancel'),
    blocks: [dealPicker({ among })],
  };
}
