import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { excerpt } from '../wording.ts';
import { dealPicker } from './deal-picker.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** What the form carries: the deal; null where it is picked in the form. */
export const GIVEN = z.object({ deal: z.number().nullable() });

/** Asks which deal is handed over and to whom, filled in with what was said; `unknown` is a name that is nobody's. */
export function giveDealModal(deal: Deal | null, person: string | null, unknown?: string): View {
  const element = {
    type: 'users_select' as const,
    action_id: VALUE,
    placeholder: plain('Pick a colleague'),
    ...(person ? { initial_user: person } : {}),
  };
  return {
    type: 'modal',
    callback_id: VIEW.giveDeal,
    private_metadata: JSON.stringify({ deal: deal?.id ?? null } satisfies z.infer<typeof GIVEN>),
    title: plain('Give a deal'),
    submit: plain('Give'),
    close: plain('Cancel'),
    blocks: [
      deal ? context(bold(deal.name)) : dealPicker(),
      ...(unknown ? [context(`I do not know who @${excerpt(unknown, 40)} is. Pick them here.`)] : []),
      inputBlock('person', 'To whom?', element, { hint: 'They hear of it in their DM.', optional: false }),
    ],
  };
}
