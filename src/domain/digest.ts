import { nextWorkingDay, weekStart, workingDaysBetween } from './calendar.ts';
import type { DueToday, Stalled, StallReason } from './finding.ts';
import { dateFor } from './member.ts';
import { dueToday } from './rules/due-today.ts';
import { stalled } from './rules/stalled.ts';
import type { Snapshot, Told } from './snapshot.ts';
import { type SectionNumber, weekNumbers } from './week.ts';

/** A reader acts on five lines; the rest is a number. */
const MOST_ITEMS = 5;

/** Working days before a stalled deal is said again. A convention of ours, against noise. */
const SAY_AGAIN_AFTER = 3;

export type DigestItem = DueToday | Stalled;

/** What the one prompt asks for, as "If …, then I will …" in the rep's own words; it follows from the first item. */
export type PromptKind =
  | 'start-the-step'
  | 'unblock-the-step'
  | 'take-up-or-end'
  | 'smaller-step'
  | 'when-silent'
  | 'new-date-or-end'
  | 'what-must-be-true'
  | 'way-to-next-stage'
  | 'name-the-step';

export type Digest = {
  kind: 'items' | 'quiet';
  items: DigestItem[];
  /** Items left out. */
  more: number;
  /** This week so far, by section. */
  week: SectionNumber[];
  prompt: PromptKind | null;
};

const PROMPT_WHEN_STALLED: Record<StallReason, PromptKind> = {
  'overdue-next-step': 'smaller-step',
  quiet: 'when-silent',
  'close-date-passed': 'new-date-or-end',
  'close-date-moved': 'what-must-be-true',
  'long-in-stage': 'way-to-next-stage',
  'missing-next-step': 'name-the-step',
};

/**
 * This rep's morning: what is due, then stalled deals not said lately, at most 5 together. With nothing to say it is
 * `quiet` on the rep's first working day of the week, and undefined on the others.
 */
export function digestFor(snapshot: Snapshot, now: Temporal.Instant): Digest | undefined {
  const { rep } = snapshot;
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  const due = dueToday(snapshot, now);
  const dueDeals = new Set(due.map(({ deal }) => deal.id));
  const saidLately = stalledDealsSaid(snapshot, today);
  const stuck = stalled(snapshot, now).filter(({ deal }) => !dueDeals.has(deal.id) && !saidLately.has(deal.id));
  const all: DigestItem[] = [...due, ...stuck];
  const [first] = all;
  if (!first && !nextWorkingDay(rep, monday)?.equals(today)) return undefined;
  return {
    kind: first ? 'items' : 'quiet',
    items: all.slice(0, MOST_ITEMS),
    more: Math.max(0, all.length - MOST_ITEMS),
    week: weekNumbers(snapshot, monday),
    prompt: first ? promptFor(first) : null,
  };
}

/** The deals that a digest called stalled less than 3 working days ago. */
function stalledDealsSaid({ rep, told }: Snapshot, today: Temporal.PlainDate): Set<number | null> {
  const isLate = ({ at }: Told) => workingDaysBetween(rep, dateFor(rep, at), today) < SAY_AGAIN_AFTER;
  const said = told.filter(({ job, rule }) => job === 'morning-digest' && rule === 'stalled').filter(isLate);
  return new Set(said.map(({ dealId }) => dealId));
}

function promptFor(item: DigestItem): PromptKind {
  if (item.rule === 'stalled') return PROMPT_WHEN_STALLED[item.reason];
  if (item.deal.status === 'parked') return 'take-up-or-end';
  return item.reason === 'due' ? 'start-the-step' : 'unblock-the-step';
}
