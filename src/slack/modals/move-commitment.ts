import { z } from 'zod';
import type { Commitment } from '../../domain/commitment.ts';
import { context, section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { said } from '../views/commitments.ts';
import { when } from '../wording.ts';
import { dateInput, plain } from './inputs.ts';
import { ON_ITEM, type OnItem } from './item-form.ts';

/** What the form carries: the commitment, and the item whose answer it is; null outside any. */
export const MOVED = ON_ITEM.pick({ on: true }).extend({ commitment: z.number() });

/** Asks for the day to which a commitment is moved; `wrong` says why a day that was taken is none. */
export function moveCommitmentModal(
  commitment: Commitment,
  today: Temporal.PlainDate,
  on: OnItem,
  wrong: string | null,
): View {
  return {
    type: 'modal',
    callback_id: VIEW.moveCommitment,
    private_metadata: JSON.stringify({ commitment: commitment.id, on } satisfies z.infer<typeof MOVED>),
    title: plain('Move'),
    submit: plain('Move'),
    close: plain('Cancel'),
    blocks: [
      section(`${said(commitment)}, for ${when(commitment.dueOn, today)}`),
      ...(wrong ? [context(wrong)] : []),
      { ...dateInput('to', 'By when will you have done it?', null), optional: false },
    ],
  };
}
