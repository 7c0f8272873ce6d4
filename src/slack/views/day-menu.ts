import type { PlainTextOption, StaticSelect } from '@slack/types';
import { weekStart } from '../../domain/calendar.ts';
import type { Days } from '../../domain/near-days.ts';
import { plain } from '../modals/inputs.ts';
import { day } from '../wording.ts';

/** The value of the choice that is none of the days: it opens a form with a calendar. */
const PICK = 'pick';

/** What else a choice carries stands behind this. */
const BEHIND = '/';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A menu of these days, of which one press takes one, and of a way to any other. What is `carried` comes back with the press. */
export function dayMenu(actionId: string, words: string, days: Days, carried?: string): StaticSelect {
  const behind = carried === undefined ? '' : `${BEHIND}${carried}`;
  const option = (says: string, value: string): PlainTextOption => ({ text: plain(says), value: `${value}${behind}` });
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(words),
    options: [
      ...days.near.map((date) => option(dayNamed(date, days.today), date.toString())),
      option('Pick a day…', PICK),
    ],
  };
}

/** The same days but one. */
export function daysBut({ today, near }: Days, but: Temporal.PlainDate): Days {
  return { today, near: near.filter((date) => !date.equals(but)) };
}

/** The day that was taken from such a menu, null for a way to any other; and what it carried. */
export function dayTaken(value: string): { day: Temporal.PlainDate | null; carried: string } {
  const [, date, carried = ''] = /^(?:(\d{4}-\d{2}-\d{2})|pick)?\/?(.*)$/s.exec(value) ?? [];
  return { day: date ? Temporal.PlainDate.from(date) : null, carried };
}

/** A day as it is said, with its date: "Tomorrow, Tue 10 Mar", "Friday, 13 Mar", "Next Monday, 16 Mar". */
export function dayNamed(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(date).days;
  const name = ['Today', 'Tomorrow'][days];
  const dated = day(date, today);
  if (name) return `${name}, ${dated}`;
  const [, ...withoutWeekday] = dated.split(' ');
  const isNext = weekStart(date).equals(weekStart(today).add({ weeks: 1 }));
  return `${isNext ? 'Next ' : ''}${WEEKDAYS[date.dayOfWeek - 1]}, ${withoutWeekday.join(' ')}`;
}
