import { weekStart } from './calendar.ts';
import { withReached } from './commitment-progress.ts';
import type { Stalled } from './finding.ts';
import { keptRate, undecided } from './kept-rate.ts';
import { dateFor, type Member } from './member.ts';
import { type Money, moneyOf, totalsOf } from './money.ts';
import { PROSPECTING, SECTIONS, type Section } from './pipeline.ts';
import { worstFirst } from './rules/worst-first.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import { sectionOfStage } from './stages.ts';
import { stallOf, timeInStage } from './stall.ts';
import { sectionsOf, weekNumbers } from './week.ts';

/** Prospecting since Monday of their week, against the goals of their sections; null where none of these has one. */
export type Prospecting = { done: number; goal: number | null };

/**
 * How one person stands, as they see it in their mirror and their manager in the team: `kept` of what was decided in four weeks, beside what is carried on and open now; `prospecting` is null where
 * it is not their job; `waits` is the section with most deals that are in their stage for longer than usual (`late`, of `open` ones in
 * it), where that is most of it; `lastLogged` by their clock, null where nothing was logged in five weeks.
 */
export type RepStanding = {
  rep: Member;
  kept: { kept: number; of: number; carried: number; open: number };
  prospecting: Prospecting | null;
  waits: { section: Section; late: number; open: number } | null;
  stalled: { deals: number; value: Money[] };
  lastLogged: Temporal.PlainDate | null;
};

/** How this person stands now. */
export function standingOf(snapshot: Snapshot, now: Temporal.Instant): RepStanding {
  const { rep, activities } = snapshot;
  const commitments = withReached(snapshot.commitments, activities, rep);
  const stalled = stalledDeals(snapshot, now).map(({ deal }) => deal);
  return {
    rep,
    kept: { ...keptRate(commitments, rep, now, 4), ...undecided(commitments, rep, now) },
    prospecting: prospectingNow(snapshot, now),
    waits: waitsIn(snapshot, now),
    stalled: { deals: stalled.length, value: totalsOf(stalled.map(moneyOf)) },
    lastLogged: lastLogged(snapshot),
  };
}

/** Everybody's, by name: a list, and no ranking. */
export function standingsOf(snapshots: readonly Snapshot[], now: Temporal.Instant): RepStanding[] {
  return snapshots
    .map((snapshot) => standingOf(snapshot, now))
    .sort((a, b) => a.rep.name.localeCompare(b.rep.name, 'en') || (a.rep.userId < b.rep.userId ? -1 : 1));
}

/** Every open deal of theirs that has stopped moving, worst first: those that are for the talk with a manager, too. */
export function stalledDeals(snapshot: Snapshot, now: Temporal.Instant): Stalled[] {
  return worstFirst(snapshot.deals.flatMap((deal) => stallOf(deal, snapshot, now) ?? []));
}

/** Open deals whose date was put off twice or more, and that have not stalled: what a manager asks about next. */
export function putOffDeals(snapshot: Snapshot, now: Temporal.Instant): DealView[] {
  return snapshot.deals.filter(
    (deal) => deal.status === 'open' && deal.closeMovedLater >= PUT_OFF && !stallOf(deal, snapshot, now),
  );
}

/** How often a close date was moved to a later one before a manager is shown it. A convention of ours. */
const PUT_OFF = 2;

/** Deals that wait in a section before it is said of most there: one is no pattern. A convention of ours. */
const LEAST_LATE = 2;

function prospectingNow(snapshot: Snapshot, now: Temporal.Instant): Prospecting | null {
  const numbers = weekNumbers(snapshot, weekStart(dateFor(snapshot.rep, now))).filter(({ section }) =>
    PROSPECTING.includes(section),
  );
  if (numbers.length === 0) return null;
  const goals = numbers.flatMap(({ goal }) => (goal === null ? [] : [goal]));
  return {
    done: numbers.reduce((sum, { done }) => sum + done, 0),
    goal: goals.length > 0 ? goals.reduce((sum, goal) => sum + goal, 0) : null,
  };
}

/** Of several sections with as many the one further along: what waits there is nearest to its end. */
function waitsIn(snapshot: Snapshot, now: Temporal.Instant): RepStanding['waits'] {
  const mine = sectionsOf(snapshot.rep);
  const open = snapshot.deals.filter(({ status }) => status === 'open');
  const [most] = SECTIONS.filter((section) => mine.includes(section))
    .map((section) => {
      const its = open.filter(({ stage }) => sectionOfStage(snapshot.stages, stage) === section);
      return { section, late: its.filter((deal) => timeInStage(deal, snapshot, now)).length, open: its.length };
    })
    .filter(({ late, open }) => late >= LEAST_LATE && late > open / 2)
    .sort((a, b) => b.late - a.late || SECTIONS.indexOf(b.section) - SECTIONS.indexOf(a.section));
  return most ?? null;
}

function lastLogged({ rep, activities }: Snapshot): Temporal.PlainDate | null {
  const latest = activities
    .map(({ at }) => at)
    .sort(Temporal.Instant.compare)
    .at(-1);
  return latest ? dateFor(rep, latest) : null;
}
