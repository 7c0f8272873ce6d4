import { isAway } from '../domain/calendar.ts';
import type { JobName } from '../domain/job.ts';
import { dateFor } from '../domain/member.ts';
import { occasionNow, type Subject } from '../domain/timetable.ts';
import { capital, count, listed } from '../slack/wording.ts';
import type { Decided } from './batch.ts';
import type { Silence } from './job.ts';

/** Why an occasion brings nothing, for whoever runs the jobs. */
const WHY: Record<Silence | 'too-late', string> = {
  away: 'they are away',
  'day-off': 'it is a day off of theirs',
  'no-dm': 'Slack gave no conversation with them',
  'not-selling': 'they have no deals and no goals of their own',
  'nothing-to-say': 'there is nothing to say',
  hushed: 'a manager stopped nudges to them',
  gentle: 'their intensity is gentle',
  'quiet-hours': 'their quiet hours leave no time for it',
  status: 'their Slack status says they are off, and they were asked about it',
  'empty-team': 'nobody in the team sells',
  'private-team': 'the team keeps it private',
  'no-manager': 'nobody who manages the team can be shown what its channel would hear',
  gone: 'they are no longer there',
  'too-late': 'it is too late for it',
};

/** "nothing, because they are away" */
export function silenceInWords({ outcome, reason }: Pick<Decided, 'outcome' | 'reason'>): string {
  if (outcome === 'failed') return `it failed (${reason ?? 'unknown'}); the log has it`;
  const why = Object.entries(WHY).find(([name]) => name === reason)?.[1];
  return why ? `nothing, because ${why}` : 'nothing';
}

/** Whoever would be due on a usual day, and is not. */
export type Absent = { who: string; why: keyof typeof ABSENT };

const ABSENT = { away: 'away', holiday: 'a public holiday', 'day-off': 'a day off' } as const;

/** Names in one line. */
const NAMED = 5;

/** Why this subject is not due at `at`, where it would be on a usual working day; null where that is not the reason. */
export function whyAbsent(job: JobName, days: Subject, at: Temporal.Instant): Absent['why'] | null {
  const usual: Subject = { ...days, country: null, awayFrom: null, awayUntil: null, workDays: [1, 2, 3, 4, 5, 6, 7] };
  if (!occasionNow(job, usual, at)) return null;
  const today = dateFor(days, at);
  if (isAway(days, today)) return 'away';
  if (!days.workDays.includes(today.dayOfWeek)) return 'day-off';
  return 'holiday';
}

/** "A public holiday: Bea, Cal and 3 more." */
export function absencesInWords(absent: readonly Absent[]): string[] {
  return [...Map.groupBy(absent, ({ why }) => why)].map(([why, its]) => {
    const names = its.slice(0, NAMED).map(({ who }) => who);
    const more = its.length > NAMED ? [count(its.length - NAMED, 'more', 'more')] : [];
    const what = ABSENT[why];
    return `${capital(what)}: ${listed([...names, ...more])}.`;
  });
}
