import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { plain } from './inputs.ts';

/** What a form carries: the deal, and the item whose answer it is, with the place of its message; null for one outside any item. */
export const ON_ITEM = z.object({
  deal: z.number(),
  on: z.object({ item: z.string(), channelId: z.string(), ts: z.string(), isEphemeral: z.boolean() }).nullable(),
});
export type OnItem = z.infer<typeof ON_ITEM>['on'];

type Words = { title: string; submit: string };

/** A form about an item's deal. */
export function itemForm(id: keyof typeof VIEW, words: Words, deal: Deal, on: OnItem, inputs: KnownBlock[]): View {
  return {
    type: 'modal',
    callback_id: VIEW[id],
    private_metadata: JSON.stringify({ deal: deal.id, on } satisfies z.infer<typeof ON_ITEM>),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain('Cancel'),
    blocks: [context(bold(deal.name)), ...inputs],
  };
}
