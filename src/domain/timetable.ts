import { isWorkingDay, type WorkCalendar } from './calendar.ts';
import { type Due, lookAfter, nextDue, occasionOf, type Timing } from './due.ts';
import type { Chore, JobName } from './job.ts';
import { dateFor, type Member } from './member.ts';
import { type SalesTeam, USUAL_TEAM } from './team.ts';
import { DAY_BEGINS, DAY_ENDS, isAtWork } from './working-hours.ts';

/** When a sales team's thread opens. */
export type ThreadTime = Pick<SalesTeam, 'threadOn' | 'threadAt'>;

/** Whose occasion it is: a member's, who has an hour for the digest, a sales team's, which has one for its thread, or a workspace's. */
export type Subject = WorkCalendar & { digestAt: Member['digestAt'] | null; thread?: ThreadTime };

export type SubjectKind = 'member' | 'team' | 'workspace';

/** `until` is how late it may still be said: what is later lapses, and a message not sent by then is not sent. */
type Entry = {
  of: SubjectKind;
  timing: (subject: Subject) => Timing;
  until: (due: Temporal.ZonedDateTime) => Temporal.ZonedDateTime;
};

const time = Temporal.PlainTime.from;

/** Nothing of ours is said later in the evening, or earlier in the morning, to whoever did not choose such an hour. */
const NIGHT = time('21:00');
const MORNING = time('06:00');

/** When a channel stops hearing of us: the end of the working day. */
const EVENING = time('18:00');

const USUAL_DIGEST = time('08:30');

/** A chore's day is the workspace's every day, by this clock. */
export const WORKSPACE_DAYS: Subject = {
  zone: 'UTC',
  workDays: [1, 2, 3, 4, 5, 6, 7],
  country: null,
  awayFrom: null,
  awayUntil: null,
  digestAt: null,
};

