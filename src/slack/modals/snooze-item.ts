import type { Deal } from '../../domain/deal.ts';
import { context } from '../blocks.ts';
import type { View } from '../message.ts';
import { dateInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';

/** Asks until when nothing is said of an item's deal; `wrong` says why a day that was taken is none. */
export function snoozeItemModal(deal: Deal, on: OnItem, wrong: string | null): View {
  return itemForm('snoozeItem', { title: 'Snooze', submit: 'Snooze' }, deal, on, [
    ...(wrong ? [context(wrong)] : []),
    { ...dateInput('until', 'Say nothing of it until', null), optional: false },
  ]);
}
