import { nextWorkingDay, weekStart, workingDaysBetween } from './calendar.ts';
import type { DueToday, Stalled, StallReason } from './finding.ts';
import { MEASURE } from './intensity.ts';
import { dateFor } from './member.ts';
import { dueToday } from './rules/due-today.ts';
import { stalled } from './rules/stalled.ts';
import type { Snapshot, Told } from './snapshot.ts';
import { type LeftOut, leftOut } from './suppression.ts';
import { type SectionNumber, weekNumbers } from './week.ts';

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
  /** Stalled deals that were said lately and still wait. */
  waiting: number;
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

/** A rep's morning, and the findings that were not to be said in it. */
export type Morning = { digest: Digest | undefined; leftOut: LeftOut[] };

/**
 * This rep's morning: what is due, then stalled deals not said lately, as many together as their intensity takes. With
 * nothing to say it is `quiet` on the rep's first working day of the week, and undefined on the others.
 */
export function morningFor(snapshot: Snapshot, now: Temporal.Instant): Morning {
  const { rep } = snapshot;
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  const due = dueToday(snapshot, now);
  const dueDeals = new Set(due.map(({ deal }) => deal.id));
  const lately = stalledDealsSaid(snapshot, today);
  const stuck = stalled(snapshot, now).filter(({ deal }) => !dueDeals.has(deal.id));
  const [again, fresh] = [
    stuck.filter(({ deal }) => lately.has(deal.id)),
    stuck.filter(({ deal }) => !lately.has(deal.id)),
  ];
  const all: DigestItem[] = [...due, ...fresh];
  const { mostItems } = MEASURE[rep.intensity];
  const left = [
    ...leftOut(rep.userId, all.slice(mostItems, MEASURE.normal.mostItems), 'gentle'),
    ...leftOut(rep.userId, all.slice(Math.max(mostItems, MEASURE.normal.mostItems)), 'over-limit'),
    ...leftOut(rep.userId, again, 'said-lately'),
  ];
  const [first] = all;
  if (!first && !nextWorkingDay(rep, monday)?.equals(today)) return { digest: undefined, leftOut: left };
  const digest: Digest = {
    kind: first ? 'items' : 'quiet',
    items: all.slice(0, mostItems),
    more: Math.max(0, all.length - mostItems),
    waiting: again.length,
    week: weekNumbers(snapshot, monday),
    prompt: first ? promptFor(first) : null,
  };
  return { digest, leftOut: left };
}

/** The digest of that morning; undefined where there is nothing to say. */
export function digestFor(snapshot: Snapshot, now: Temporal.Instant): Digest | undefined {
  return morningFor(snapshot, now).digest;
}

/** The deals that a digest called stalled fewer working days ago than this rep's intensity leaves between two. */
function stalledDealsSaid({ rep, told }: Snapshot, today: Temporal.PlainDate): Set<number | null> {
  const { sayAgainAfter } = MEASURE[rep.intensity];
  const isLate = ({ at }: Told) => workingDaysBetween(rep, dateFor(rep, at), today) < sayAgainAfter;
  const said = told.filter(({ job, rule }) => job === 'morning-digest' && rule === 'stalled').filter(isLate);
  return new Set(said.map(({ dealId }) => dealId));
}

function promptFor(item: DigestItem): PromptKind {
  if (item.rule === 'stalled') return PROMPT_WHEN_STALLED[item.reason];
  if (item.deal.status === 'parked') return 'take-up-or-end';
  return item.reason === 'due' ? 'start-the-step' : 'unblock-the-step';
}
