import { isWorkingDay, type WorkCalendar } from './calendar.ts';
import { type Due, nextDue, occasionOf, type Timing } from './due.ts';
import type { JobName } from './job.ts';
import { dateFor, type Member } from './member.ts';

/** Whose occasion it is: a member, or a sales team, which has no hour of its own. */
export type Subject = WorkCalendar & { digestAt: Member['digestAt'] | null };

/** `until` is how late it may still be said: what is later lapses, and a message not sent by then is not sent. */
type Entry = {
  of: 'member' | 'team';
  timing: (subject: Subject) => Timing;
  until: (due: Temporal.ZonedDateTime) => Temporal.ZonedDateTime;
};

const time = Temporal.PlainTime.from;

/** Nothing of ours is said to a channel later in the evening. */
const NIGHT = time('21:00');

/** When a channel stops hearing about deals: the end of the working day. */
const EVENING = time('18:00');

const USUAL_DIGEST = time('08:30');

/** What is said on its own, and when. */
export const TIMETABLE: Record<JobName, Entry> = {
  'morning-digest': {
    of: 'member',
    timing: ({ digestAt }) => ({ every: 'working-day', at: digestAt ?? USUAL_DIGEST }),
    until: threeHoursOn,
  },
  'prospecting-check': {
    of: 'member',
    timing: () => ({ every: 'week', on: 3, at: time('14:00'), else: 'skip' }),
    until: threeHoursOn,
  },
  'channel-nudges': {
    of: 'team',
    timing: () => ({ every: 'working-day', at: time('15:00') }),
    until: (due) => due.withPlainTime(EVENING),
  },
  'thread-open': {
    of: 'team',
    timing: () => ({ every: 'week', on: 1, at: time('09:30'), else: 'next-working-day' }),
    until: (due) => due.withPlainTime(NIGHT),
  },
};

/** Three hours, but never into the next day. */
function threeHoursOn(due: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const midnight = due.startOfDay().add({ days: 1 });
  const later = due.add({ hours: 3 });
  return Temporal.ZonedDateTime.compare(later, midnight) < 0 ? later : midnight;
}

/** One occasion of a job: when it was due, and until when it may be said. */
export type Occasion = Due & { until: Temporal.Instant };

/** A search for what was missed reaches back this far; older occasions are past every bound. */
const LOOK_BACK_HOURS = 15 * 24;

/** Somebody away for longer than `nextDue` searches is looked at again after this. */
const LOOK_AGAIN_HOURS = 100 * 24;

/** When a job is next due after `after`; null for a subject without work days. */
export function nextTime(job: JobName, subject: Subject, after: Temporal.Instant): Temporal.Instant | null {
  const timing = TIMETABLE[job].timing(subject);
  const back = { ...subject, awayFrom: null, awayUntil: null };
  const next = nextDue(timing, subject, after) ?? nextDue(timing, back, after.add({ hours: LOOK_AGAIN_HOURS }));
  return next?.at ?? null;
}

/** The occasion of a job that may be said at this moment; null outside its hours. */
export function occasionNow(job: JobName, subject: Subject, now: Temporal.Instant): Occasion | null {
  const due = nextDue(TIMETABLE[job].timing(subject), subject, now.subtract({ hours: 24 }));
  if (!due || Temporal.Instant.compare(due.at, now) > 0) return null;
  const { last } = missedSince(job, subject, due.at, now);
  return Temporal.Instant.compare(now, last.until) < 0 ? last : null;
}

/**
 * What a row due at `dueAt` comes to at `now`: the last occasion since then that is due (of several missed ones only
 * that may be said) and the one missed before it, if any.
 */
export function missedSince(job: JobName, subject: Subject, dueAt: Temporal.Instant, now: Temporal.Instant) {
  const timing = TIMETABLE[job].timing(subject);
  const withBound = (due: Due): Occasion => {
    const until = TIMETABLE[job].until(due.at.toZonedDateTimeISO(subject.zone));
    return { ...due, until: until.toInstant() };
  };
  let last: Due = { at: dueAt, occasion: occasionOf(timing, subject, dueAt) };
  let before: Due | null = null;
  const horizon = now.subtract({ hours: LOOK_BACK_HOURS });
  let next = nextDue(timing, subject, Temporal.Instant.compare(dueAt, horizon) < 0 ? horizon : dueAt);
  while (next && Temporal.Instant.compare(next.at, now) <= 0) {
    if (next.occasion !== last.occasion) [before, last] = [last, next];
    next = nextDue(timing, subject, next.at);
  }
  return { last: withBound(last), before: before && withBound(before) };
}

/**
 * When a job is due after the subject's hour, zone or days changed at `now`; `planned` is when it was to be. An hour
 * moved to earlier than now takes effect at the next occasion: this one stays, unless it is now on a day off.
 */
export function rescheduled(
  job: JobName,
  subject: Subject,
  planned: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (planned && Temporal.Instant.compare(planned, now) <= 0) return planned;
  const timing = TIMETABLE[job].timing(subject);
  const next = nextDue(timing, subject, now);
  if (planned && isWorkingDay(subject, dateFor(subject, planned))) {
    const present = occasionOf(timing, subject, planned);
    const isThisOne = present === occasionOf(timing, subject, now);
    if (isThisOne && next?.occasion !== present) return planned;
  }
  return nextTime(job, subject, now);
}
