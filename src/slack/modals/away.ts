import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, plain } from './inputs.ts';

/** The form for one's time off, from today on unless said otherwise. */
export function awayModal(today: Temporal.PlainDate): View {
  const until = dateInput('until', 'First day back', null);
  return {
    type: 'modal',
    callback_id: VIEW.away,
    title: plain('Time off'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      { ...dateInput('from', 'First day off', today), optional: false },
      { ...until, hint: plain('Empty: until you say "/coach back".') },
    ],
  };
}
