import { hoursToFirstTouch } from './behaviours.ts';
import { weekStart } from './calendar.ts';
import type { LoggedWeek } from './logged-week.ts';
import { dateFor, type Member } from './member.ts';
import type { DealRecord } from './record.ts';
import { prospectingOf } from './week.ts';

/** Whole weeks of a rep's own range. */
export const RANGE_WEEKS = 8;

/** Of these, the weeks in which it could be counted before a range is one. A convention of ours. */
const LEAST_WEEKS = 5;

/** Leads opened this week before their hours say something: one may be luck. A convention of ours. */
const LEAST_LEADS = 3;

/** The ways of working that show within a week; hours are the median of the week's leads. */
export const WEEKLY = ['prospecting', 'touches', 'hours-to-first-touch'] as const;
export type Weekly = (typeof WEEKLY)[number];

/** This week's figure outside the range (`low` to `high`) of `weeks` whole weeks before it, in which it could be counted. */
export type Improved = { in: Weekly; now: number; low: number; high: number; weeks: number };

/** What was logged week by week, this one too, and the deals that were opened in that time; rows of others do not count. */
export type RecentWeeks = { logged: readonly LoggedWeek[]; records: readonly DealRecord[] };

type Figure = { now: number | null; before: number[]; lessIsBetter: boolean };

/**
 * What this rep did better this week than in every one of the eight whole weeks before: the one furthest outside its range, or null.
 * Weeks in which nothing was logged, or no lead was opened, are no part of a range.
 */
export function improvedOf(rep: Member, recent: RecentWeeks, now: Temporal.Instant): Improved | null {
  const monday = weekStart(dateFor(rep, now));
  const mondays = Array.from({ length: RANGE_WEEKS }, (_, week) => monday.subtract({ weeks: week + 1 }));
  const figures: Record<Weekly, Figure> = {
    prospecting: prospectingOf(rep).length > 0 ? counted('prospecting', rep, recent, monday, mondays) : NONE,
    touches: counted('touches', rep, recent, monday, mondays),
    'hours-to-first-touch': hours(rep, recent, now, monday, mondays),
  };
  const [best] = WEEKLY.flatMap((name) => outside(name, figures[name]) ?? []).sort((a, b) => times(b) - times(a));
  return best ?? null;
}

const NONE: Figure = { now: null, before: [], lessIsBetter: false };

function outside(name: Weekly, { now, before, lessIsBetter }: Figure): Improved | undefined {
  if (now === null || before.length < LEAST_WEEKS) return undefined;
  const [low, high] = [Math.min(...before), Math.max(...before)];
  const isOutside = lessIsBetter ? now < low : now > high;
  return isOutside ? { in: name, now, low, high, weeks: before.length } : undefined;
}

/** How many times better than the best before; figures under 1 are taken as 1. */
function times({ in: name, now, low, high }: Improved): number {
  const [better, worse] = name === 'hours-to-first-touch' ? [low, now] : [now, high];
  return Math.max(1, better) / Math.max(1, worse);
}

function counted(
  what: 'prospecting' | 'touches',
  { userId }: Member,
  { logged }: RecentWeeks,
  monday: Temporal.PlainDate,
  mondays: readonly Temporal.PlainDate[],
): Figure {
  const mine = new Map(logged.filter((week) => week.userId === userId).map((week) => [String(week.monday), week]));
  const before = mondays.flatMap((start) => mine.get(String(start))?.[what] ?? []);
  return { now: mine.get(String(monday))?.[what] ?? null, before, lessIsBetter: false };
}

/** Only once each of this week's leads was touched: what still waits may yet wait for long. */
function hours(
  rep: Member,
  { records }: RecentWeeks,
  now: Temporal.Instant,
  monday: Temporal.PlainDate,
  mondays: readonly Temporal.PlainDate[],
): Figure {
  const mine = records.filter(({ ownerId }) => ownerId === rep.userId);
  const byWeek = Map.groupBy(mine, ({ createdAt }) => String(weekStart(dateFor(rep, createdAt))));
  const leads = (start: Temporal.PlainDate) => (byWeek.get(String(start)) ?? []).filter(isLead);
  const before = mondays.flatMap((start) => hoursToFirstTouch(leads(start), rep, now) ?? []);
  const fresh = leads(monday);
  const isKnown = fresh.length >= LEAST_LEADS && fresh.every(({ firstTouchAt }) => firstTouchAt !== null);
  return { now: isKnown ? hoursToFirstTouch(fresh, rep, now) : null, before, lessIsBetter: true };
}

/** As `hoursToFirstTouch` counts them. */
function isLead({ openedThrough, stages }: DealRecord): boolean {
  return openedThrough !== 'import' && stages[0]?.stage === 'lead';
}
