import { teamCalendar, type WorkCalendar } from '../../domain/calendar.ts';
import { nextDue, type Timing } from '../../domain/due.ts';
import { UserError } from '../../domain/errors.ts';
import { requireForward } from '../moment.ts';
import { OFFICE_ZONE, WORKSPACE } from '../team/people.ts';
import type { Move } from './wire.ts';

/** The days of the office whose clock is shown. */
const OFFICE_DAYS = teamCalendar({ zone: OFFICE_ZONE, country: WORKSPACE.country, workDays: [1, 2, 3, 4, 5] });

const time = Temporal.PlainTime.from;

/** The moments of a week at which something is said; the thread waits for the first working day, and so does `monday`. */
const MOMENTS: Record<'morning' | 'monday' | 'friday', { timing: Timing; days: WorkCalendar }> = {
  morning: { timing: { every: 'working-day', at: time('08:30') }, days: OFFICE_DAYS },
  monday: { timing: { every: 'week', on: 1, at: time('09:30'), else: 'next-working-day' }, days: OFFICE_DAYS },
  friday: {
    timing: { every: 'week', on: 5, at: time('15:30'), else: 'skip' },
    days: { ...OFFICE_DAYS, country: null },
  },
};

/**
 * Where a move takes the office's clock, which shows `now`; `machineNow` is the machine's present. Throws UserError for
 * what is past, and for more than can be lived through at once.
 */
export function instantFor(to: Move['to'], now: Temporal.Instant, machineNow: Temporal.Instant): Temporal.Instant {
  if (to === 'hour') return now.add({ hours: 1 });
  if (to === 'now') return present(now, machineNow);
  if (to !== 'morning' && to !== 'monday' && to !== 'friday') return requireForward(Temporal.Instant.from(to), now);
  const { timing, days } = MOMENTS[to];
  const due = nextDue(timing, days, now);
  if (!due) throw new Error('a calendar without working days');
  return due.at;
}

function present(now: Temporal.Instant, machineNow: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(machineNow, now) > 0) return requireForward(machineNow, now);
  const shown = now.toZonedDateTimeISO(OFFICE_ZONE);
  const day = shown.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  const at = `${day} ${shown.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  throw new UserError(`The office's clock shows ${at}, which is past the present already, and it only goes forward.`);
}
