import { isTouch } from '../activity.ts';
import { waitsForBuyer } from '../buyer-promise.ts';
import { weekStart, workingDaysBetween } from '../calendar.ts';
import type { NamedDeal, Rule, ShinyObject } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { Stage } from '../pipeline.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { sectionOfStage } from '../stages.ts';
import { toldSince } from '../told.ts';
import { sectionsOf } from '../week.ts';

const YOUNG: Limit = {
  name: 'shiny-object-young',
  is: 'A deal is new for so long after it was opened',
  value: 10,
  unit: 'working days',
  origin: 'convention',
};

const SHARE: Limit = {
  name: 'shiny-object-share',
  is: "Share of this week's touches that went to new deals; it speaks above it",
  value: 0.5,
  unit: 'of the touches',
  origin: 'convention',
};

const WAITING: Limit = {
  name: 'shiny-object-waiting',
  is: 'Older deals at qualified or beyond without a touch this week',
  value: 3,
  unit: 'deals',
  origin: 'convention',
};

const TOUCHES: Limit = {
  name: 'shiny-object-touches',
  is: 'Touches this week before it can be told',
  value: 5,
  unit: 'touches',
  origin: 'convention',
};

const BEYOND: ReadonlySet<Stage> = new Set(['qualified', 'proposal', 'negotiation']);

const { compare } = Temporal.PlainDate;

/** This week's touches went to the newest deals while older ones had none. Silent in a week with a nudge about prospecting. */
export const shinyObject: Rule<ShinyObject> = (snapshot, now) => {
  const { rep, settings, deals, customers } = snapshot;
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  if (toldSince(snapshot, 'no-prospecting', monday).length > 0) return [];
  const limit = limitIn(settings, YOUNG);
  const touched = touchesSince(snapshot, monday, now);
  const age = (deal: DealView) => workingDaysBetween(rep, dateFor(rep, deal.createdAt), today);
  // How old an imported deal is, nobody knows: its date is the import's.
  const newest = [...deals, ...customers]
    .filter((deal) => touched.has(deal.id) && deal.openedThrough !== 'import' && age(deal) < limit)
    .sort((a, b) => (touched.get(b.id) ?? 0) - (touched.get(a.id) ?? 0) || a.id - b.id);
  const waiting = deals
    .filter((deal) => isWaiting(deal, snapshot, monday, today) && !touched.has(deal.id) && age(deal) >= limit)
    .sort((a, b) => lastHeard(a) - lastHeard(b) || a.id - b.id);
  const touches = sum(touched.values());
  const young = sum(newest.map(({ id }) => touched.get(id) ?? 0));
  if (touches === 0 || touches < limitIn(settings, TOUCHES)) return [];
  if (young / touches <= limitIn(settings, SHARE) || waiting.length < limitIn(settings, WAITING)) return [];
  return [
    {
      rule: 'shiny-object',
      reason: 'newest-first',
      young,
      touches,
      limit,
      newest: newest.map(named),
      waiting: waiting.map(named),
    },
  ];
};

/** The rep's own touches since that Monday, in sections that are their job, by deal. */
function touchesSince({ rep, activities }: Snapshot, monday: Temporal.PlainDate, now: Temporal.Instant) {
  const sections = sectionsOf(rep);
  const begins = monday.toZonedDateTime(rep.zone).epochMilliseconds;
  const touched = new Map<number, number>();
  for (const activity of activities) {
    const { dealId, section, count, at } = activity;
    if (dealId === null || !isTouch(activity) || !sections.includes(section)) continue;
    if (at.epochMilliseconds < begins || Temporal.Instant.compare(at, now) > 0) continue;
    touched.set(dealId, (touched.get(dealId) ?? 0) + count);
  }
  return touched;
}

/** Untouched by anyone this week, with nothing that explains it: no promise of the buyer ahead, no step dated in this week, no snooze. */
function isWaiting(
  deal: DealView,
  { rep, snoozes, stages }: Snapshot,
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
): boolean {
  const { id, status, stage, lastTouchAt, nextStepOn } = deal;
  if (status !== 'open' || !BEYOND.has(stage) || !sectionsOf(rep).includes(sectionOfStage(stages, stage))) return false;
  if (lastTouchAt && compare(dateFor(rep, lastTouchAt), monday) >= 0) return false;
  const sunday = monday.add({ days: 6 });
  const isPlanned = nextStepOn !== null && compare(today, nextStepOn) <= 0 && compare(nextStepOn, sunday) <= 0;
  const isSnoozed = snoozes.some(
    ({ as, dealId, until }) => as === 'snoozed' && dealId === id && compare(today, until) < 0,
  );
  return !isPlanned && !isSnoozed && !waitsForBuyer(deal, today);
}

function lastHeard({ lastTouchAt, createdAt }: DealView): number {
  return (lastTouchAt ?? createdAt).epochMilliseconds;
}

function named({ id, name }: DealView): NamedDeal {
  return { id, name };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, number) => all + number, 0);
}

export const aboutShinyObject: AboutRule = {
  idea: 'See every opportunity through',
  formula:
    "Of the rep's touches since Monday, enough of them, more than the share went to new deals, while so many older open ones at qualified or beyond had none, have no next step dated in this week and no promise of the buyer ahead. Never in the same week as a nudge about prospecting.",
  limits: [YOUNG, SHARE, WAITING, TOUCHES],
};
