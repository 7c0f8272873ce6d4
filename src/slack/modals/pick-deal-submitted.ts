import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import type { Pending } from '../pending.ts';
import { submission } from './submission.ts';
import { updateDealModal } from './update-deal.ts';

/** The deal was picked: its form is the next page. */
export const pickDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    if (!filled.deal) return { errors: { deal: 'Pick a deal.' } };
    const deal = await chooseDeal({ ...ask, chosen: Number(filled.deal) }, { words: '', quoted: false });
    return { page: updateDealModal(deal) };
  });
