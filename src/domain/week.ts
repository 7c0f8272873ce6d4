import type { Activity } from './activity.ts';
import { nextWorkingDay, weekStart } from './calendar.ts';
import type { Member } from './member.ts';
import { PROSPECTING, SECTIONS, type Section } from './pipeline.ts';
import type { Snapshot } from './snapshot.ts';

/** What was done in one section in one week, against the weekly goal; `goal` is null where none is set. */
export type SectionNumber = { section: Section; done: number; goal: number | null };

/** The sections that are this rep's job: all but those whose weekly goal is 0. */
export function sectionsOf({ goals }: Pick<Member, 'goals'>): Section[] {
  return SECTIONS.filter((section) => goals[section] !== 0);
}

/** The part of prospecting that is this rep's job; empty for those who only follow up or close. */
export function prospectingOf(rep: Pick<Member, 'goals'>): Section[] {
  return sectionsOf(rep).filter((section) => PROSPECTING.includes(section));
}

/** Somebody, and what they logged. */
type Logged = { rep: Pick<Member, 'zone' | 'goals'>; activities: readonly Activity[] };

/** Activities of the week that starts on `monday`, in the rep's zone, for each section that is the rep's job. */
export function weekNumbers({ rep, activities }: Logged, monday: Temporal.PlainDate): SectionNumber[] {
  // By the week's two ends, not by each activity's date: a rep has hundreds.
  const begins = startOf(monday, rep);
  const ends = startOf(monday.add({ days: 7 }), rep);
  const week = activities.filter(({ at: { epochMilliseconds: at } }) => begins <= at && at < ends);
  return sectionsOf(rep).map((section) => ({
    section,
    done: countOf(week.filter((activity) => activity.section === section)),
    goal: rep.goals[section] ?? null,
  }));
}

/** Prospecting activities of the week that starts on `monday`, in the sections that are the rep's job. */
export function prospectingIn(logged: Logged, monday: Temporal.PlainDate): number {
  return weekNumbers(logged, monday)
    .filter(({ section }) => PROSPECTING.includes(section))
    .reduce((sum, { done }) => sum + done, 0);
}

/** Whether a rep's week begins today: its first working day of theirs. */
export function isFirstWorkingDay({ rep }: Pick<Snapshot, 'rep'>, today: Temporal.PlainDate): boolean {
  return nextWorkingDay(rep, weekStart(today))?.equals(today) ?? false;
}

export function isInWeek(date: Temporal.PlainDate, monday: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(monday, date) <= 0 && Temporal.PlainDate.compare(date, monday.add({ days: 7 })) < 0;
}

/** The first moment of a date in the rep's zone, epoch milliseconds. */
function startOf(date: Temporal.PlainDate, { zone }: Pick<Member, 'zone'>): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

function countOf(activities: Activity[]): number {
  return activities.reduce((sum, { count }) => sum + count, 0);
}
