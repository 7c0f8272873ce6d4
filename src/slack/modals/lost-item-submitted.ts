import { changeDeal } from '../../store/deals.ts';
import { afterLoss } from '../commands/deal/lost.ts';
import { ended } from '../views/item-done.ts';
import { typed } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Saves an item's deal as lost. */
export const lostItemSubmitted = itemSubmission((filled, deal, ask) => {
  const endedOn = ask.said.at.toPlainDate();
  const lost = { status: 'lost', endedOn, parkedUntil: null, endReason: typed(filled.reason) || null } as const;
  return {
    write: (tx, act) => changeDeal(tx, ask.actor, deal, lost, act),
    line: ended,
    lead: 'Lost',
    more: (changed) => afterLoss(ask, changed),
  };
});
