import { z } from 'zod';
import { ACTION, VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';

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
    blocks: [
      {
        type: 'input',
        block_id: 'deal',
        label: plain('Which deal?'),
        element: {
          type: 'external_select',
          action_id: ACTION.pickDeal,
          min_query_length: 0,
          placeholder: plain('Type a part of its name'),
        },
      },
    ],
  };
}
