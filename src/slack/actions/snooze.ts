import { faultOf } from '../../domain/errors.ts';
import { keepQuiet, requireQuietDay } from '../items/snoozing.ts';
import { snoozeItemModal } from '../modals/snooze-item.ts';
import { dayTaken } from '../views/day-menu.ts';
import { answered, askedInForm, dealIn, onForm, onItem } from './item.ts';

/** Snooze until…: nothing is said of the deal before the day that was taken; any other day is picked in a form. */
export const snoozeAction = onItem((answering, open) => {
  const { ask, press, rule } = open;
  const deal = dealIn(open);
  const { day } = dayTaken(press.value);
  const wrong = day && faultOf(() => requireQuietDay(day, ask.said));
  if (!day || wrong) return askedInForm(open, snoozeItemModal(deal, onForm(open), wrong));
  return answered(answering, open, keepQuiet(ask, { deal, rule }, day));
});
