import { ACTION, VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';

/** Asks which deal to update; its list is searched as the person types. */
export function pickDealModal(): View {
  return {
    type: 'modal',
    callback_id: VIEW.pickDeal,
    title: plain('Update a deal'),
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
