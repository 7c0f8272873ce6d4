/** The action and callback ids under which Slack brings back what people press, pick and submit. */
export const ACTION = {
  /** One of the deals a name could mean; its number follows. */
  chooseDeal: 'choose_deal',
  undo: 'undo_act',
  editDeal: 'edit_deal',
  newDeal: 'new_deal',
  pickDeal: 'pick_deal',
  back: 'back_at_work',
  /** Time off so long that its dates are asked about; they are the value. */
  confirmAway: 'confirm_away',
  /** Time off as it was before an act, and as the act left it. */
  undoAway: 'undo_away',
  /** Settings as they were; what changed, and from what, is the value. */
  undoSettings: 'undo_settings',
  /** Answers to the question about a Slack status. The first day back is the value, or picked. */
  awayUntil: 'away_until',
  pickAwayUntil: 'pick_away_until',
  carryOn: 'carry_on',
} as const;

export const VIEW = {
  newDeal: 'new_deal',
  pickDeal: 'pick_deal',
  updateDeal: 'update_deal',
  settings: 'settings',
} as const;

export const SHORTCUT = { updateDeal: 'update_a_deal' } as const;

/** Inbound keys, claimed in the transaction of their effect: the same thing heard again has none. */
export const heardKey = {
  command: (triggerId: string) => `cmd:${triggerId}`,
  click: (userId: string, actionTs: string) => `click:${userId}:${actionTs}`,
  view: (viewId: string, hash: string) => `view:${viewId}:${hash}`,
  message: (channelId: string, ts: string) => `msg:${channelId}:${ts}`,
};
