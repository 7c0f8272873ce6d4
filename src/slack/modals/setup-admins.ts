import { z } from 'zod';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';
import { peoplePicker } from './pickers.ts';

/** Whether the page said that saving takes away its own reader's part. */
export const CARRIED = z.object({ leaves: z.boolean() });

/** The form for who may set Sideline up; `leaves`: it asks once more, for its reader is not among them. */
export function setupAdminsModal(admins: readonly string[], leaves = false): View {
  return {
    type: 'modal',
    callback_id: VIEW.setupAdmins,
    private_metadata: JSON.stringify({ leaves } satisfies z.infer<typeof CARRIED>),
    title: plain('Admins'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      ...(leaves ? [section(LEAVES)] : []),
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

const LEAVES =
  ":warning: *You will no longer be an admin of Sideline.* You see its set-up and other people's deals no more. Save again if that is meant, or add yourself.";
