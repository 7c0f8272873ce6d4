import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import type { View } from '../message.ts';
import type { Pending } from '../pending.ts';
import { lostItemModal } from './lost-item.ts';
import { parkItemModal } from './park-item.ts';
import { PICKED_FOR, type PickedFor } from './pick-deal.ts';
import { submission } from './submission.ts';
import { updateDealModal } from './update-deal.ts';
import { wonItemModal } from './won-item.ts';

const NEXT: Record<PickedFor, (deal: Deal, said: Said) => View> = {
  update: updateDealModal,
  won: (deal) => wonItemModal(deal, null),
  lost: (deal) => lostItemModal(deal, null),
  park: (deal) => parkItemModal(deal, null),
};

/** The deal was picked: the form about it is the next page. */
export const pickDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    if (!filled.deal) return { errors: { deal: 'Pick a deal.' } };
    const deal = await chooseDeal({ ...ask, chosen: Number(filled.deal) }, { words: '', quoted: false });
    return { page: NEXT[PICKED_FOR.parse(carried || 'update')](deal, ask.said) };
  });
