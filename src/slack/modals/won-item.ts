import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { textInput } from './inputs.ts';
import { ENDING, itemForm, type OnItem } from './item-form.ts';
import { amountShown } from './update-deal.ts';

/** Makes sure that an item's deal is won, and asks for how much. */
export function wonItemModal(deal: Deal, on: OnItem): View {
  const writes = ['amount', 'currency', ...ENDING] as const;
  return itemForm('wonItem', { title: 'Deal won', submit: 'Won', writes }, deal, on, [
    textInput({ field: 'amount', label: 'For how much?', value: amountShown(deal), placeholder: '40k' }),
  ]);
}
