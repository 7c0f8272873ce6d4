import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';
import { peoplePicker } from './pickers.ts';

/** The form for who may set Sideline up. */
export function setupAdminsModal(admins: readonly string[]): View {
  return {
    type: 'modal',
    callback_id: VIEW.setupAdmins,
    title: plain('Admins'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      peoplePicker(
        {
          field: 'admins',
          label: 'Who may set Sideline up, and change every deal',
          hint: 'Admins and owners of the Slack workspace can always make themselves one: /coach setup.',
        },
        admins,
      ),
    ],
  };
}
