import { context } from '../blocks.ts';
import { saidOf } from '../commands/choose-deal.ts';
import { ended } from '../views/item-done.ts';
import { hearsOfIt } from '../views/won.ts';
import { changeWon } from '../wins.ts';
import { readForm } from './filled.ts';
import { itemSubmission } from './item-submission.ts';
import { amountShown } from './update-deal.ts';

/** Saves an item's deal as won, for the amount that stands in the form. */
export const wonItemSubmitted = itemSubmission((filled, deal, ask) => {
  const { update, errors } = readForm(filled, saidOf(deal, ask), amountShown(deal));
  if (Object.keys(errors).length > 0) return { errors };
  const endedOn = ask.said.at.toPlainDate();
  const won = { ...update, status: 'won', endedOn, parkedUntil: null, endReason: null } as const;
  const told: { in: string | null } = { in: null };
  return {
    update: won,
    write: async (tx, act) => {
      const changed = await changeWon({ ...ask, db: tx }, deal, won, act);
      told.in = changed.hears;
      return changed;
    },
    line: ended,
    lead: 'Won',
    more: async () => (told.in === null ? [] : [context(hearsOfIt(told.in))]),
  };
});
