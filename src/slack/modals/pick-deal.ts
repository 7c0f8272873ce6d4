import { z } from 'zod';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';
import { dealPicker } from './pickers.ts';

/** What a deal is picked for: the form that follows. */
export const PICKED_FOR = z.enum(['update', 'won', 'lost', 'park']);
export type PickedFor = z.infer<typeof PICKED_FOR>;

const TITLE: Record<PickedFor, string> = {
  update: 'Update a deal',
  won: 'Deal won',
  lost: 'Deal lost',
  park: 'Park a deal',
};

/** Asks which deal it is about; its list is searched as the person types. */
export function pickDealModal(what: PickedFor = 'update'): View {
  return {
    type: 'modal',
    callback_id: VIEW.pickDeal,
    private_metadata: what,
    title: plain(TITLE[what]),
    submit: plain('Next'),
    close: plain('Cancel'),
    blocks: [dealPicker()],
  };
}
