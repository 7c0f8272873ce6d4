import { afterLoss } from '../commands/deal/lost.ts';
import { ended } from '../views/item-done.ts';
import { typedIn } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Saves an item's deal as lost. */
export const lostItemSubmitted = itemSubmission((filled, _deal, ask) => {
  const endedOn = ask.said.at.toPlainDate();
  const endReason = typedIn(filled, 'reason') || null;
  const lost = { status: 'lost', endedOn, parkedUntil: null, endReason } as const;
  return {
    update: lost,
    line: ended,
    lead: 'Lost',
    more: (changed) => afterLoss(ask, changed),
  };
});
