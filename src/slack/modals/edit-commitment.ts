import { z } from 'zod';
import type { Commitment } from '../../domain/commitment.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, plain, textInput } from './inputs.ts';
import { markOf } from './seen.ts';

/** Beyond this the form is longer than two phone screens. */
const SHOWN = 5;

const SHOWN_OF_ONE = z.object({
  id: z.number(),
  dueOn: z.string().transform((iso) => Temporal.PlainDate.from(iso)),
  /** A mark of its words. */
  seen: z.string(),
});
/** What was seen of a commitment when the form was opened. */
export type Edited = z.infer<typeof SHOWN_OF_ONE>;

/** What the form carries: each commitment as it was seen. */
export const EDITED = z.object({ commitments: z.array(SHOWN_OF_ONE) });

type Editable = Pick<Commitment, 'id' | 'text' | 'dueOn'>;

/** A commitment as the form carries it. */
export function seenOfCommitment({ id, text, dueOn }: Editable): z.input<typeof SHOWN_OF_ONE> {
  return { id, dueOn: dueOn.toString(), seen: markOf(text) };
}

/** The fields of one commitment. */
export function editFields(id: number): { text: string; dueOn: string } {
  return { text: `text:${id}`, dueOn: `dueOn:${id}` };
}

/** The form for the words and days of what somebody committed to. */
export function editCommitmentModal(commitments: readonly Editable[]): View {
  const shown = commitments.slice(0, SHOWN);
  const left = commitments.length - shown.length;
  const carried: z.input<typeof EDITED> = {
    commitments: shown.map(seenOfCommitment),
  };
  return {
    type: 'modal',
    callback_id: VIEW.editCommitment,
    private_metadata: JSON.stringify(carried),
    title: plain('My commitments'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...shown.flatMap(({ id, text, dueOn }) => {
        const fields = editFields(id);
        return [
          textInput({ field: fields.text, label: 'What will you do?', value: text, long: true }, false),
          { ...dateInput(fields.dueOn, 'By when?', dueOn), optional: false },
        ];
      }),
      ...(left > 0 ? [context(`…and ${left} more: \`/commit\` has them all.`)] : []),
    ],
  };
}
