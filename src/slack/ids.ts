/** The action and callback ids under which Slack brings back what people press, pick and submit. */
export const ACTION = {
  /** One of the deals a name could mean; its number follows. */
  chooseDeal: 'choose_deal',
  undo: 'undo_act',
  editDeal: 'edit_deal',
  /** Undo above a list of commitments: the list stays. */
  undoInList: 'undo_in_list',
  newDeal: 'new_deal',
  pickDeal: 'pick_deal',
  back: 'back_at_work',
  /** Time off so long that its dates are asked about; they are the value. */
  confirmAway: 'confirm_away',
  /** Time off as it was before an act, and as the act left it. */
  undoAway: 'undo_away',
  /** The form for time off that was said in words; its days are the value. */
  openAway: 'open_away',
  /** Settings as they were; what changed, and from what, is the value. */
  undoSettings: 'undo_settings',
  /** How the coach was set up; what changed, and from what, is the value. */
  undoSetup: 'undo_setup',
  undoWorkspace: 'undo_workspace',
  /** One part of what an admin sets up, which is the value; a sales team, whose id is the value, or `new`. */
  setupPart: 'setup_part',
  setupTeam: 'setup_team',
  removeTeam: 'remove_team',
  /** Menus that are searched: zones, countries and currencies. */
  pickZone: 'pick_zone',
  pickCountry: 'pick_country',
  pickCurrency: 'pick_currency',
  /** One of what to work on; its place follows, it is the value. */
  chooseFocus: 'choose_focus',
  /** After a loss: the deal is the value; for the second one, its loss. */
  oneMoreTry: 'one_more_try',
  thatWasAll: 'that_was_all',
  /** Answers to a commitment, which is the value; the one to move it is followed by its number, and the day is picked. */
  keepCommitment: 'keep_commitment',
  moveCommitment: 'move_commitment',
  dropCommitment: 'drop_commitment',
  /** The form for a commitment; what was offered is the value. */
  newCommitment: 'new_commitment',
  /** The form for what was committed to: one, whose number is the value, or all of the presser's. */
  editCommitment: 'edit_commitment',
  /** The form for a commitment under an item; why the item asks is the value. */
  commitItem: 'commit_item',
  /** What was read in a thread: to be saved (its place follows, what was understood is the value), said otherwise, or left. */
  saveAnswer: 'save_thread_answer',
  editAnswer: 'edit_thread_answer',
  notThisAnswer: 'not_this_answer',
  /** Weekly goals as they were; whose they are, and from what to what they changed, is the value. */
  undoGoals: 'undo_goals',
  /** Answers to the question about a Slack status. The first day back is the value, or picked. */
  awayUntil: 'away_until',
  pickAwayUntil: 'pick_away_until',
  carryOn: 'carry_on',
  /** What may be done about an item; its block's id says which. A touch, a date or a word is the value. */
  loggedIt: 'logged_it',
  setStep: 'set_step',
  snooze: 'snooze_item',
  parkItem: 'park_item',
  wonItem: 'won_item',
  lostItem: 'lost_item',
  notThisOne: 'not_this_one',
  /** The one blank of a deal that is asked about; it is the value. */
  answerFact: 'answer_fact',
  /** The rest of them, behind dots. */
  itemMore: 'item_more',
  /** Undo on an item's line: the item comes back. */
  undoItem: 'undo_item',
  /** One of two scenarios that words could mean; its place follows, its key is the value. */
  chooseScenario: 'choose_scenario',
  /** A play to take over; whose it is, is the value. */
  makeMine: 'make_play_mine',
  /** The form for a play; its scenario's key is the value, or nothing. */
  writePlay: 'write_play',
  /** Answers to "did you do it?"; the run is the value. */
  didPlay: 'did_play',
  didNotPlay: 'did_not_play',
  /** Marks to tick, under a practice whose buyer left; the practice is the value. */
  lookAtPractice: 'look_at_practice',
  /** A scenario of the workspace's own as it was before an act. */
  undoScenario: 'undo_scenario',
  /** The question of the week: the form for an answer, and what makes an answer the team's play. */
  answerPrompt: 'answer_prompt',
  makeTeams: 'make_play_teams',
  /** A manager's question to a deal's owner: the deal is the value, or a word for none yet; the answer's form, whose question is the value. */
  askOwner: 'ask_owner',
  answerQuestion: 'answer_question',
  /** The form that stops nudges to somebody; and what stood before it. */
  hushPerson: 'hush_person',
  undoHush: 'undo_hush',
  /** Time off that a manager gave somebody, as it was before. */
  undoAwayOf: 'undo_away_of',
  /** The forms for a team's goals and target, which is the value; and what stood before them. */
  teamGoals: 'team_goals',
  undoTeamGoals: 'undo_team_goals',
  teamTarget: 'team_target',
  undoTeamTarget: 'undo_team_target',
  /** Whether a team's channel is read for updates, as it was before. */
  undoTeamReads: 'undo_team_reads',
  /** A team's people and channel as they were before words about them. */
  undoTeamPeople: 'undo_team_people',
  /** Prospecting of the presser's own, logged from a channel; its kind is the value. */
  logProspecting: 'log_prospecting',
  /** Under the preview of what a channel would have heard; the sales team is the value. */
  startPosting: 'start_posting',
  keepPrivate: 'keep_private',
  /** A page that Home opens; its name follows, and is the value. */
  openPage: 'open_page',
  /** A commitment's box on Home; its number follows. */
  tickCommitment: 'tick_commitment',
  /** What is kept: sent as files, of everything, of the person picked next, or of the presser; and erased, likewise. The person to erase is the value. */
  exportAll: 'export_all',
  exportPerson: 'export_person',
  sendStored: 'send_stored',
  eraseAll: 'erase_all',
  erasePerson: 'erase_person',
  erasePersonNow: 'erase_person_now',
  /** Under what was read of a message; the reading, the stamp of what was shown, and the update's place are the value. */
  saveReading: 'save_reading',
  editReading: 'edit_reading',
  notAnUpdate: 'not_an_update',
  /** What a doubtful part of a reading means; its place follows. */
  chooseMeaning: 'choose_meaning',
  /** Under what an edited or deleted message now says: correct what was logged, undo it, or leave it as it is. */
  correctReading: 'correct_reading',
  undoReading: 'undo_reading',
  leaveReading: 'leave_reading',
  /** The stage that was not said, but may follow from what was done; the deal and the stage are the value. */
  moveStage: 'move_stage',
  /** A message that tells no update, kept as a note on the deal that it names; the deal that was ended, opened again: the value. */
  keepNote: 'keep_note',
  reopenDeal: 'reopen_deal',
} as const;

