import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { textInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';
import { amountShown } from './update-deal.ts';

/** Makes sure that an item's deal is won, and asks for how much. */
export function wonItemModal(deal: Deal, on: OnItem): View {
  return itemForm('wonItem', { title: 'Deal won', submit: 'Won' }, deal, on, [
    textInput({ field: 'amount', label: 'For how much?', value: amountShown(deal), placeholder: '40k' }),
  ]);
}
