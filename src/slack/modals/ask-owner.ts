import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { OFFERED_QUESTION } from '../../domain/deal-question.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { dealPicker } from './deal-picker.ts';
import { plain, textInput } from './inputs.ts';

/** What the form carries: the deal, null where it is picked in the form. */
export const ASKS_ABOUT = z.object({ deal: z.number().nullable() });

/** The form for a question to a deal's owner; without a deal it asks for one first. */
export function askOwnerModal(deal: Deal | null): View {
  return {
    type: 'modal',
    callback_id: VIEW.askOwner,
    private_metadata: JSON.stringify({ deal: deal?.id ?? null } satisfies z.infer<typeof ASKS_ABOUT>),
    title: plain('Ask about a deal'),
    submit: plain('Ask'),
    close: plain('Cancel'),
    blocks: [
      deal ? section(`${bold(deal.name)} · <@${deal.ownerId}>`) : dealPicker(),
      textInput(
        {
          field: 'text',
          label: 'Your question',
          value: OFFERED_QUESTION,
          long: true,
          hint: 'It goes to the owner in your name, not in their quiet hours. Their answer comes to your DM.',
        },
        false,
      ),
    ],
  };
}
