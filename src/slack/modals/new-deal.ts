import { formatMoney } from '../../domain/money.ts';
import type { NewDeal } from '../../domain/text/new-deal.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { escapeAround } from '../wording.ts';
import { dateInput, plain, stageInput, textInput } from './inputs.ts';

/** What was typed of a deal already, and what of it could not be read. */
export type Typed = { read: NewDeal | null; wrong: string };

/** The form for a new deal; only its name is asked for. Filled in with what was typed of it, where that could not all be read. */
export function newDealModal(workspace: Workspace, typed?: Typed): View {
  const { name, amount, currency, stage, source, nextStep, nextStepOn } = { ...NOTHING, ...typed?.read };
  const money = amount !== null && currency !== null ? formatMoney({ amount, currency }) : null;
  return {
    type: 'modal',
    callback_id: VIEW.newDeal,
    title: plain('New deal'),
    submit: plain('Open deal'),
    close: plain('Cancel'),
    blocks: [
      ...(typed
        ? [context(`${escapeAround(typed.wrong)}\nNothing is opened yet. What I could read stands here.`)]
        : []),
      textInput({ field: 'name', label: 'Name', value: name, placeholder: 'Globex' }, false),
      stageInput(stage ?? 'lead', workspace.stages),
      textInput({
        field: 'amount',
        label: 'Amount',
        value: money,
        placeholder: '25k',
        hint: `In ${workspace.currency}, or write another currency.`,
      }),
      textInput({ field: 'source', label: 'Source', value: source, placeholder: 'webform' }),
      textInput({
        field: 'nextStep',
        label: 'What will you do next?',
        value: nextStep,
        placeholder: 'Call Jane about the pilot',
      }),
      dateInput('nextStepOn', 'By when?', nextStepOn ?? null),
    ],
  };
}

const NOTHING = {
  name: '',
  amount: null,
  currency: null,
  source: null,
  nextStep: null,
  nextStepOn: null,
  stage: 'lead' as const,
};
