import type { App } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import {
  dropCommitmentAction,
  keepCommitmentAction,
  moveCommitmentAction,
  undoInListAction,
} from './actions/answer-commitment.ts';
import { answerFactAction } from './actions/answer-fact.ts';
import { awayUntilAction, carryOnAction } from './actions/answer-status.ts';
import { confirmAwayAction, undoAwayAction } from './actions/away.ts';
import { backAction } from './actions/back.ts';
import { chooseDealAction } from './actions/choose-deal.ts';
import { chooseFocusAction } from './actions/choose-focus.ts';
import { chooseScenarioAction } from './actions/choose-scenario.ts';
import { didNotPlayAction, didPlayAction } from './actions/did-play.ts';
import { editDealAction } from './actions/edit-deal.ts';
import { itemMoreAction } from './actions/item-more.ts';
import { loggedItAction } from './actions/logged-it.ts';
import { lookAtPracticeAction } from './actions/look-at-practice.ts';
import { lostItemAction } from './actions/lost-item.ts';
import { makePlayMineAction } from './actions/make-play-mine.ts';
import { newCommitmentAction } from './actions/new-commitment.ts';
import { newDealAction } from './actions/new-deal.ts';
import { notThisOneAction } from './actions/not-this-one.ts';
import { oneMoreTryAction, thatWasAllAction } from './actions/one-more-try.ts';
import { parkItemAction } from './actions/park-item.ts';
import { pickDealOptions } from './actions/pick-deal.ts';
import { setStepAction } from './actions/set-step.ts';
import { snoozeAction } from './actions/snooze.ts';
import { answerPromptAction, makePlayTeamsAction } from './actions/team-prompt-play.ts';
import { undoAction } from './actions/undo.ts';
import { undoGoalsAction } from './actions/undo-goals.ts';
import { undoItemAction } from './actions/undo-item.ts';
import { undoScenarioAction } from './actions/undo-scenario.ts';
import { undoSettingsAction } from './actions/undo-settings.ts';
import { undoSetupAction } from './actions/undo-setup.ts';
import { wonItemAction } from './actions/won-item.ts';
import { writePlayAction } from './actions/write-play.ts';
import { coach } from './commands/coach.ts';
import { commit } from './commands/commit.ts';
import { deal } from './commands/deal.ts';
import { commandListener } from './commands/listener.ts';
import { log } from './commands/log.ts';
import { channelMessage } from './events/channel-message.ts';
import { directMessage } from './events/direct-message.ts';
import { homeOpened } from './events/home-opened.ts';
import { userChanged } from './events/user-change.ts';
import { ACTION, SHORTCUT, VIEW } from './ids.ts';
import { answerFactSubmitted } from './modals/answer-fact-submitted.ts';
import { answerPromptSubmitted } from './modals/answer-prompt-play-submitted.ts';
import { commitSubmitted } from './modals/commit-submitted.ts';
import { goalsSubmitted } from './modals/goals-submitted.ts';
import { lostItemSubmitted } from './modals/lost-item-submitted.ts';
import { newDealSubmitted } from './modals/new-deal-submitted.ts';
import { oneMoreTrySubmitted } from './modals/one-more-try-submitted.ts';
import { parkItemSubmitted } from './modals/park-item-submitted.ts';
import { pickDealSubmitted } from './modals/pick-deal-submitted.ts';
import { practiceLineSubmitted, practiceMarksSubmitted } from './modals/practice-submitted.ts';
import { scenarioSubmitted } from './modals/scenario-submitted.ts';
import { setStepSubmitted } from './modals/set-step-submitted.ts';
import { settingsSubmitted } from './modals/settings-submitted.ts';
import { setupSubmitted } from './modals/setup-submitted.ts';
import { updateDealSubmitted } from './modals/update-deal-submitted.ts';
import { wonItemSubmitted } from './modals/won-item-submitted.ts';
import { writePlaySubmitted } from './modals/write-play-submitted.ts';
import type { Pending } from './pending.ts';
import { updateDealShortcut } from './shortcuts/update-deal.ts';

