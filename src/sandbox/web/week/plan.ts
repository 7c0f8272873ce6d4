import { instantAt, weekStart } from '../../../domain/calendar.ts';
import { isPublicHoliday } from '../../../domain/holidays.ts';
import { EVENING, type Step } from '../../day.ts';
import { OFFICE_ZONE, personNamed } from '../../team/people.ts';
import { TEAM_WEEK } from '../../team-week/week.ts';
import { FRIDAY } from './friday.ts';
import { MONDAY } from './monday.ts';
import { THURSDAY } from './thursday.ts';
import { TUESDAY } from './tuesday.ts';
import { WEDNESDAY } from './wednesday.ts';
import { wordsIn } from './words.ts';

/** What people do in a week, Monday to Friday. */
export const WEEK_DAYS: readonly (readonly Step[])[] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY].map(
  (steps, day) => [...steps, ...(TEAM_WEEK[day] ?? [])],
);

/** A step and its moment. `words` are those of their own that people say in it, or in the form that it opens. */
export type Timed = { step: Step; at: Temporal.Instant; words: string[]; opensForm: boolean };

/** What lies ahead of a week, in order, and when it ends. */
export type WeekPlan = { steps: Timed[]; end: Temporal.Instant };

/** What lies after `now` of its working week; where nothing does, the whole of the following one. */
export function weekAfter(now: Temporal.Instant): WeekPlan {
  const monday = weekStart(now.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate());
  const rest = weekOf(monday, now);
  return rest.steps.length > 0 ? rest : weekOf(monday.add({ days: 7 }), now);
}

/** Whether a step is done on a form that another has opened. */
export function isOnForm(step: Step): boolean {
  return 'fills' in step || 'submits' in step || 'closes' in step;
}

function weekOf(monday: Temporal.PlainDate, now: Temporal.Instant): WeekPlan {
  const steps = WEEK_DAYS.flatMap((steps, day) => dayOf(steps, monday.add({ days: day })))
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  return { steps, end: instantAt(OFFICE_ZONE, monday.add({ days: 4 }), Temporal.PlainTime.from(EVENING)) };
}

/** What is done on that date; on a public holiday of theirs, people do nothing. */
function dayOf(steps: readonly Step[], date: Temporal.PlainDate): Timed[] {
  return steps.flatMap((step, index) => {
    const { zone, country } = personNamed(step.who);
    if (isPublicHoliday(country, date)) return [];
    const at = instantAt(zone, date, Temporal.PlainTime.from(step.at));
    const onForm = formAfter(steps, index);
    return { step, at, words: [step, ...onForm].flatMap((one) => wordsIn(one, at)), opensForm: onForm.length > 0 };
  });
}

/** What the same person then does on the form that this step opens. */
function formAfter(steps: readonly Step[], index: number): Step[] {
  const opener = steps[index];
  if (!opener || isOnForm(opener)) return [];
  const then = steps.slice(index + 1).filter(({ who }) => who === opener.who);
  const end = then.findIndex((step) => !isOnForm(step));
  return then.slice(0, end < 0 ? then.length : end);
}
