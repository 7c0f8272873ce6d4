import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { dateInput, textInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';

/** Asks until when and why an item's deal is parked. */
export function parkItemModal(deal: Deal, on: OnItem): View {
  const reason = deal.status === 'parked' ? deal.endReason : null;
  return itemForm('parkItem', { title: 'Park the deal', submit: 'Park' }, deal, on, [
    { ...dateInput('until', 'Until when?', null), optional: false },
    textInput({ field: 'reason', label: 'Why?', value: reason, placeholder: 'Legal review, budget in July' }, false),
  ]);
}
