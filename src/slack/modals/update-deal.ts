import { z } from 'zod';
import type { Deal, DealField } from '../../domain/deal.ts';
import { FACTS } from '../../domain/facts.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Said } from '../../domain/text/said.ts';
import { context } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { factInput } from './fact-input.ts';
import { dateInput, plain, stageInput, textInput } from './inputs.ts';
import { markOf, SEEN, seenOf } from './seen.ts';

/** What the form carries: the deal, and what was seen of it; of the amount as it was shown, too. */
export const UPDATED = z.object({ deal: z.number(), seen: SEEN });

/** What the form writes. */
const WRITES: readonly DealField[] = [
  ...(['stage', 'amount', 'currency', 'nextStep', 'nextStepOn', 'buyerPromise', 'buyerPromiseOn', 'closeOn'] as const),
  ...FACTS,
];

/** The form for one deal, filled in with what stands. */
export function updateDealModal(deal: Deal, { stages }: Pick<Said, 'stages'>): View {
  const seen = { ...seenOf(deal, WRITES), amountShown: markOf(amountShown(deal)) };
  return {
    type: 'modal',
    callback_id: VIEW.updateDeal,
    private_metadata: JSON.stringify({ deal: deal.id, seen } satisfies z.infer<typeof UPDATED>),
    title: plain('Update deal'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      context(bold(deal.name)),
      stageInput(deal.stage, stages),
      textInput({ field: 'amount', label: 'Amount', value: amountShown(deal), placeholder: '40k' }),
      textInput({
        field: 'nextStep',
        label: 'What will you do next?',
        value: deal.nextStep,
        placeholder: 'Send the MSA',
      }),
      dateInput('nextStepOn', 'By when?', deal.nextStepOn),
      textInput({
        field: 'buyerPromise',
        label: 'What did they promise?',
        value: deal.buyerPromise,
        placeholder: 'Decide on the pilot',
      }),
      dateInput('buyerPromiseOn', 'By when, they said?', deal.buyerPromiseOn),
      dateInput('closeOn', 'Expected close', deal.closeOn),
      ...FACTS.map((fact) => factInput(fact, deal[fact])),
      textInput({ field: 'note', label: 'Note', long: true }),
    ],
  };
}

/** The amount as the form shows it; null where there is none. */
export function amountShown(deal: Deal): string | null {
  const money = moneyOf(deal);
  return money && formatMoney(money);
}
