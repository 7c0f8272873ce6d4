import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, plain, textInput } from './inputs.ts';

/** The form for a commitment, filled in with what was offered. */
export function commitModal({ text, dueOn }: { text: string; dueOn: Temporal.PlainDate }): View {
  return {
    type: 'modal',
    callback_id: VIEW.commit,
    title: plain('New commitment'),
    submit: plain('Commit'),
    close: plain('Cancel'),
    blocks: [
      textInput(
        {
          field: 'text',
          label: 'What will you do?',
          value: text,
          placeholder: 'Call 20 prospects',
          hint: 'Your own action. Calls, emails, demos and the like are counted from what you log.',
        },
        false,
      ),
      dateInput('dueOn', 'By when?', dueOn),
    ],
  };
}
