import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, plain } from './inputs.ts';

/** The form for one's time off, `from` a day on, and `back` the first day back where that is known. */
export function awayModal(from: Temporal.PlainDate, back: Temporal.PlainDate | null = null): View {
  const until = dateInput('until', 'First day back', back);
  return {
    type: 'modal',
    callback_id: VIEW.away,
    title: plain('Time off'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      { ...dateInput('from', 'First day off', from), optional: false },
      { ...until, hint: plain('Empty: until you say "/coach back".') },
    ],
  };
}
