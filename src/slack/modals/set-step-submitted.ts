import type { DealUpdate } from '../../domain/deal.ts';
import { changeDeal } from '../../store/deals.ts';
import { stepSet } from '../views/item-done.ts';
import { readForm, requireUpcomingDates } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Sets the next step of an item's deal. A parked deal is taken up by it. */
export const setStepSubmitted = itemSubmission((filled, deal, ask) => {
  const { update, errors } = readForm(filled, ask.said, null);
  // Whoever answers an overdue step with the same date has not answered.
  const wrong = { ...requireUpcomingDates(update, {}, ask.said), ...errors };
  if (!update.nextStep) wrong.nextStep ??= 'What will you do next?';
  if (!update.nextStepOn) wrong.nextStepOn ??= 'By when?';
  if (Object.keys(wrong).length > 0) return { errors: wrong };
  const taken: DealUpdate = deal.status === 'parked' ? { status: 'open', parkedUntil: null, endReason: null } : {};
  return {
    write: (tx, act) => changeDeal(tx, ask.actor, deal, { ...update, ...taken }, act),
    line: (changed) => stepSet(changed, ask.said.at.toPlainDate()),
  };
});
