import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { askOwnerModal } from '../modals/ask-owner.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** Ask, beside a deal: opens the form for a question to its owner; without a deal it is picked there. */
export const askOwnerAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const id = /^\d+$/.test(press.value) ? Number(press.value) : null;
    const deal =
      id === null ? null : await chooseDeal(await askOf(deps, press, { chosen: id }), { words: '', quoted: false });
    await press.client.views.open({ trigger_id: press.triggerId, view: askOwnerModal(deal) });
    return undefined;
  });
