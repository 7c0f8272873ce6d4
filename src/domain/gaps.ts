import { behaviourGaps } from './behaviour-gap.ts';
import { bestThirdOf, figureOf } from './best-third.ts';
import { weekStart, workingDaysBetween } from './calendar.ts';
import type { Behaviour } from './figures.ts';
import type { Gap } from './gap.ts';
import { dateFor } from './member.ts';
import { dealsMet } from './met.ts';
import type { Section } from './pipeline.ts';
import type { Snapshot } from './snapshot.ts';
import { weekNumbers } from './week.ts';

/** Whole weeks looked back on. */
const WEEKS = 4;

/** As many are chosen from; more is no choice. A convention of ours. */
const MOST = 3;

/** A figure that has come so much of its way is as good as there: 37 of 40 is no gap. A convention of ours: a fifth. */
const LEAST = 0.2;

/** Deals on which a scenario is met without a play of one's own before it is a gap: once is chance. A convention of ours. */
const MET_LEAST = 2;

const UNITS: Record<Behaviour, string> = {
  'hours-to-first-touch': 'working hours',
  'touches-a-deal': 'a deal',
  'days-between-touches': 'working days',
  'channels-a-deal': 'a deal',
  'prospecting-a-week': 'a week',
};

/** `size` runs from 0 to 1: the part of the way that is missing. */
type Sized = Gap & { size: number };

/**
 * The largest gaps of this rep, at most three, the largest first: sections a fifth under their weekly goal in the last four whole weeks,
 * behaviours as far from the best third's, scenarios met without a play of their own (`own`: on how many deals). Empty where nothing is known.
 */
export function gapsOf(snapshot: Snapshot, now: Temporal.Instant): Gap[] {
  const gaps = [...sectionGaps(snapshot, now), ...behaviourGapsOf(snapshot, now), ...playGaps(snapshot, now)];
  return gaps
    .sort((a, b) => b.size - a.size || (JSON.stringify(a.on) < JSON.stringify(b.on) ? -1 : 1))
    .slice(0, MOST)
    .map(({ size: _size, ...gap }) => gap);
}

/** Counts of the weeks the rep was here, to a full week of theirs: days off and holidays are no gap. */
function sectionGaps(snapshot: Snapshot, now: Temporal.Instant): Sized[] {
  const { rep } = snapshot;
  const weeks = weeksBefore(snapshot, now);
  const worked = weeks.reduce((sum, monday) => sum + daysIn(snapshot, monday), 0) / new Set(rep.workDays).size;
  if (!(worked >= 1)) return [];
  const done = new Map<Section, number>();
  const goals = new Map<Section, number>();
  for (const monday of weeks) {
    for (const number of weekNumbers(snapshot, monday)) {
      done.set(number.section, (done.get(number.section) ?? 0) + number.done);
      if (number.goal) goals.set(number.section, number.goal);
    }
  }
  return [...goals].flatMap(([section, aim]): Sized[] => {
    const own = rounded((done.get(section) ?? 0) / worked);
    const size = (aim - own) / aim;
    return isGap(size) ? [{ on: { is: 'section', section }, own, aim, against: 'goal', unit: 'a week', size }] : [];
  });
}

function behaviourGapsOf({ rep, settings, figures }: Snapshot, now: Temporal.Instant): Sized[] {
  const bestThird = figures && bestThirdOf(figures, settings, dateFor(rep, now));
  if (!bestThird || bestThird.people.some(({ userId }) => userId === figures.own.userId)) return [];
  const { own } = figures;
  const gaps = behaviourGaps(own.behaviours, (behaviour) => figureOf(bestThird, behaviour, settings), own.sections);
  return gaps.flatMap(({ behaviour, own, best: aim, times }): Sized[] => {
    const size = 1 - 1 / times;
    const on = { is: 'behaviour' as const, behaviour };
    return isGap(size) ? [{ on, own, aim, against: 'best-third', unit: UNITS[behaviour], size }] : [];
  });
}

/** Its size is its share of all that was met without a play of one's own, each on a deal. */
function playGaps({ rep, met, plays }: Snapshot, now: Temporal.Instant): Sized[] {
  const monday = weekStart(dateFor(rep, now)).subtract({ weeks: WEEKS });
  const decided = new Set(plays.map(({ scenario }) => scenario));
  const undecided = met.filter(
    ({ scenario, at }) => !decided.has(scenario) && Temporal.PlainDate.compare(monday, dateFor(rep, at)) <= 0,
  );
  const by = [...Map.groupBy(undecided, ({ scenario }) => scenario)];
  const all = by.reduce((sum, [, times]) => sum + dealsMet(times), 0);
  return by.flatMap(([scenario, times]): Sized[] => {
    const own = dealsMet(times);
    const name = times[0]?.name;
    if (own < MET_LEAST) return [];
    const size = own / all;
    const on = { is: 'play' as const, scenario, ...(name === undefined ? {} : { name }) };
    return [{ on, own, aim: 0, against: 'no-play', unit: 'deals in four weeks', size }];
  });
}

function weeksBefore({ rep }: Snapshot, now: Temporal.Instant): Temporal.PlainDate[] {
  const monday = weekStart(dateFor(rep, now));
  const here = dateFor(rep, rep.createdAt);
  return Array.from({ length: WEEKS }, (_, week) => monday.subtract({ weeks: WEEKS - week })).filter(
    (start) => Temporal.PlainDate.compare(here, start) <= 0,
  );
}

function daysIn({ rep }: Snapshot, monday: Temporal.PlainDate): number {
  const sunday = monday.subtract({ days: 1 });
  return workingDaysBetween(rep, sunday, sunday.add({ days: 7 }));
}

/** To the thousandth: a fifth of 8 is one, however 1.6 is kept. */
function isGap(size: number): boolean {
  return Math.round(size * 1000) >= LEAST * 1000;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
