import type { App } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { awayUntilAction, carryOnAction } from './actions/answer-status.ts';
import { confirmAwayAction, undoAwayAction } from './actions/away.ts';
import { backAction } from './actions/back.ts';
import { chooseDealAction } from './actions/choose-deal.ts';
import { editDealAction } from './actions/edit-deal.ts';
import { newDealAction } from './actions/new-deal.ts';
import { pickDealOptions } from './actions/pick-deal.ts';
import { undoAction } from './actions/undo.ts';
import { undoSettingsAction } from './actions/undo-settings.ts';
import { coach } from './commands/coach.ts';
import { deal } from './commands/deal.ts';
import { commandListener } from './commands/listener.ts';
import { log } from './commands/log.ts';
import { directMessage } from './events/direct-message.ts';
import { homeOpened } from './events/home-opened.ts';
import { userChanged } from './events/user-change.ts';
import { ACTION, SHORTCUT, VIEW } from './ids.ts';
import { newDealSubmitted } from './modals/new-deal-submitted.ts';
import { pickDealSubmitted } from './modals/pick-deal-submitted.ts';
import { settingsSubmitted } from './modals/settings-submitted.ts';
import { updateDealSubmitted } from './modals/update-deal-submitted.ts';
import type { Pending } from './pending.ts';
import { updateDealShortcut } from './shortcuts/update-deal.ts';

/** Everything Sideline listens to. A test holds it against manifest.yml, both ways. */
export const LISTENERS = {
  commands: [deal, log, coach],
  shortcuts: [{ id: SHORTCUT.updateDeal, listen: updateDealShortcut }],
  events: [
    { name: 'app_home_opened', subscribed: 'app_home_opened', listen: homeOpened },
    { name: 'message', subscribed: 'message.im', listen: directMessage },
    { name: 'user_change', subscribed: 'user_change', listen: userChanged },
  ],
  actions: [
    { id: new RegExp(`^${ACTION.chooseDeal}:`), listen: chooseDealAction },
    { id: ACTION.undo, listen: undoAction },
    { id: ACTION.editDeal, listen: editDealAction },
    { id: ACTION.newDeal, listen: newDealAction },
    { id: ACTION.back, listen: backAction },
    { id: ACTION.confirmAway, listen: confirmAwayAction },
    { id: ACTION.undoAway, listen: undoAwayAction },
    { id: ACTION.undoSettings, listen: undoSettingsAction },
    { id: ACTION.awayUntil, listen: awayUntilAction },
    { id: ACTION.pickAwayUntil, listen: awayUntilAction },
    { id: ACTION.carryOn, listen: carryOnAction },
  ],
  options: [{ id: ACTION.pickDeal, listen: pickDealOptions }],
  views: [
    { id: VIEW.newDeal, listen: newDealSubmitted },
    { id: VIEW.pickDeal, listen: pickDealSubmitted },
    { id: VIEW.updateDeal, listen: updateDealSubmitted },
    { id: VIEW.settings, listen: settingsSubmitted },
  ],
} as const;

/** Registers them all. */
export function listen(app: App, deps: Deps, pending: Pending): void {
  for (const command of LISTENERS.commands) app.command(command.name, commandListener(command, deps, pending));
  for (const { id, listen } of LISTENERS.shortcuts) app.shortcut(id, listen(deps, pending));
  app.event('app_home_opened', homeOpened(deps));
  app.event('message', directMessage(deps));
  app.event('user_change', userChanged(deps));
  for (const { id, listen } of LISTENERS.actions) app.action(id, listen(deps, pending));
  for (const { id, listen } of LISTENERS.options) app.options(id, listen(deps));
  for (const { id, listen } of LISTENERS.views) app.view(id, listen(deps, pending));
}
