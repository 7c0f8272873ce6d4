import { UserError } from '../../domain/errors.ts';
import { SNOOZE_DAYS_MAX } from '../../domain/snooze.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { snooze } from '../../store/snoozes.ts';
import { snoozed } from '../views/item-done.ts';
import { day } from '../wording.ts';
import { dealIn, itemAction } from './item.ts';

/** Snooze until…: nothing is said of the deal before the picked day. */
export const snoozeAction = itemAction((open) => {
  const { ask, press, rule } = open;
  const deal = dealIn(open);
  const today = ask.said.at.toPlainDate();
  if (!press.value) throw new UserError('Pick the day on which I may speak of it again.');
  const until = requireUpcoming(Temporal.PlainDate.from(press.value), ask.said, 'the day I speak of it again');
  if (until.equals(today)) throw new UserError('That is today. Pick a later day.');
  const latest = today.add({ days: SNOOZE_DAYS_MAX });
  if (Temporal.PlainDate.compare(until, latest) > 0) {
    throw new UserError(`Quiet goes to ${day(latest, today)} at most. For longer, park the deal with its reason.`);
  }
  return async (tx, act) => {
    const asked = await snooze(tx, ask.actor, { deal, rule, as: 'snoozed', until }, act);
    return asked === undefined ? null : { says: snoozed(deal, until, today), act: asked };
  };
});
