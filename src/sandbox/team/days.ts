import { addWorkingDays, instantAt, type WorkCalendar } from '../../domain/calendar.ts';
import { isPublicHoliday } from '../../domain/holidays.ts';
import type { Member } from '../../domain/member.ts';
import type { Day } from './deal-seed.ts';
import { PEOPLE } from './people.ts';

/** When the sandbox begins on its Monday: half an hour before London's digests. */
export function dawn(start: Temporal.PlainDate): Temporal.Instant {
  return instantAt('Europe/London', start, Temporal.PlainTime.from('08:00'));
}

/** The latest Monday up to `today` on which nobody in the team has a public holiday. */
export function latestMonday(today: Temporal.PlainDate): Temporal.PlainDate {
  let monday = today.subtract({ days: today.dayOfWeek - 1 });
  while (PEOPLE.some(({ country }) => isPublicHoliday(country, monday))) monday = monday.subtract({ weeks: 1 });
  return monday;
}

/** A working day of this person's, counted from the Monday `start`; time off is looked through, holidays are not. */
export function dateOf(member: Member, start: Temporal.PlainDate, day: Day): Temporal.PlainDate {
  const present: WorkCalendar = { ...member, awayFrom: null, awayUntil: null };
  const date = addWorkingDays(present, start, day);
  if (!date) throw new Error(`${member.name} has no working day ${day}`);
  return date;
}

/** That day at this time on their clock. */
export function momentOf(member: Member, start: Temporal.PlainDate, day: Day, time: string): Temporal.Instant {
  return instantAt(member.zone, dateOf(member, start, day), Temporal.PlainTime.from(time));
}
