import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Deal, DealField } from '../../domain/deal.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { plain } from './inputs.ts';
import { SEEN, seenOf } from './seen.ts';

/**
 * What a form carries: the deal, what was seen of it in the fields that the form writes, and the item whose answer it is, with the
 * place of its message; null for one outside any item.
 */
export const ON_ITEM = z.object({
  deal: z.number(),
  seen: SEEN.default({}),
  /** The near day that was chosen when the form was opened; '' for none. */
  near: z.string().default(''),
  on: z.object({ item: z.string(), channelId: z.string(), ts: z.string(), isEphemeral: z.boolean() }).nullable(),
});
export type Held = z.infer<typeof ON_ITEM>;
export type OnItem = Held['on'];

/** What a form is called, what sends it in, the fields of a deal that it writes, and the near day that is chosen as it is opened. */
type Form = { title: string; submit: string; writes?: readonly DealField[]; near?: string };

/** What a deal's end or pause writes, and what taking it up again does. */
export const ENDING: readonly DealField[] = ['status', 'parkedUntil', 'endReason'];

/** A form about an item's deal. */
export function itemForm(id: keyof typeof VIEW, form: Form, deal: Deal, on: OnItem, inputs: KnownBlock[]): View {
  const { title, submit, writes = [], near = '' } = form;
  return {
    type: 'modal',
    callback_id: VIEW[id],
    private_metadata: JSON.stringify({ deal: deal.id, seen: seenOf(deal, writes), near, on } satisfies Held),
    title: plain(title),
    submit: plain(submit),
    close: plain('Cancel'),
    blocks: [context(bold(deal.name)), ...inputs],
  };
}
