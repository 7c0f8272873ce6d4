import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import type { Update } from '../../domain/reading.ts';
import { unknownDeal } from '../../domain/reading-doubt.ts';
import type { Said } from '../../domain/text/said.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { Block, View } from '../message.ts';
import { CARRIED } from '../reading/carried.ts';
import { doubtLine } from '../views/reading-doubt.ts';
import { plain } from './inputs.ts';
import { fieldInput, fieldsFor } from './reading-fields.ts';

/** What the form carries: what was pressed, and the message of ours that shows what comes of it; null where only its reader sees that. */
export const EDITED = z.object({
  carried: CARRIED,
  on: z.object({ channelId: z.string(), ts: z.string() }).nullable(),
});
export type Edited = z.infer<typeof EDITED>;

/** How much of the words in doubt stands above the form. */
const DOUBTS = 4;

const TITLES: Record<Update['is'], string> = {
  'deal-update': 'Update deal',
  activity: 'What did you do?',
  commitment: 'Commitment',
  'new-deal': 'New deal',
};

/** The form for one update that was read, filled in. `notice` says what somebody changed while it was open. */
export function editReadingModal(
  edited: Edited,
  update: Update,
  { deal, said }: { deal: Deal | null; said: Said },
  notice?: string,
): View {
  const { is, parts } = formOf(update, edited.carried.as);
  return {
    type: 'modal',
    callback_id: VIEW.editReading,
    private_metadata: JSON.stringify(edited satisfies Edited),
    title: plain(TITLES[is]),
    submit: plain(notice ? 'Save all the same' : 'Save'),
    close: plain('Cancel'),
    blocks: [
      ...(notice ? [context(notice)] : doubts(update, deal, said)),
      ...fieldsFor({ is, parts }).map((field) => fieldInput(field, { is, parts, deal, said })),
    ],
  };
}

/** What the form is about: an update as it was read, or the deal that nobody knows, to be opened with what was said of it. */
export function formOf(update: Update, as: 'new-deal' | undefined): Pick<Update, 'is' | 'parts'> {
  if (as === undefined || update.is === as) return update;
  const name = unknownDeal(update)?.shown;
  return { is: as, parts: { ...update.parts, ...(name ? { name } : {}) } };
}

function doubts(update: Update, deal: Deal | null, said: Said): Block[] {
  const asked = update.doubts.filter(({ part, among }) => part !== 'deal' || among.length !== 1).slice(0, DOUBTS);
  const deals = new Map(deal ? [[deal.id, deal]] : []);
  return asked.length > 0 ? [context(asked.map((doubt) => doubtLine(doubt, { deals, said }, update)).join('\n'))] : [];
}
