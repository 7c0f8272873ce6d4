import type { InputBlock } from '@slack/types';
import type { Fact } from '../../domain/facts.ts';
import { textInput } from './inputs.ts';

/** What a form asks of the buyer. */
const ASKED: Record<Fact, { label: string; placeholder: string }> = {
  wants: { label: 'What do they want to achieve?', placeholder: 'SOC2 before spring' },
  decides: { label: 'Who decides?', placeholder: 'Jane and the CFO' },
  buys: { label: 'How will they buy?', placeholder: 'Procurement, 2 quotes' },
  offer: { label: 'What would we do for them?', placeholder: '3-month pilot' },
};

/** The field of a form for one fact about the buyer, filled in. */
export function factInput(field: Fact, value: string | null): InputBlock {
  return textInput({ field, ...ASKED[field], value });
}
