import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { itemInBlock } from '../items/id.ts';
import { setStepModal } from '../modals/set-step.ts';
import type { Pending } from '../pending.ts';
import { dealIn, itemForm, onForm } from './item.ts';
import { askOf, pressed } from './pressed.ts';

/** Set next step under an item: opens its form, and the item is answered by it. */
const underAnItem = itemForm((open) => setStepModal(dealIn(open), open.ask.said.at.toPlainDate(), onForm(open)));

/** Set next step: opens its form. Outside an item the deal is the value. */
export const setStepAction = (deps: Deps, pending: Pending) => {
  const listen = underAnItem(deps, pending);
  const outside = pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press, { chosen: Number(press.value) });
    const deal = await chooseDeal(asked, { words: '', quoted: false });
    const view = setStepModal(deal, asked.said.at.toPlainDate(), null);
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });
  return (args: Parameters<typeof listen>[0]) =>
    itemInBlock(args.payload.block_id) === undefined ? outside(args) : listen(args);
};
