import { weekStart } from './calendar.ts';
import { isUnsettled } from './commitment-change.ts';
import { itemsFor } from './digest-items.ts';
import type { DealFinding } from './finding.ts';
import { focusState } from './focus.ts';
import { behaviourPlan, playPlan, sectionPlan } from './focus-plan.ts';
import { planFor } from './item-plan.ts';
import { dateFor } from './member.ts';
import type { Section } from './pipeline.ts';
import type { Play } from './play.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import { STANDARD_SCENARIOS } from './scenarios/index.ts';
import type { Snapshot } from './snapshot.ts';
import { ifThen } from './text/if-then.ts';
import { sectionsOf, weekNumbers } from './week.ts';

/** What somebody might commit to, as "If …, then I will …"; `dealId` is the deal it is about. */
export type Suggestion = { text: string; dealId: number | null };

/** As many as a form has rows. */
const MOST = 3;

/**
 * What this rep might commit to now, three at most: their focus, what their worst findings ask, and a play of their own for what they
 * met last. Nothing that stands already.
 */
export function commitmentSuggestions(snapshot: Snapshot, now: Temporal.Instant): Suggestion[] {
  const standing = new Set(
    snapshot.commitments.filter(isUnsettled).map(({ text, dealId }) => (dealId === null ? text.toLowerCase() : dealId)),
  );
  const isNew = ({ text, dealId }: Suggestion) => !standing.has(dealId ?? text.toLowerCase());
  const focus = ofFocus(snapshot, now).filter(isNew);
  const play = ofPlay(snapshot)
    .filter(isNew)
    .filter(({ text }) => !focus.some((other) => other.text === text));
  const left = MOST - focus.length - play.length;
  const findings = ofFindings(snapshot, now)
    .filter(isNew)
    .filter(({ text }) => !focus.some((other) => other.text === text));
  return [...focus, ...findings.slice(0, left), ...play];
}

function ofFocus(snapshot: Snapshot, now: Temporal.Instant): Suggestion[] {
  const { rep, focus, plays } = snapshot;
  if (!focus || focusState(focus, dateFor(rep, now)) !== 'on') return [];
  switch (focus.on.is) {
    case 'section':
      return [ofSection(focus.on.section, snapshot, now)];
    case 'behaviour':
      return [plain(behaviourPlan(focus.on.behaviour))];
    case 'play': {
      const { scenario, name } = focus.on;
      const own = plays.find((play) => play.scenario === scenario);
      if (own) return [plain(own.text)];
      const called = STANDARD_SCENARIOS.find(({ key }) => key === scenario)?.name ?? name ?? scenario;
      return [plain(playPlan(called))];
    }
  }
}

function ofFindings(snapshot: Snapshot, now: Temporal.Instant): Suggestion[] {
  // Whoever is asked for the week hears everything, said lately or not. What is due today is planned already.
  const deals = itemsFor({ ...snapshot, told: [] }, now)
    .items.filter((item): item is DealFinding => 'deal' in item && item.rule !== 'due-today')
    .map((item) => ({ text: ifThen(planFor(item)), dealId: item.deal.id }));
  const isBehind = noProspecting(snapshot, now).length > 0 && sectionsOf(snapshot.rep).includes('reach');
  return [...(isBehind ? [ofSection('reach', snapshot, now)] : []), ...deals];
}

/** What the week's goal leaves to be done, else the usual number. */
function ofSection(section: Section, snapshot: Snapshot, now: Temporal.Instant): Suggestion {
  const week = weekNumbers(snapshot, weekStart(dateFor(snapshot.rep, now)));
  const { goal = null, done = 0 } = week.find((number) => number.section === section) ?? {};
  const left = goal === null ? 0 : goal - done;
  return plain(sectionPlan(section, left));
}

/** The play of their own for the scenario met last. */
function ofPlay({ met, plays }: Snapshot): Suggestion[] {
  const newest = met.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  const own = newest.flatMap(({ scenario }): Play[] => plays.filter((play) => play.scenario === scenario))[0];
  return own ? [plain(own.text)] : [];
}

function plain(text: string): Suggestion {
  return { text, dealId: null };
}
