import type { Deps } from '../../deps.ts';
import { changesOf, type Deal, type DealUpdate } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import { changeDeal } from '../../store/deals.ts';
import { chooseDeal, saidOf } from '../commands/choose-deal.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { changesInWords } from '../views/change.ts';
import { saved } from '../views/saved.ts';
import { readForm, requireUpcomingDates, typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';
import { amountShown, UPDATED, updateDealModal } from './update-deal.ts';

/** Saves the form of a deal. Where somebody changed the deal meanwhile, that is shown before anything is overwritten. */
export const updateDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const seen = UPDATED.parse(JSON.parse(carried));
    const deal = await chooseDeal({ ...ask, chosen: seen.deal }, { words: '', quoted: false });
    const { update, errors } = readForm(filled, saidOf(deal, ask), amountShown(deal));
    const wrong = { ...errors, ...requireUpcomingDates(update, deal, ask.said) };
    if (Object.keys(wrong).length > 0) return { errors: wrong };
    if (deal.version !== seen.version)
      return { page: updateDealModal({ ...deal, ...update }, ask.said, meanwhile(deal, update, ask.said)) };
    const note = typed(filled.note) || null;
    const changed = await changeDeal(deps.db, ask.actor, deal, update, actOf(ask, note));
    return { page: resultModal(saved(changed, ask.said)) };
  });

function meanwhile(deal: Deal, update: DealUpdate, said: Said): string {
  const differences = changesOf(deal, update);
  if (differences.length === 0) return 'Somebody saved the same while you typed. Press Save to keep it so.';
  const phrases = changesInWords(differences, { ...deal, ...update }, said);
  return `Somebody changed this deal while you typed. Saving would now make these changes: ${phrases.join(' · ')}`;
}
