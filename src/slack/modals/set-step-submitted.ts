import type { DealUpdate } from '../../domain/deal.ts';
import { stepSet } from '../views/item-done.ts';
import { dayChosen, NEAR } from './day-choice.ts';
import { readForm, requireUpcomingDates } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Sets the next step of an item's deal. A parked deal is taken up by it. */
export const setStepSubmitted = itemSubmission((filled, deal, ask, { near }) => {
  const chosen = dayChosen(filled, 'nextStepOn', near);
  const on = 'day' in chosen ? chosen.day.toString() : '';
  const { update, errors } = readForm({ nextStep: filled.nextStep ?? '', nextStepOn: on }, ask.said, null);
  // Whoever answers an overdue step with the same date has not answered.
  const { nextStepOn: past } = requireUpcomingDates(update, {}, ask.said);
  const wrong = {
    ...(past === undefined ? {} : { [filled.nextStepOn ? 'nextStepOn' : NEAR]: past }),
    ...('errors' in chosen ? chosen.errors : {}),
    ...errors,
    ...(update.nextStep || errors.nextStep ? {} : { nextStep: 'What will you do next?' }),
  };
  if (Object.keys(wrong).length > 0) return { errors: wrong };
  const taken: DealUpdate = deal.status === 'parked' ? { status: 'open', parkedUntil: null, endReason: null } : {};
  return {
    update: { ...update, ...taken },
    line: (changed) => stepSet(changed, ask.said.at.toPlainDate()),
  };
});
