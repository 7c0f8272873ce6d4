import type { Deps } from '../../deps.ts';
import { newDealModal } from '../modals/new-deal.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** New deal: opens the empty form. */
export const newDealAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { workspace } = await askOf(deps, press);
    await press.client.views.open({ trigger_id: press.triggerId, view: newDealModal(workspace) });
    return undefined;
  });
