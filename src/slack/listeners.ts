import type { App } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import {
  dropCommitmentAction,
  keepCommitmentAction,
  moveCommitmentAction,
  undoInListAction,
} from './actions/answer-commitment.ts';
import { answerFactAction } from './actions/answer-fact.ts';
import { answerQuestionAction } from './actions/answer-question.ts';
import { awayUntilAction, carryOnAction } from './actions/answer-status.ts';
import { askOwnerAction } from './actions/ask-owner.ts';
import { confirmAwayAction, undoAwayAction } from './actions/away.ts';
import { undoAwayOfAction } from './actions/away-of.ts';
import { backAction } from './actions/back.ts';
import { chooseDealAction } from './actions/choose-deal.ts';
import { chooseFocusAction } from './actions/choose-focus.ts';
import { chooseMeaningAction } from './actions/choose-meaning.ts';
import { chooseScenarioAction } from './actions/choose-scenario.ts';
import { commitItemAction } from './actions/commit-item.ts';
import { correctReadingAction } from './actions/correct-reading.ts';
import { didNotPlayAction, didPlayAction } from './actions/did-play.ts';
import { editCommitmentAction } from './actions/edit-commitment.ts';
import { editDealAction } from './actions/edit-deal.ts';
import { editReadingAction } from './actions/edit-reading.ts';
import { hushPersonAction, undoHushAction } from './actions/hush-person.ts';
import { itemMoreAction } from './actions/item-more.ts';
import { keepNoteAction } from './actions/keep-note.ts';
import { leaveReadingAction } from './actions/leave-reading.ts';
import { logProspectingAction } from './actions/log-prospecting.ts';
import { loggedItAction } from './actions/logged-it.ts';
import { lookAtPracticeAction } from './actions/look-at-practice.ts';
import { lostItemAction } from './actions/lost-item.ts';
import { makePlayMineAction } from './actions/make-play-mine.ts';
import { moveStageAction } from './actions/move-stage.ts';
import { newCommitmentAction } from './actions/new-commitment.ts';
import { newDealAction } from './actions/new-deal.ts';
import { notAnUpdateAction } from './actions/not-an-update.ts';
import { notThisOneAction } from './actions/not-this-one.ts';
import { oneMoreTryAction, thatWasAllAction } from './actions/one-more-try.ts';
import { openAwayAction } from './actions/open-away.ts';
import { openPageAction } from './actions/open-page.ts';
import { parkItemAction } from './actions/park-item.ts';
import { pickDealOptions } from './actions/pick-deal.ts';
import { pickCountryOptions, pickCurrencyOptions, pickZoneOptions } from './actions/pick-place.ts';
import { keepPrivateAction, startPostingAction } from './actions/posting.ts';
import { reopenDealAction } from './actions/reopen-deal.ts';
import { editAnswerAction, notThisAnswerAction, saveAnswerAction } from './actions/save-answer.ts';
import { saveReadingAction } from './actions/save-reading.ts';
import { setStepAction } from './actions/set-step.ts';
import {
  eraseAllAction,
  erasePersonAction,
  erasePersonNowAction,
  exportAllAction,
  exportPersonAction,
  sendStoredAction,
} from './actions/setup-data.ts';
import { setupPartAction } from './actions/setup-part.ts';
import { removeTeamAction, setupTeamAction } from './actions/setup-team.ts';
import { snoozeAction } from './actions/snooze.ts';
import { teamGoalsAction, undoTeamGoalsAction } from './actions/team-goals.ts';
import { answerPromptAction, makePlayTeamsAction } from './actions/team-prompt-play.ts';
import { teamTargetAction, undoTeamTargetAction } from './actions/team-target.ts';
import { tickCommitmentAction } from './actions/tick-commitment.ts';
import { undoAction } from './actions/undo.ts';
import { undoGoalsAction } from './actions/undo-goals.ts';
import { undoItemAction } from './actions/undo-item.ts';
import { undoReadingAction } from './actions/undo-reading.ts';
import { undoScenarioAction } from './actions/undo-scenario.ts';
import { undoSettingsAction } from './actions/undo-settings.ts';
import { undoSetupAction } from './actions/undo-setup.ts';
import { undoTeamPeopleAction } from './actions/undo-team-people.ts';
import { undoTeamReadsAction } from './actions/undo-team-reads.ts';
import { undoWorkspaceAction } from './actions/undo-workspace.ts';
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
import { mentioned } from './events/mention.ts';
import { messageDeleted } from './events/message-deleted.ts';
import { messageEdited } from './events/message-edited.ts';
import { userChanged } from './events/user-change.ts';
import { ACTION, SHORTCUT, VIEW } from './ids.ts';
import { answerFactSubmitted } from './modals/answer-fact-submitted.ts';
import { answerPromptSubmitted } from './modals/answer-prompt-play-submitted.ts';
import { answerQuestionSubmitted } from './modals/answer-question-submitted.ts';
import { askOwnerSubmitted } from './modals/ask-owner-submitted.ts';
import { awaySubmitted } from './modals/away-submitted.ts';
import { commitItemSubmitted } from './modals/commit-item-submitted.ts';
import { commitSubmitted } from './modals/commit-submitted.ts';
import { digestHourSubmitted } from './modals/digest-hour-submitted.ts';
import { editCommitmentSubmitted } from './modals/edit-commitment-submitted.ts';
import { editReadingSubmitted } from './modals/edit-reading-submitted.ts';
import { giveDealSubmitted } from './modals/give-deal-submitted.ts';
import { goalsSubmitted } from './modals/goals-submitted.ts';
import { hushPersonSubmitted } from './modals/hush-person-submitted.ts';
import { logSubmitted } from './modals/log-submitted.ts';
import { lostItemSubmitted } from './modals/lost-item-submitted.ts';
import { mentorSubmitted } from './modals/mentor-submitted.ts';
import { moveCommitmentSubmitted } from './modals/move-commitment-submitted.ts';
import { newDealSubmitted } from './modals/new-deal-submitted.ts';
import { oneMoreTrySubmitted } from './modals/one-more-try-submitted.ts';
import { parkItemSubmitted } from './modals/park-item-submitted.ts';
import { pickDealSubmitted } from './modals/pick-deal-submitted.ts';
import { practiceLineSubmitted, practiceMarksSubmitted } from './modals/practice-submitted.ts';
import { scenarioSubmitted } from './modals/scenario-submitted.ts';
import { setStepSubmitted } from './modals/set-step-submitted.ts';
import { settingsSubmitted } from './modals/settings-submitted.ts';
import { setupAdminsSubmitted } from './modals/setup-admins-submitted.ts';
import { eraseAllSubmitted, erasePersonSubmitted, exportPersonSubmitted } from './modals/setup-data-submitted.ts';
import { setupStagesSubmitted } from './modals/setup-stages-submitted.ts';
import { setupSubmitted } from './modals/setup-submitted.ts';
import { setupTeamSubmitted } from './modals/setup-team-submitted.ts';
import { setupWorkspaceSubmitted } from './modals/setup-workspace-submitted.ts';
import { snoozeItemSubmitted } from './modals/snooze-item-submitted.ts';
import { teamGoalsSubmitted } from './modals/team-goals-submitted.ts';
import { teamTargetSubmitted } from './modals/team-target-submitted.ts';
import { updateDealSubmitted } from './modals/update-deal-submitted.ts';
import { wonItemSubmitted } from './modals/won-item-submitted.ts';
import { writePlaySubmitted } from './modals/write-play-submitted.ts';
import type { Pending } from './pending.ts';
import { logMessageShortcut } from './shortcuts/log-message.ts';
import { updateDealShortcut } from './shortcuts/update-deal.ts';

