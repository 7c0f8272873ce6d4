import type { Workspace } from '../../domain/workspace.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { dateInput, plain, stageInput, textInput } from './inputs.ts';

/** The form for a new deal; only its name is asked for. */
export function newDealModal(workspace: Workspace): View {
  return {
    type: 'modal',
    callback_id: VIEW.newDeal,
    title: plain('New deal'),
    submit: plain('Open deal'),
    close: plain('Cancel'),
    blocks: [
      textInput({ field: 'name', label: 'Name', placeholder: 'Globex' }, false),
      stageInput('lead', workspace.stages),
      textInput({
        field: 'amount',
        label: 'Amount',
        placeholder: '25k',
        hint: `In ${workspace.currency}, or write another currency.`,
      }),
      textInput({ field: 'source', label: 'Source', placeholder: 'webform' }),
      textInput({ field: 'nextStep', label: 'What will you do next?', placeholder: 'Call Jane about the pilot' }),
      dateInput('nextStepOn', 'By when?', null),
    ],
  };
}
