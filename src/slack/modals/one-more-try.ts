import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { dateInput, plain, textInput } from './inputs.ts';

/** What the form carries: the deal. */
export const TRIED = z.object({ deal: z.number() });

/** The form for one more try on a lost deal: the next step, and by when. Both are wanted. */
export function oneMoreTryModal(deal: Deal): View {
  return {
    type: 'modal',
    callback_id: VIEW.oneMoreTry,
    private_metadata: JSON.stringify({ deal: deal.id } satisfies z.infer<typeof TRIED>),
    title: plain('One more try'),
    submit: plain('Reopen'),
    close: plain('Cancel'),
    blocks: [
      section(`${bold(deal.name)} opens again, with what you do next.`),
      textInput(
        { field: 'nextStep', label: 'What will you do next?', placeholder: 'Call the other decision maker' },
        false,
      ),
      { ...dateInput('nextStepOn', 'By when?', null), optional: false },
    ],
  };
}
