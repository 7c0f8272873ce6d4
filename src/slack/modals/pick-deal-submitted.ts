import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { reopened } from '../commands/deal/reopen.ts';
import { cardOf } from '../commands/deal/show.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { View } from '../message.ts';
import type { Pending } from '../pending.ts';
import { PICKED_AMONG } from './deal-picker.ts';
import { atField } from './field-error.ts';
import { lostItemModal } from './lost-item.ts';
import { parkItemModal } from './park-item.ts';
import { PICKED, PICKED_FOR, type PickedFor } from './pick-deal.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';
import { updateDealModal } from './update-deal.ts';
import { wonItemModal } from './won-item.ts';

const NEXT: Record<PickedFor, (deal: Deal, ask: Ask) => View | Promise<View>> = {
  update: (deal, { said }) => updateDealModal(deal, said),
  won: (deal) => wonItemModal(deal, null),
  lost: (deal) => lostItemModal(deal, null),
  park: (deal) => parkItemModal(deal, null),
  reopen: async (deal, ask) => resultModal(await reopened(ask, deal), 'Reopened'),
  show: async (deal, ask) => resultModal(await cardOf(ask, deal), 'Deal'),
};

/** The deal was picked: the form about it is the next page, or what was done or asked for. */
export const pickDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    if (!filled.deal) return { errors: { deal: 'Pick a deal.' } };
    const what = PICKED_FOR.parse(carried || 'update');
    const chosen = Number(filled.deal);
    const statuses = PICKED_AMONG[PICKED[what].among];
    const deal = await atField('deal', () =>
      chooseDeal({ ...ask, chosen }, { words: '', quoted: false }, { statuses }),
    );
    return { page: await NEXT[what](deal, ask) };
  });