/** What is said, or done, on its own, and when. */
export const TIMETABLE: Record<JobName | Chore, Entry> = {
  'morning-digest': {
    of: 'member',
    timing: ({ digestAt }) => ({ every: 'working-day', at: digestAt ?? USUAL_DIGEST }),
    until: threeHoursOn,
  },
  // Armed by an inbound lead, for the working hours alone: see `lookAt`. What the day leaves is the next digest's.
  'lead-response': {
    of: 'member',
    timing: () => ({ every: 'asked' }),
    until: (due) => (isWithin(due, DAY_BEGINS, DAY_ENDS) ? due.withPlainTime(DAY_ENDS) : due),
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
  'team-prompt': {
    of: 'team',
    timing: () => ({ every: 'week', on: 2, at: time('10:00'), else: 'skip' }),
    until: (due) => due.withPlainTime(EVENING),
  },
  'thread-open': {
    of: 'team',
    timing: (team) => opening(team),
    until: (due) => due.withPlainTime(NIGHT),
  },
  'thread-reminder': {
    of: 'team',
    timing: (team) => ({ ...opening(team), after: 1 }),
    until: (due) => due.withPlainTime(EVENING),
  },
  'thread-close': {
    of: 'team',
    timing: () => ({ every: 'week', on: 5, at: time('15:30'), else: 'working-day-before' }),
    until: (due) => due.withPlainTime(NIGHT),
  },
  // A quarter of an hour after the thread is closed: it tells what came of it.
  'manager-brief': {
    of: 'team',
    timing: () => ({ every: 'week', on: 5, at: time('15:45'), else: 'working-day-before' }),
    until: (due) => due.withPlainTime(NIGHT),
  },
  roster: {
    of: 'workspace',
    timing: () => ({ every: 'working-day', at: time('03:00') }),
    until: (due) => due.add({ hours: 23 }),
  },
  figures: {
    of: 'workspace',
    timing: () => ({ every: 'working-day', at: time('02:00') }),
    until: (due) => due.add({ hours: 23 }),
  },
};

function opening({ thread }: Subject) {
  const { threadOn: on, threadAt: at }: ThreadTime = thread ?? USUAL_TEAM;
  return { every: 'week', on, at, else: 'next-working-day' } as const;
}

/** From `begins` until `ends` by the clock. */
function isWithin(due: Temporal.ZonedDateTime, begins: Temporal.PlainTime, ends: Temporal.PlainTime): boolean {
  const clock = due.toPlainTime();
  return Temporal.PlainTime.compare(begins, clock) <= 0 && Temporal.PlainTime.compare(clock, ends) < 0;
}

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

/** Somebody away without an end is looked at again after this. Nothing is said then: see `nextSaid`. */
const LOOK_AGAIN_HOURS = 100 * 24;

/** Working minutes after which something asked for that came to nothing, too late or in an error, is looked at again. */
const ASK_AGAIN_MINUTES = 60;

/**
 * When to look at something that was asked for, once so many of the subject's working minutes have passed since `from`.
 * Whoever is away without an end is looked at again as all are; null for a subject without work days.
 */
export function lookAt(
  subject: WorkCalendar,
  from: Temporal.Instant,
  minutes = ASK_AGAIN_MINUTES,
): Temporal.Instant | null {
  return lookAfter(subject, from, minutes) ?? lookAfter(present(subject), from.add({ hours: LOOK_AGAIN_HOURS }), 0);
}

/** When a job is next due after `after`, or looked at again; null for a subject without work days, and for what is to be asked for. */
export function nextTime(job: JobName | Chore, subject: Subject, after: Temporal.Instant): Temporal.Instant | null {
  const lookAgain = after.add({ hours: LOOK_AGAIN_HOURS });
  const next =
    nextSaid(job, subject, after) ?? nextDue(TIMETABLE[job].timing(subject), present(subject), lookAgain)?.at;
  return next ?? null;
}

/** When a job next has something to say after `after`, after whatever time off; null for those away without an end. */
export function nextSaid(job: JobName | Chore, subject: Subject, after: Temporal.Instant): Temporal.Instant | null {
  const timing = TIMETABLE[job].timing(subject);
  const next = nextDue(timing, subject, after);
  if (next || !subject.awayUntil) return next?.at ?? null;
  const back = subject.awayUntil.toZonedDateTime(subject.zone).toInstant().subtract({ nanoseconds: 1 });
  const from = Temporal.Instant.compare(back, after) > 0 ? back : after;
  return nextDue(timing, present(subject), from)?.at ?? null;
}

/** The same subject without time off. */
function present<Days extends WorkCalendar>(subject: Days): Days {
  return { ...subject, awayFrom: null, awayUntil: null };
}

/** The occasion of a job that may be said at this moment; null outside its hours. */
export function occasionNow(job: JobName | Chore, subject: Subject, now: Temporal.Instant): Occasion | null {
  const timing = TIMETABLE[job].timing(subject);
  if (timing.every === 'asked') return isAtWork(subject, now) ? missedSince(job, subject, now, now).last : null;
  const due = nextDue(timing, subject, now.subtract({ hours: 24 }));
  if (!due || Temporal.Instant.compare(due.at, now) > 0) return null;
  const { last } = missedSince(job, subject, due.at, now);
  return Temporal.Instant.compare(now, last.until) < 0 ? last : null;
}

/**
 * What a row due at `dueAt` comes to at `now`: the last occasion since then that is due (of several missed ones only
 * that may be said) and those missed before it, the first and all of the last 15 days.
 */
export function missedSince(job: JobName | Chore, subject: Subject, dueAt: Temporal.Instant, now: Temporal.Instant) {
  const timing = TIMETABLE[job].timing(subject);
  const withBound = (due: Due): Occasion => {
    const local = due.at.toZonedDateTimeISO(subject.zone);
    const until = isOddNight(timing, local) ? local : TIMETABLE[job].until(local);
    return { ...due, until: until.toInstant() };
  };
  let last: Due = { at: dueAt, occasion: occasionOf(timing, subject, dueAt) };
  const missed: Due[] = [];
  const horizon = now.subtract({ hours: LOOK_BACK_HOURS });
  let next = nextDue(timing, subject, Temporal.Instant.compare(dueAt, horizon) < 0 ? horizon : dueAt);
  while (next && Temporal.Instant.compare(next.at, now) <= 0) {
    if (next.occasion !== last.occasion) {
      missed.push(last);
      last = next;
    }
    next = nextDue(timing, subject, next.at);
  }
  return { last: withBound(last), missed: missed.map(withBound) };
}

/** Night by the clock there, though the job's own hour is by day: somebody moved to another zone. Then it is too late. */
function isOddNight(timing: Timing, due: Temporal.ZonedDateTime): boolean {
  return timing.every !== 'asked' && isNight(due.toPlainTime()) && !isNight(timing.at);
}

function isNight(clock: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(clock, MORNING) < 0 || Temporal.PlainTime.compare(clock, NIGHT) >= 0;
}

/**
 * When a job is due after the subject's hour, zone or days changed at `now`; `planned` is when it was to be. An hour
 * moved to earlier than now takes effect at the next occasion: this one stays, unless it is now on a day off. What was
 * asked for stays asked for, and is looked at in an hour at the latest.
 */
export function rescheduled(
  job: JobName | Chore,
  subject: Subject,
  planned: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const timing = TIMETABLE[job].timing(subject);
  if (timing.every === 'asked') return planned && sooner(planned, lookAt(subject, now));
  const next = nextDue(timing, subject, now);
  if (planned && Temporal.Instant.compare(planned, now) <= 0) {
    const isOdd = isOddNight(timing, planned.toZonedDateTimeISO(subject.zone));
    return isOdd && next?.occasion === occasionOf(timing, subject, planned) ? next.at : planned;
  }
  if (planned && isWorkingDay(subject, dateFor(subject, planned))) {
    const present = occasionOf(timing, subject, planned);
    const isThisOne = present === occasionOf(timing, subject, now);
    if (isThisOne && next?.occasion !== present) return planned;
  }
  return nextTime(job, subject, now);
}

function sooner(planned: Temporal.Instant, other: Temporal.Instant | null): Temporal.Instant {
  return other && Temporal.Instant.compare(other, planned) < 0 ? other : planned;
}
