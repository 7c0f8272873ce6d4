import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { textInput } from './inputs.ts';
import { ENDING, itemForm, type OnItem } from './item-form.ts';

/** Asks why an item's deal is lost; `reason` where that is known already. */
export function lostItemModal(deal: Deal, on: OnItem, reason: string | null = null): View {
  return itemForm('lostItem', { title: 'Deal lost', submit: 'Lost', writes: ENDING }, deal, on, [
    textInput({
      field: 'reason',
      label: 'What was it?',
      value: reason,
      placeholder: 'Price, timing, went with another',
      hint: 'In a word or two. You can leave it empty.',
    }),
  ]);
}
