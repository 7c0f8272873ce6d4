import type { Checkboxes, InputBlock, Timepicker } from '@slack/types';
import { clock } from '../../domain/settings.ts';
import type { Filled } from './filled.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A time of day. */
export function timeInput(
  field: string,
  label: string,
  value: Temporal.PlainTime | null,
  { hint, optional = false }: { hint?: string; optional?: boolean },
): InputBlock {
  const element: Timepicker = {
    type: 'timepicker',
    action_id: VALUE,
    ...(value ? { initial_time: clock(value) } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** Weekdays to tick. */
export function daysInput(standing: readonly number[], label = 'Working days', hint?: string): InputBlock {
  const options = DAYS.map((name, index) => ({ text: plain(name), value: String(index + 1) }));
  const chosen = options.filter(({ value }) => standing.includes(Number(value)));
  const element: Checkboxes = {
    type: 'checkboxes',
    action_id: VALUE,
    options,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
  // Optional to Slack, so that we say ourselves what is missing.
  return inputBlock('workDays', label, element, { hint, optional: true });
}

/** The weekdays that were ticked, in order. */
export function daysIn({ workDays = '' }: Filled): number[] {
  return workDays
    .split(',')
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The time that was picked; null for none. */
export function timeIn(filled: Filled, field: string): Temporal.PlainTime | null {
  return filled[field] ? Temporal.PlainTime.from(filled[field]) : null;
}
