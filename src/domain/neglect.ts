import { workingDaysBetween } from './calendar.ts';
import { SECTIONS, type Section } from './pipeline.ts';
import type { Snapshot } from './snapshot.ts';
import { countsOf } from './team-week.ts';
import { weekNumbers } from './week.ts';

/** A section's share of the activity below this share of what was to be expected is neglect. A convention of ours. */
export const UNDER = 0.5;

/** Activities to be expected in a section before it is judged: of 8, under half comes by chance once in 24 (Poisson). */
export const ENOUGH = 8;

/** Shares run from 0 to 1: of the activities done, against those of the goals or of the weeks before. */
export type Neglect = { section: Section; share: number; expected: number; against: 'goals' | 'weeks-before' };

export type Amounts = Record<Section, number>;

/** What counts as neglect: under this share of what was to be expected, where that is at least `enough` activities. */
export type Measure = { under: number; enough: number };

const USUAL: Measure = { under: UNDER, enough: ENOUGH };

/**
 * The one section this team neglects, or null. With goals: its share of all these weeks' activity is under half its share
 * of the goals, which count by the days their owners worked. Without: its share of the last week is under half of that in
 * the weeks before. Of several the furthest below; null where two are level or too little is to be expected to tell.
 */
export function neglected(snapshots: readonly Snapshot[], mondays: readonly Temporal.PlainDate[]): Neglect | null {
  const hasGoals = snapshots.some(({ rep }) => SECTIONS.some((section) => (rep.goals[section] ?? 0) > 0));
  return hasGoals ? againstGoals(snapshots, mondays) : againstWeeksBefore(snapshots, mondays);
}

function againstGoals(snapshots: readonly Snapshot[], mondays: readonly Temporal.PlainDate[]): Neglect | null {
  const done = nothing();
  const wanted = nothing();
  for (const snapshot of snapshots) {
    for (const monday of mondays) {
      const sunday = monday.subtract({ days: 1 });
      const days = workingDaysBetween(snapshot.rep, sunday, sunday.add({ days: 7 }));
      for (const { section, done: count, goal } of weekNumbers(snapshot, monday)) {
        if (goal === null) continue;
        done[section] += count;
        wanted[section] += goal * days;
      }
    }
  }
  return against(furthestBelow(done, wanted), 'goals');
}

function againstWeeksBefore(snapshots: readonly Snapshot[], mondays: readonly Temporal.PlainDate[]): Neglect | null {
  const last = mondays.at(-1);
  if (!last) return null;
  const before = nothing();
  for (const monday of mondays.slice(0, -1)) {
    const { counts } = countsOf(snapshots, monday);
    for (const section of SECTIONS) before[section] += counts[section];
  }
  return against(furthestBelow(countsOf(snapshots, last).counts, before), 'weeks-before');
}

function against(found: Below | null, what: Neglect['against']): Neglect | null {
  return found && { ...found, against: what };
}

type Below = Pick<Neglect, 'section' | 'share' | 'expected'>;

/** The section whose share of what was done lies furthest below its share of what was wanted; null where two are level. */
export function furthestBelow(done: Amounts, wanted: Amounts, { under, enough } = USUAL): Below | null {
  const [allDone, allWanted] = [total(done), total(wanted)];
  if (allDone === 0 || allWanted === 0) return null;
  const below = SECTIONS.map((section) => ({
    section,
    share: done[section] / allDone,
    expected: wanted[section] / allWanted,
  }))
    .filter(({ expected }) => expected > 0 && expected * allDone >= enough)
    .filter(({ share, expected }) => share < expected * under)
    .sort((a, b) => a.share / a.expected - b.share / b.expected);
  const [worst, next] = below;
  if (!worst || (next && next.share / next.expected === worst.share / worst.expected)) return null;
  return worst;
}

/** Nothing in any section. */
export function nothing(): Amounts {
  return { find: 0, reach: 0, 'follow up': 0, close: 0 };
}

/** All of it. */
export function total(amounts: Amounts): number {
  return SECTIONS.reduce((sum, section) => sum + amounts[section], 0);
}
