import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { oneMoreTryModal } from '../modals/one-more-try.ts';
import type { Pending } from '../pending.ts';
import { LOSS, lossAnswered } from '../views/lost-mirror.ts';
import { askOf, pressed } from './pressed.ts';

/** One more try, under a loss: opens its form. Where the deal is open already, that is said. */
export const oneMoreTryAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press, { chosen: Number(press.value) });
    const deal = await chooseDeal(asked, { words: '', quoted: false }, { statuses: ['lost'] });
    const view = oneMoreTryModal(deal);
    // On a form's last page the form takes its place: Slack opens no second modal over the first.
    if (press.viewId) await press.client.views.update({ view_id: press.viewId, view });
    else await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });

/** That was all: the loss alone is left of the message, with its Undo. The answer is kept nowhere. */
export const thatWasAllAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { deal: chosen, act } = LOSS.parse(JSON.parse(press.value));
    const asked = await askOf(deps, press, { chosen });
    const deal = await chooseDeal(asked, { words: '', quoted: false }, { statuses: ['lost'] });
    return { replace: lossAnswered(deal, act, asked.said) };
  });
