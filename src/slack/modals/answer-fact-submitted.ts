import { FACTS } from '../../domain/facts.ts';
import { changeDeal } from '../../store/deals.ts';
import { factAnswered } from '../views/item-done.ts';
import { typed } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Keeps the answer about an item's deal. */
export const answerFactSubmitted = itemSubmission((filled, deal, ask) => {
  const fact = FACTS.find((one) => one in filled);
  if (!fact) throw new Error('a form that asks for nothing');
  const answer = typed(filled[fact]);
  if (!answer) return { errors: { [fact]: 'In a few words?' } };
  return {
    write: (tx, act) => changeDeal(tx, ask.actor, deal, { [fact]: answer }, act),
    line: (changed) => factAnswered(changed, fact),
  };
});
