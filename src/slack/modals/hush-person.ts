import { HUSH_DAYS } from '../../domain/hushed.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, inputBlock, plain, VALUE } from './inputs.ts';

/** The form that stops nudges to somebody for a while, filled in with whom where that was said. */
export function hushPersonModal(until: Temporal.PlainDate, person: string | null = null): View {
  const who = { type: 'users_select' as const, action_id: VALUE, ...(person ? { initial_user: person } : {}) };
  return {
    type: 'modal',
    callback_id: VIEW.hushPerson,
    title: plain('Quiet for somebody'),
    submit: plain('Stop nudges'),
    close: plain('Cancel'),
    blocks: [
      section(
        `No nudges to one person, in private or in the channel, for ${HUSH_DAYS} days at most. They see who did it, and can end it.`,
      ),
      inputBlock('person', 'Who?', who, { optional: false }),
      dateInput('until', 'Nudges begin again on', until),
    ],
  };
}
