import type { ExternalSelect, InputBlock } from '@slack/types';
import type { Deal } from '../../domain/deal.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { Parts } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import { ACTION } from '../ids.ts';
import { dealLabels } from '../views/deal-labels.ts';
import { stageLabel } from '../views/stage.ts';
import { inputBlock, plain } from './inputs.ts';
import { type Choice, choicePicker, optionFor } from './pickers.ts';

/** No stage, where none was said. */
const NO_STAGE = 'none';

/** The stages, and none. */
export function stageChoice({ stage }: Parts, { stages }: Said): InputBlock {
  const choices: Choice[] = STAGES.map((value) => ({ value, says: stageLabel(stages, value) }));
  const none = { value: NO_STAGE, says: 'As it is' };
  return choicePicker({ field: 'stage', label: 'Stage' }, [none, ...choices], stage ?? NO_STAGE);
}

/** What became of a deal, or nothing yet. */
export const OUTCOMES: readonly Choice[] = [
  { value: 'open', says: 'No, it goes on' },
  { value: 'won', says: 'Won' },
  { value: 'lost', says: 'Lost' },
  { value: 'parked', says: 'Parked' },
];

/** One of the deals, searched as one types; filled in with the one that was read. */
export function dealInput(deal: Deal | null, said: Said, optional: boolean): InputBlock {
  const [says = ''] = deal ? dealLabels([deal], { now: said.at, stages: said.stages, nameOf: () => undefined }) : [];
  const element: ExternalSelect = {
    type: 'external_select',
    action_id: ACTION.pickDeal,
    min_query_length: 0,
    placeholder: plain('Type a part of its name'),
    ...(deal ? { initial_option: optionFor({ value: String(deal.id), says }) } : {}),
  };
  return inputBlock('deal', 'Which deal?', element, { optional });
}
