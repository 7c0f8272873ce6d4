import type { InputBlock, RadioButtons } from '@slack/types';
import type { Days } from '../../domain/near-days.ts';
import { dayNamed } from '../views/day-menu.ts';
import type { Filled } from './filled.ts';
import { dateInput, inputBlock, plain, VALUE } from './inputs.ts';

/** The field of the near days; the one for any other day bears the name of what is asked. */
export const NEAR = 'near';

/** The choice that leaves it to the calendar. */
const OTHER = 'other';
const ANOTHER = 'Another day, below';

/** What is offered: near days, and the day that stands where it is none of them. */
export type DayAsked = { field: string; label: string; days: Days; standing: Temporal.PlainDate | null };

/** Near days to choose from with one tap, and a calendar for any other. */
export function dayInputs({ field, label, days, standing }: DayAsked): InputBlock[] {
  const { today } = days;
  const near = standing && !days.near.some((day) => day.equals(standing)) ? [...days.near, standing] : days.near;
  if (near.length === 0) return [{ ...dateInput(field, label, null), optional: false }];
  const option = (day: Temporal.PlainDate) => ({ text: plain(dayNamed(day, today)), value: day.toString() });
  const element: RadioButtons = {
    type: 'radio_buttons',
    action_id: VALUE,
    options: [...near.map(option), { text: plain(ANOTHER), value: OTHER }],
    ...(standing ? { initial_option: option(standing) } : {}),
  };
  // Both may stay empty to Slack: we say ourselves what is missing.
  return [inputBlock(NEAR, label, element, { optional: true }), dateInput(field, 'Another day', null)];
}

/**
 * The day of such a form: of the calendar, where one was picked there and no near day after it. What is wrong where both were chosen,
 * or none. `shown` is the near day that was chosen as the form was opened.
 */
export function dayChosen(
  filled: Filled,
  field: string,
  shown: string,
): { day: Temporal.PlainDate } | { errors: Record<string, string> } {
  const near = filled[NEAR] === OTHER ? '' : (filled[NEAR] ?? '');
  const other = filled[field] ?? '';
  if (near && other && near !== other && near !== shown) {
    return { errors: { [field]: `Two days are chosen. Clear this one, or choose "${ANOTHER}".` } };
  }
  const chosen = other || near;
  if (chosen) return { day: Temporal.PlainDate.from(chosen) };
  return { errors: { [NEAR in filled && filled[NEAR] !== OTHER ? NEAR : field]: 'By when?' } };
}
