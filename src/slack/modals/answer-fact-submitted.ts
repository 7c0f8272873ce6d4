import { FACTS } from '../../domain/facts.ts';
import { factAnswered } from '../views/item-done.ts';
import { typedIn } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Keeps the answer about an item's deal. */
export const answerFactSubmitted = itemSubmission((filled) => {
  const fact = FACTS.find((one) => one in filled);
  if (!fact) throw new Error('a form that asks for nothing');
  const answer = typedIn(filled, fact);
  if (!answer) return { errors: { [fact]: 'In a few words?' } };
  return {
    update: { [fact]: answer },
    line: (changed) => factAnswered(changed, fact),
  };
});
