import type { Deps } from '../../deps.ts';
import { type Days, daysFor } from '../../domain/near-days.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { type Ask, calendarOf } from '../commands/subcommand.ts';
import { itemInBlock } from '../items/id.ts';
import { setStepModal } from '../modals/set-step.ts';
import type { Pending } from '../pending.ts';
import { dealIn, itemForm, onForm } from './item.ts';
import { openOver } from './open-over.ts';
import { askOf, pressed } from './pressed.ts';

/** Set next step under an item: opens its form, and the item is answered by it. */
const underAnItem = itemForm((open) => {
  const why = { rule: open.rule, reason: open.press.value };
  return setStepModal(dealIn(open), daysOf(open.ask), onForm(open), why);
});

function daysOf(ask: Ask): Days {
  return daysFor(calendarOf(ask), ask.said.at.toPlainDate());
}

/** Set next step: opens its form. Outside an item the deal is the value. */
export const setStepAction = (deps: Deps, pending: Pending) => {
  const listen = underAnItem(deps, pending);
  const outside = pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press, { chosen: Number(press.value) });
    const deal = await chooseDeal(asked, { words: '', quoted: false });
    await openOver(press, setStepModal(deal, daysOf(asked), null));
    return undefined;
  });
  return (args: Parameters<typeof listen>[0]) =>
    itemInBlock(args.payload.block_id) === undefined ? outside(args) : listen(args);
};
