import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { updateDealModal } from '../modals/update-deal.ts';
import type { Pending } from '../pending.ts';
import { openOver } from './open-over.ts';
import { askOf, pressed } from './pressed.ts';

/** Update beside a deal: opens its form, for whoever may change it. Others hear whose it is. */
export const editDealAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press, { chosen: Number(press.value) });
    const deal = await chooseDeal(asked, { words: '', quoted: false });
    await openOver(press, updateDealModal(deal, asked.said));
    return undefined;
  });