/** Everything Sideline listens to. A test holds it against manifest.yml, both ways. */
export const LISTENERS = {
  commands: [deal, log, commit, coach],
  shortcuts: [{ id: SHORTCUT.updateDeal, listen: updateDealShortcut }],
  events: [
    { name: 'app_home_opened', subscribed: 'app_home_opened', listen: homeOpened },
    { name: 'message', subscribed: 'message.im', listen: directMessage },
    { name: 'message', subscribed: 'message.channels', listen: channelMessage },
    { name: 'message', subscribed: 'message.groups', listen: channelMessage },
    { name: 'user_change', subscribed: 'user_change', listen: userChanged },
  ],
  actions: [
    { id: new RegExp(`^${ACTION.chooseDeal}:`), listen: chooseDealAction },
    { id: ACTION.undo, listen: undoAction },
    { id: ACTION.undoInList, listen: undoInListAction },
    { id: ACTION.editDeal, listen: editDealAction },
    { id: ACTION.newDeal, listen: newDealAction },
    { id: ACTION.back, listen: backAction },
    { id: new RegExp(`^${ACTION.chooseScenario}:`), listen: chooseScenarioAction },
    { id: ACTION.makeMine, listen: makePlayMineAction },
    { id: ACTION.writePlay, listen: writePlayAction },
    { id: ACTION.didPlay, listen: didPlayAction },
    { id: ACTION.didNotPlay, listen: didNotPlayAction },
    { id: ACTION.undoScenario, listen: undoScenarioAction },
    { id: ACTION.answerPrompt, listen: answerPromptAction },
    { id: ACTION.makeTeams, listen: makePlayTeamsAction },
    { id: ACTION.confirmAway, listen: confirmAwayAction },
    { id: ACTION.undoAway, listen: undoAwayAction },
    { id: ACTION.undoSettings, listen: undoSettingsAction },
    { id: ACTION.lookAtPractice, listen: lookAtPracticeAction },
    { id: ACTION.undoSetup, listen: undoSetupAction },
    { id: new RegExp(`^${ACTION.chooseFocus}:`), listen: chooseFocusAction },
    { id: ACTION.oneMoreTry, listen: oneMoreTryAction },
    { id: ACTION.thatWasAll, listen: thatWasAllAction },
    { id: ACTION.keepCommitment, listen: keepCommitmentAction },
    { id: new RegExp(`^${ACTION.moveCommitment}:`), listen: moveCommitmentAction },
    { id: ACTION.dropCommitment, listen: dropCommitmentAction },
    { id: ACTION.newCommitment, listen: newCommitmentAction },
    { id: ACTION.undoGoals, listen: undoGoalsAction },
    { id: ACTION.awayUntil, listen: awayUntilAction },
    { id: ACTION.pickAwayUntil, listen: awayUntilAction },
    { id: ACTION.carryOn, listen: carryOnAction },
    { id: ACTION.answerFact, listen: answerFactAction },
    { id: ACTION.loggedIt, listen: loggedItAction },
    { id: ACTION.setStep, listen: setStepAction },
    { id: ACTION.snooze, listen: snoozeAction },
    { id: ACTION.parkItem, listen: parkItemAction },
    { id: ACTION.wonItem, listen: wonItemAction },
    { id: ACTION.lostItem, listen: lostItemAction },
    { id: ACTION.notThisOne, listen: notThisOneAction },
    { id: ACTION.itemMore, listen: itemMoreAction },
    { id: ACTION.undoItem, listen: undoItemAction },
  ],
  options: [{ id: ACTION.pickDeal, listen: pickDealOptions }],
  views: [
    { id: VIEW.newDeal, listen: newDealSubmitted },
    { id: VIEW.pickDeal, listen: pickDealSubmitted },
    { id: VIEW.oneMoreTry, listen: oneMoreTrySubmitted },
    { id: VIEW.updateDeal, listen: updateDealSubmitted },
    { id: VIEW.answerFact, listen: answerFactSubmitted },
    { id: VIEW.setStep, listen: setStepSubmitted },
    { id: VIEW.parkItem, listen: parkItemSubmitted },
    { id: VIEW.wonItem, listen: wonItemSubmitted },
    { id: VIEW.lostItem, listen: lostItemSubmitted },
    { id: VIEW.commit, listen: commitSubmitted },
    { id: VIEW.goals, listen: goalsSubmitted },
    { id: VIEW.settings, listen: settingsSubmitted },
    { id: VIEW.writePlay, listen: writePlaySubmitted },
    { id: VIEW.addScenario, listen: scenarioSubmitted },
    { id: VIEW.answerPrompt, listen: answerPromptSubmitted },
    { id: VIEW.practiceLine, listen: practiceLineSubmitted },
    { id: VIEW.practiceMarks, listen: practiceMarksSubmitted },
    { id: VIEW.setup, listen: setupSubmitted },
  ],
} as const;

/** Registers them all. */
export function listen(app: App, deps: Deps, pending: Pending): void {
  for (const command of LISTENERS.commands) app.command(command.name, commandListener(command, deps, pending));
  for (const { id, listen } of LISTENERS.shortcuts) app.shortcut(id, listen(deps, pending));
  app.event('app_home_opened', homeOpened(deps));
  app.event('message', directMessage(deps, pending));
  app.event('message', channelMessage(deps));
  app.event('user_change', userChanged(deps));
  for (const { id, listen } of LISTENERS.actions) app.action(id, listen(deps, pending));
  for (const { id, listen } of LISTENERS.options) app.options(id, listen(deps));
  for (const { id, listen } of LISTENERS.views) app.view(id, listen(deps, pending));
}
