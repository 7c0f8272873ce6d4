import type { Scenario } from '../../domain/scenario.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { excerpt, listed } from '../wording.ts';
import { plain, textInput } from './inputs.ts';

/** The form for a scenario of the workspace's own; `own` are those there are. */
export function scenarioModal(own: readonly Scenario[]): View {
  const there = own.map(({ name }) => excerpt(name, 60));
  return {
    type: 'modal',
    callback_id: VIEW.addScenario,
    title: plain('New situation'),
    submit: plain('Add'),
    close: plain('Cancel'),
    blocks: [
      textInput({ field: 'name', label: 'What is it called?', placeholder: 'Procurement' }, false),
      textInput({
        field: 'words',
        label: 'Words it is known by',
        placeholder: 'legal review, redlines, vendor form',
        hint: 'Comma between them. A note with one of these words is taken for this situation.',
        long: true,
      }),
      ...(there.length > 0 ? [context(`Your own so far: ${listed(there)}.`)] : []),
    ],
  };
}
