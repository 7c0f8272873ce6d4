import { z } from 'zod';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { Block, View } from '../message.ts';
import { dealPicker } from './deal-picker.ts';
import { dateInput, plain, textInput } from './inputs.ts';

/** What one row of the form holds; `dealId` is the deal that its words are about as they were offered. */
export type Row = { text: string; dueOn: Temporal.PlainDate; dealId: number | null };

/** As many as a week bears. */
export const ROWS = 3;

/** What the form carries: the deal of each row as it was offered. */
export const OFFERED_DEALS = z.object({ deals: z.array(z.number().nullable()) });

const LABELS = ['What will you do?', 'What else?', 'And a third?'];

/** The fields of a row, the first is 0. */
export function fieldsOf(row: number): { text: string; dueOn: string; deal: string } {
  const number = row === 0 ? '' : String(row + 1);
  return { text: `text${number}`, dueOn: `dueOn${number}`, deal: `deal${number}` };
}

/** The form for commitments, a row each, filled in with what was offered. Only what stands in it when it is sent is committed to. */
export function commitModal(rows: readonly Row[]): View {
  return {
    type: 'modal',
    callback_id: VIEW.commit,
    private_metadata: JSON.stringify({ deals: rows.map(({ dealId }) => dealId) } satisfies z.infer<
      typeof OFFERED_DEALS
    >),
    title: plain(rows.length > 1 ? 'My commitments' : 'New commitment'),
    submit: plain('Commit'),
    close: plain('Cancel'),
    blocks: [
      ...(rows.some(({ text }) => text !== '') && rows.length > 1 ? [context(OFFERED)] : []),
      ...rows.slice(0, ROWS).flatMap(rowInputs),
    ],
  };
}

const OFFERED = 'Say it your way: change what does not fit, and clear what you will not do.';

function rowInputs({ text, dueOn }: Row, row: number): Block[] {
  const fields = fieldsOf(row);
  return [
    textInput({
      field: fields.text,
      label: LABELS[row] ?? 'What else?',
      value: text,
      long: true,
      ...(row === 0
        ? {
            placeholder: 'Call 20 prospects',
            hint: 'Your own action. Calls, emails, demos and the like are counted from what you log.',
          }
        : {}),
    }),
    dateInput(fields.dueOn, 'By when?', dueOn),
    dealPicker({
      field: fields.deal,
      label: 'On which deal?',
      ...(row === 0 ? { hint: 'Where your words do not name it.' } : {}),
      among: 'open',
      optional: true,
    }),
  ];
}
