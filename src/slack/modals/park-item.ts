import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { dateInput, textInput } from './inputs.ts';
import { ENDING, itemForm, type OnItem } from './item-form.ts';

/** What was said of the pause already. */
type Pause = { until: Temporal.PlainDate | null; reason: string | null };
const UNSAID: Pause = { until: null, reason: null };

/** Asks until when and why a deal is parked, filled in with what was said, else with why it is parked now. */
export function parkItemModal(deal: Deal, on: OnItem, { until, reason: said }: Pause = UNSAID): View {
  const reason = said ?? (deal.status === 'parked' ? deal.endReason : null);
  return itemForm('parkItem', { title: 'Park the deal', submit: 'Park', writes: ENDING }, deal, on, [
    { ...dateInput('until', 'Until when?', until), optional: false },
    textInput({ field: 'reason', label: 'Why?', value: reason, placeholder: 'Legal review, budget in July' }, false),
  ]);
}