export const VIEW = {
  newDeal: 'new_deal',
  pickDeal: 'pick_deal',
  updateDeal: 'update_deal',
  oneMoreTry: 'one_more_try',
  setStep: 'set_step',
  parkItem: 'park_item',
  wonItem: 'won_item',
  lostItem: 'lost_item',
  editReading: 'edit_reading',
  answerFact: 'answer_fact',
  commit: 'commit',
  editCommitment: 'edit_commitment',
  commitItem: 'commit_item',
  snoozeItem: 'snooze_item',
  moveCommitment: 'move_commitment',
  giveDeal: 'give_deal',
  away: 'away',
  mentor: 'mentor',
  goals: 'goals',
  settings: 'settings',
  setup: 'setup',
  setupTeam: 'setup_team',
  setupWorkspace: 'setup_workspace',
  setupStages: 'setup_stages',
  setupAdmins: 'setup_admins',
  writePlay: 'write_play',
  addScenario: 'add_scenario',
  answerPrompt: 'answer_prompt',
  practiceLine: 'practice_line',
  practiceMarks: 'practice_marks',
  askOwner: 'ask_owner',
  answerQuestion: 'answer_question',
  hushPerson: 'hush_person',
  teamGoals: 'team_goals',
  teamTarget: 'team_target',
  log: 'log',
  digestHour: 'digest_hour',
  exportPerson: 'export_person',
  erasePerson: 'erase_person',
  eraseAll: 'erase_all',
} as const;

export const SHORTCUT = { updateDeal: 'update_a_deal', logMessage: 'log_with_sideline' } as const;

/** Inbound keys, claimed in the transaction of their effect: the same thing heard again has none. */
export const heardKey = {
  command: (triggerId: string) => `cmd:${triggerId}`,
  click: (userId: string, actionTs: string) => `click:${userId}:${actionTs}`,
  view: (viewId: string, hash: string) => `view:${viewId}:${hash}`,
  /** One answer an item; an answer that was undone makes room for the next. */
  item: (channelId: string, ts: string, item: string, undone: number) => `item:${channelId}:${ts}:${item}:${undone}`,
  message: (channelId: string, ts: string) => `msg:${channelId}:${ts}`,
  /** A message in which no update was seen. */
  unread: (channelId: string, ts: string) => `unread:${channelId}:${ts}`,
  /** A message kept as a note on a deal: once. */
  note: (message: string, dealId: number) => `note:${message}:${dealId}`,
  edit: (channelId: string, ts: string, editedTs: string) => `edit:${channelId}:${ts}:${editedTs}`,
  deletion: (channelId: string, ts: string) => `del:${channelId}:${ts}`,
  /** A message logged by the shortcut: once a press. */
  shortcut: (userId: string, actionTs: string) => `shortcut:${userId}:${actionTs}`,
};
