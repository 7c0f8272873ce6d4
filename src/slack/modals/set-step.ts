import type { Deal } from '../../domain/deal.ts';
import { type Asked, planFor } from '../../domain/item-plan.ts';
import type { Days } from '../../domain/near-days.ts';
import type { View } from '../message.ts';
import { capital } from '../wording.ts';
import { dayInputs } from './day-choice.ts';
import { textInput } from './inputs.ts';
import { ENDING, itemForm, type OnItem } from './item-form.ts';

/** Why an item asks for a next step; null outside any. */
export type Why = Pick<Asked, 'rule' | 'reason'> | null;

/**
 * Asks for the next step of a deal and its date, filled in with what stands, else with what the item asks; a date that has passed is
 * asked anew.
 */
export function setStepModal(deal: Deal, days: Days, on: OnItem, why: Why = null): View {
  const { nextStep, nextStepOn } = deal;
  const isAhead = nextStepOn !== null && Temporal.PlainDate.compare(nextStepOn, days.today) >= 0;
  const standing = isAhead ? nextStepOn : null;
  const value = nextStep ?? (why && capital(planFor({ ...why, deal }).action));
  const writes = ['nextStep', 'nextStepOn', ...ENDING] as const;
  return itemForm(
    'setStep',
    { title: 'Next step', submit: 'Save', writes, near: standing?.toString() ?? '' },
    deal,
    on,
    [
      textInput(
        { field: 'nextStep', label: 'What will you do next?', value, placeholder: 'Call Jane about the pilot' },
        false,
      ),
      ...dayInputs({ field: 'nextStepOn', label: 'By when?', days, standing }),
    ],
  );
}
