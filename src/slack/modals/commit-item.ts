import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { fieldsOf } from './commit.ts';
import { dateInput, textInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';

/** Asks what its owner will do about an item's deal, and by when; filled in with what the item asks. */
export function commitItemModal(
  deal: Deal,
  { text, dueOn }: { text: string; dueOn: Temporal.PlainDate },
  on: OnItem,
): View {
  const fields = fieldsOf(0);
  return itemForm('commitItem', { title: "I'll do it by…", submit: 'Commit' }, deal, on, [
    textInput({ field: fields.text, label: 'What will you do?', value: text, long: true }, false),
    { ...dateInput(fields.dueOn, 'By when?', dueOn), optional: false },
  ]);
}
