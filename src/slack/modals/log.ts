import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dealPicker } from './deal-picker.ts';
import { plain, textInput } from './inputs.ts';

/** The form for what was done, in the words of `/log`. */
export function logModal(): View {
  return {
    type: 'modal',
    callback_id: VIEW.log,
    title: plain('What did you do?'),
    submit: plain('Log it'),
    close: plain('Cancel'),
    blocks: [
      textInput(
        {
          field: 'text',
          label: 'Today I made',
          placeholder: '12 calls 3 emails',
          hint: 'With a deal: "voicemail acme". With a note: "meeting with globex: wants SOC2". An earlier day: "4 calls yesterday".',
        },
        false,
      ),
      dealPicker({
        label: 'On which deal?',
        hint: 'Where your words do not name it.',
        among: 'touched',
        optional: true,
      }),
    ],
  };
}
