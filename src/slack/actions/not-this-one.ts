import { addWorkingDays } from '../../domain/calendar.ts';
import { NOT_THIS_ONE_DAYS } from '../../domain/snooze.ts';
import { snooze } from '../../store/snoozes.ts';
import { calendarOf } from '../commands/subcommand.ts';
import type { WriteAnswer } from '../items/answering.ts';
import { leftOut } from '../views/item-done.ts';
import { itemAction, type OpenItem } from './item.ts';

/** Not this one: the rule is silent about this deal, or altogether where it is about none, for a month or a stage. */
export const notThisOneAction = itemAction(leaveOut);

/** Writes that a rule leaves an item out for a while. */
export function leaveOut({ ask, rule, deal }: OpenItem): WriteAnswer {
  const today = ask.said.at.toPlainDate();
  // Who works on no day at all is left alone for as many days.
  const until = addWorkingDays(calendarOf(ask), today, NOT_THIS_ONE_DAYS) ?? today.add({ days: NOT_THIS_ONE_DAYS });
  return async (tx, act) => {
    const asked = await snooze(tx, ask.actor, { deal, rule, as: 'not-this-one', until }, act);
    return asked === undefined ? null : { says: leftOut(deal, NOT_THIS_ONE_DAYS, until, today), act: asked };
  };
}
