import type { Checkboxes, InputBlock, StaticSelect } from '@slack/types';
import { type CoachSettings, DEAL_LENGTHS } from '../../domain/coach-settings.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { DEAL_LENGTH_SAYS } from '../views/setup.ts';
import { inputBlock, plain, textInput, VALUE } from './inputs.ts';

/** The form for a workspace's coach, filled in with what stands. */
export function setupModal(standing: CoachSettings): View {
  const { inboundSources, nudgesADay, tokensADay } = standing;
  return {
    type: 'modal',
    callback_id: VIEW.setup,
    title: plain('Deals and coach'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      dealLength(standing),
      textInput({
        field: 'inboundSources',
        label: 'Sources that come to you',
        value: inboundSources.join(', '),
        long: true,
        hint: 'With commas between; empty: the usual ones. A new lead from one of them wants its first touch within a working hour.',
      }),
      textInput(
        {
          field: 'nudgesADay',
          label: 'Nudges a day',
          value: String(nudgesADay),
          hint: 'How many DMs a rep hears at most in a day besides the digest, 0 to 10.',
        },
        false,
      ),
      textInput({
        field: 'limits',
        label: 'Limits of your own',
        value: Object.entries(standing.limits)
          .map(([name, number]) => `${name} ${number}`)
          .join('\n'),
        long: true,
        placeholder: 'stalled-quiet-proposal 7',
        hint: 'A name and a number a line; /coach setup limits lists them all. Empty: the usual ones.',
      }),
      names(standing),
      textInput(
        {
          field: 'tokensADay',
          label: 'Model tokens a day',
          value: String(tokensADay),
          hint: 'Counts only where a model is set up. Once they are used up, the coach answers without it until midnight UTC.',
        },
        false,
      ),
    ],
  };
}

function dealLength({ dealLength }: CoachSettings): InputBlock {
  const option = (value: CoachSettings['dealLength']) => ({ text: plain(DEAL_LENGTH_SAYS[value]), value });
  const element: StaticSelect = {
    type: 'static_select',
    action_id: VALUE,
    options: DEAL_LENGTHS.map(option),
    initial_option: option(dealLength),
  };
  const hint = 'From first contact to signature. It stretches how long a deal may be quiet, or stay in a stage.';
  return inputBlock('dealLength', 'How long does a deal usually take?', element, { hint, optional: false });
}

function names({ namesToModel }: CoachSettings): InputBlock {
  const option = { text: plain('Deals may be named to the model'), value: 'yes' };
  const element: Checkboxes = {
    type: 'checkboxes',
    action_id: VALUE,
    options: [option],
    ...(namesToModel ? { initial_options: [option] } : {}),
  };
  return inputBlock('namesToModel', 'Names', element, { hint: 'Else they go as D1, D2…', optional: true });
}
