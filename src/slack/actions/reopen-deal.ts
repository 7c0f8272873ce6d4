import type { Deps } from '../../deps.ts';
import { ALL, chooseDeal } from '../commands/choose-deal.ts';
import { reopened } from '../commands/deal/reopen.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** Reopen: the deal is open again; the message stays, for what was said with it. */
export const reopenDealAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press, { chosen: Number(press.value) });
    const deal = await chooseDeal(ask, { words: '', quoted: false }, { statuses: ALL });
    return { beside: await reopened(ask, deal) };
  });