/** Everything Sideline listens to. A test holds it against manifest.yml, both ways. */
export const LISTENERS = {
  commands: [deal, log, commit, coach],
  shortcuts: [
    { id: SHORTCUT.updateDeal, listen: updateDealShortcut },
    { id: SHORTCUT.logMessage, listen: logMessageShortcut },
  ],
  events: [
    { name: 'app_home_opened', subscribed: 'app_home_opened', listen: homeOpened },
    { name: 'app_mention', subscribed: 'app_mention', listen: mentioned },
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
    { id: ACTION.logProspecting, listen: logProspectingAction },
    { id: ACTION.startPosting, listen: startPostingAction },
    { id: ACTION.keepPrivate, listen: keepPrivateAction },
    { id: ACTION.confirmAway, listen: confirmAwayAction },
    { id: ACTION.undoAway, listen: undoAwayAction },
    { id: ACTION.openAway, listen: openAwayAction },
    { id: ACTION.undoSettings, listen: undoSettingsAction },
    { id: ACTION.lookAtPractice, listen: lookAtPracticeAction },
    { id: ACTION.undoSetup, listen: undoSetupAction },
    { id: ACTION.undoWorkspace, listen: undoWorkspaceAction },
    { id: ACTION.setupPart, listen: setupPartAction },
    { id: ACTION.exportAll, listen: exportAllAction },
    { id: ACTION.exportPerson, listen: exportPersonAction },
    { id: ACTION.sendStored, listen: sendStoredAction },
    { id: ACTION.eraseAll, listen: eraseAllAction },
    { id: ACTION.erasePerson, listen: erasePersonAction },
    { id: ACTION.erasePersonNow, listen: erasePersonNowAction },
    { id: ACTION.setupTeam, listen: setupTeamAction },
    { id: ACTION.removeTeam, listen: removeTeamAction },
    { id: new RegExp(`^${ACTION.chooseFocus}:`), listen: chooseFocusAction },
    { id: ACTION.oneMoreTry, listen: oneMoreTryAction },
    { id: ACTION.thatWasAll, listen: thatWasAllAction },
    { id: ACTION.keepCommitment, listen: keepCommitmentAction },
    { id: new RegExp(`^${ACTION.moveCommitment}:`), listen: moveCommitmentAction },
    { id: ACTION.dropCommitment, listen: dropCommitmentAction },
    { id: ACTION.newCommitment, listen: newCommitmentAction },
    { id: ACTION.editCommitment, listen: editCommitmentAction },
    { id: ACTION.commitItem, listen: commitItemAction },
    { id: ACTION.askOwner, listen: askOwnerAction },
    { id: ACTION.answerQuestion, listen: answerQuestionAction },
    { id: ACTION.hushPerson, listen: hushPersonAction },
    { id: ACTION.undoHush, listen: undoHushAction },
    { id: ACTION.undoAwayOf, listen: undoAwayOfAction },
    { id: ACTION.teamGoals, listen: teamGoalsAction },
    { id: ACTION.undoTeamGoals, listen: undoTeamGoalsAction },
    { id: ACTION.teamTarget, listen: teamTargetAction },
    { id: ACTION.undoTeamTarget, listen: undoTeamTargetAction },
    { id: ACTION.undoTeamPeople, listen: undoTeamPeopleAction },
    { id: ACTION.undoTeamReads, listen: undoTeamReadsAction },
    { id: new RegExp(`^${ACTION.saveAnswer}:`), listen: saveAnswerAction },
    { id: ACTION.editAnswer, listen: editAnswerAction },
    { id: ACTION.notThisAnswer, listen: notThisAnswerAction },
    { id: ACTION.saveReading, listen: saveReadingAction },
    { id: new RegExp(`^${ACTION.editReading}(?::new)?$`), listen: editReadingAction },
    { id: ACTION.notAnUpdate, listen: notAnUpdateAction },
    { id: new RegExp(`^${ACTION.chooseMeaning}:`), listen: chooseMeaningAction },
    { id: ACTION.correctReading, listen: correctReadingAction },
    { id: ACTION.keepNote, listen: keepNoteAction },
    { id: ACTION.reopenDeal, listen: reopenDealAction },
    { id: ACTION.undoReading, listen: undoReadingAction },
    { id: ACTION.leaveReading, listen: leaveReadingAction },
    { id: ACTION.moveStage, listen: moveStageAction },
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
    { id: new RegExp(`^${ACTION.openPage}:`), listen: openPageAction },
    { id: new RegExp(`^${ACTION.tickCommitment}:`), listen: tickCommitmentAction },
  ],
  options: [
    { id: new RegExp(`^${ACTION.pickDeal}(?::|$)`), listen: pickDealOptions },
    { id: ACTION.pickZone, listen: pickZoneOptions },
    { id: ACTION.pickCountry, listen: pickCountryOptions },
    { id: ACTION.pickCurrency, listen: pickCurrencyOptions },
  ],
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
    { id: VIEW.editCommitment, listen: editCommitmentSubmitted },
    { id: VIEW.editReading, listen: editReadingSubmitted },
    { id: VIEW.commitItem, listen: commitItemSubmitted },
    { id: VIEW.snoozeItem, listen: snoozeItemSubmitted },
    { id: VIEW.moveCommitment, listen: moveCommitmentSubmitted },
    { id: VIEW.giveDeal, listen: giveDealSubmitted },
    { id: VIEW.away, listen: awaySubmitted },
    { id: VIEW.mentor, listen: mentorSubmitted },
    { id: VIEW.goals, listen: goalsSubmitted },
    { id: VIEW.teamGoals, listen: teamGoalsSubmitted },
    { id: VIEW.teamTarget, listen: teamTargetSubmitted },
    { id: VIEW.askOwner, listen: askOwnerSubmitted },
    { id: VIEW.answerQuestion, listen: answerQuestionSubmitted },
    { id: VIEW.hushPerson, listen: hushPersonSubmitted },
    { id: VIEW.settings, listen: settingsSubmitted },
    { id: VIEW.writePlay, listen: writePlaySubmitted },
    { id: VIEW.addScenario, listen: scenarioSubmitted },
    { id: VIEW.answerPrompt, listen: answerPromptSubmitted },
    { id: VIEW.practiceLine, listen: practiceLineSubmitted },
    { id: VIEW.practiceMarks, listen: practiceMarksSubmitted },
    { id: VIEW.log, listen: logSubmitted },
    { id: VIEW.digestHour, listen: digestHourSubmitted },
    { id: VIEW.setup, listen: setupSubmitted },
    { id: VIEW.setupTeam, listen: setupTeamSubmitted },
    { id: VIEW.setupWorkspace, listen: setupWorkspaceSubmitted },
    { id: VIEW.setupStages, listen: setupStagesSubmitted },
    { id: VIEW.exportPerson, listen: exportPersonSubmitted },
    { id: VIEW.erasePerson, listen: erasePersonSubmitted },
    { id: VIEW.eraseAll, listen: eraseAllSubmitted },
    { id: VIEW.setupAdmins, listen: setupAdminsSubmitted },
  ],
} as const;

/** Registers them all. */
export function listen(app: App, deps: Deps, pending: Pending): void {
  for (const command of LISTENERS.commands) app.command(command.name, commandListener(command, deps, pending));
  for (const { id, listen } of LISTENERS.shortcuts) app.shortcut(id, listen(deps, pending));
  app.event('app_home_opened', homeOpened(deps));
  app.event('message', directMessage(deps, pending));
  app.event('message', channelMessage(deps, pending));
  app.event('message', messageEdited(deps, pending));
  app.event('message', messageDeleted(deps, pending));
  app.event('app_mention', mentioned(deps, pending));
  app.event('user_change', userChanged(deps));
  for (const { id, listen } of LISTENERS.actions) app.action(id, listen(deps, pending));
  for (const { id, listen } of LISTENERS.options) app.options(id, listen(deps));
  for (const { id, listen } of LISTENERS.views) app.view(id, listen(deps, pending));
}
