import type { InputBlock } from '@slack/types';
import type { Deal } from '../../domain/deal.ts';
import { FACTS } from '../../domain/facts.ts';
import { formatMoney } from '../../domain/money.ts';
import type { Parts, Update, UpdateKind } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import { countOf } from '../views/logged.ts';
import { factInput } from './fact-input.ts';
import { dateInput, textInput } from './inputs.ts';
import { choicePicker } from './pickers.ts';
import { dealInput, OUTCOMES, stageChoice } from './reading-choices.ts';

/** The fields of a form for one update, in their order. */
export const FIELDS = [
  'deal',
  'text',
  'dueOn',
  'name',
  'stage',
  'amount',
  'source',
  'nextStep',
  'nextStepOn',
  'buyerPromise',
  'buyerPromiseOn',
  'closeOn',
  'outcome',
  'reason',
  'parkedUntil',
  'touches',
  ...FACTS,
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a kind of update can say; what was read besides is shown as well. */
const OF_KIND: Record<UpdateKind, readonly Field[]> = {
  'deal-update': FIELDS.filter((field) => !['text', 'dueOn', 'name', 'source', ...FACTS].includes(field)),
  activity: ['deal', 'touches', 'note'],
  commitment: ['deal', 'text', 'dueOn'],
  'new-deal': ['name', 'stage', 'amount', 'source', 'nextStep', 'nextStepOn'],
};

/** The fields that the form of an update has. */
export function fieldsFor({ is, parts }: Pick<Update, 'is' | 'parts'>): readonly Field[] {
  return FIELDS.filter((field) => OF_KIND[is].includes(field) || (field !== 'deal' && parts[field] !== undefined));
}

/** What a field is filled in with: what was read, and the deal it is about as it stands. */
export type Filling = { is: UpdateKind; parts: Parts; deal: Deal | null; said: Said };

/** A field of the form, filled in. */
export function fieldInput(field: Field, { is, parts, deal, said }: Filling): InputBlock {
  switch (field) {
    case 'deal':
      return dealInput(deal, said, is !== 'deal-update');
    case 'text':
      return textInput({ field, label: 'What will you do?', value: parts.text ?? null, long: true }, false);
    case 'dueOn':
      return { ...dateInput(field, 'By when?', parts.dueOn ?? null), optional: false };
    case 'name':
      return textInput({ field, label: 'Name', value: parts.name ?? null, placeholder: 'Globex' }, false);
    case 'stage':
      return stageChoice(parts, said);
    case 'amount':
      return textInput({
        field,
        label: 'Amount',
        value: parts.amount ? formatMoney(parts.amount) : null,
        placeholder: '40k',
        hint: 'The whole amount of the deal.',
      });
    case 'source':
      return textInput({ field, label: 'Source', value: parts.source ?? null, placeholder: 'webform' });
    case 'nextStep':
      return textInput({
        field,
        label: 'What will you do next?',
        value: stepIn(parts, deal),
        placeholder: 'Send the MSA',
      });
    case 'nextStepOn':
      return dateInput(field, 'By when?', parts.nextStepOn ?? null);
    case 'buyerPromise':
      return textInput({
        field,
        label: 'What did they promise?',
        value: parts.buyerPromise ?? (parts.buyerPromiseOn ? (deal?.buyerPromise ?? null) : null),
        placeholder: 'Decide on the pilot',
      });
    case 'buyerPromiseOn':
      return dateInput(field, 'By when, they said?', parts.buyerPromiseOn ?? null);
    case 'closeOn':
      return dateInput(field, 'Expected close', parts.closeOn ?? null);
    case 'outcome':
      return choicePicker({ field, label: 'Won, lost or parked?' }, OUTCOMES, parts.outcome ?? 'open');
    case 'reason':
      return textInput({
        field,
        label: 'Why?',
        value: parts.reason ?? null,
        placeholder: 'Price, timing, legal review',
      });
    case 'parkedUntil':
      return dateInput(field, 'Parked until', parts.parkedUntil ?? null);
    case 'touches':
      return textInput(
        { field, label: 'What did you do?', value: touchesIn(parts), placeholder: '2 calls, 1 email' },
        is !== 'activity',
      );
    case 'note':
      return textInput({ field, label: 'Note', value: parts.note ?? null, long: true });
    default:
      return factInput(field, parts[field] ?? null);
  }
}

/** Where only the day of a step was said, the step is the deal's own. */
function stepIn({ nextStep, nextStepOn }: Parts, deal: Deal | null): string | null {
  return nextStep ?? (nextStepOn ? (deal?.nextStep ?? null) : null);
}

function touchesIn({ touches = [] }: Parts): string {
  return touches.map(({ kind, count }) => countOf(kind, count)).join(', ');
}
