import type { Deal } from '../../domain/deal.ts';
import type { Fact } from '../../domain/facts.ts';
import type { View } from '../message.ts';
import { QUESTION } from '../views/finding/deal.ts';
import { textInput } from './inputs.ts';
import { itemForm, type OnItem } from './item-form.ts';

/** Asks for one thing about an item's deal that nobody has written down. */
export function answerFactModal(deal: Deal, fact: Fact, on: OnItem): View {
  return itemForm('answerFact', { title: 'One question', submit: 'Save', writes: [fact] }, deal, on, [
    textInput({ field: fact, label: QUESTION[fact], value: deal[fact], hint: 'In your own words, one line.' }, false),
  ]);
}
