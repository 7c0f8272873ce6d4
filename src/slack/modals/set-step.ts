import type { Deal } from '../../domain/deal.ts';
import type { View } from '../message.ts';
import { dateInput, textInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';

/** Asks for the next step of an item's deal and its date, filled in with what stands; a date that has passed is asked anew. */
export function setStepModal(deal: Deal, today: Temporal.PlainDate, on: OnItem): View {
  const { nextStep, nextStepOn } = deal;
  const isAhead = nextStepOn !== null && Temporal.PlainDate.compare(nextStepOn, today) >= 0;
  return itemForm('setStep', { title: 'Next step', submit: 'Save' }, deal, on, [
    textInput(
      { field: 'nextStep', label: 'What will you do next?', value: nextStep, placeholder: 'Call Jane about the pilot' },
      false,
    ),
    { ...dateInput('nextStepOn', 'By when?', isAhead ? nextStepOn : null), optional: false },
  ]);
}
