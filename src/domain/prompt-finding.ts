import { BEHIND_LEADS, behavioursTold } from './behaviours-told.ts';
import { workingDaysBetween } from './calendar.ts';
import type { Behaviour } from './figures.ts';
import type { Clog, NewGround, RoleModel, Rule, SameLeads, ScenarioGap, ShinyObject } from './finding.ts';
import type { Focus, FocusOn } from './focus.ts';
import { type Limit, limitIn } from './limit.ts';
import { dateFor } from './member.ts';
import { clog } from './rules/clog.ts';
import { newGround } from './rules/new-ground.ts';
import { roleModel } from './rules/role-model.ts';
import { sameLeads } from './rules/same-leads.ts';
import { scenarioGap } from './rules/scenario-gap.ts';
import { shinyObject } from './rules/shiny-object.ts';
import type { Snapshot } from './snapshot.ts';
import { isSnoozed } from './unsnoozed.ts';

/** A finding about the rep's own way of working: it is the digest's one prompt, never an item. */
export type PromptFinding = ShinyObject | Clog | ScenarioGap | RoleModel | SameLeads | NewGround;

/** Asked in this order; the first that speaks, and was not said within its pause, is the prompt. */
const ASKED: readonly { rule: PromptFinding['rule']; find: Rule<PromptFinding> }[] = [
  { rule: 'shiny-object', find: shinyObject },
  { rule: 'clog', find: clog },
  { rule: 'scenario-gap', find: scenarioGap },
  { rule: 'role-model', find: roleModel },
  { rule: 'same-leads', find: sameLeads },
  { rule: 'new-ground', find: newGround },
];

function pause(rule: PromptFinding['rule'], value: number): Limit {
  const is = 'Between two prompts of this rule';
  return { name: `${rule}-pause`, is, value, unit: 'working days', origin: 'convention' };
}

/** A week for what a week shows, a month for what moves slowly: figures of half a year are the same tomorrow. */
export const PROMPT_PAUSES: Record<PromptFinding['rule'], Limit> = {
  'shiny-object': pause('shiny-object', 5),
  clog: pause('clog', 10),
  'scenario-gap': pause('scenario-gap', 5),
  'role-model': pause('role-model', 20),
  'same-leads': pause('same-leads', 20),
  'new-ground': pause('new-ground', 20),
};

/**
 * The finding for this morning's prompt, or null. With a focus only what is about it: four weeks are for one thing. Nothing about a
 * behaviour that was spoken of this week.
 */
export function promptFindingFor(snapshot: Snapshot, focus: Focus | null, now: Temporal.Instant): PromptFinding | null {
  for (const { rule, find } of ASKED) {
    if (wasSaid(rule, snapshot, now)) continue;
    const [finding] = find(snapshot, now).filter(
      (found) =>
        (focus === null || isAbout(found, focus.on)) &&
        !isSnoozed(found, snapshot, now) &&
        !isToldAbout(found, snapshot, now),
    );
    if (finding) return finding;
  }
  return null;
}

function wasSaid(rule: PromptFinding['rule'], { rep, settings, told }: Snapshot, now: Temporal.Instant): boolean {
  const today = dateFor(rep, now);
  const days = limitIn(settings, PROMPT_PAUSES[rule]);
  return told.some((said) => said.rule === rule && workingDaysBetween(rep, dateFor(rep, said.at), today) < days);
}

function isToldAbout(finding: PromptFinding, snapshot: Snapshot, now: Temporal.Instant): boolean {
  const behaviours = behavioursOf(finding);
  if (behaviours.length === 0) return false;
  const told = behavioursTold(snapshot, now);
  return behaviours.some((behaviour) => told.has(behaviour));
}

function behavioursOf(finding: PromptFinding): readonly Behaviour[] {
  if (finding.rule === 'role-model') return [finding.reason];
  return finding.rule === 'same-leads' ? BEHIND_LEADS : [];
}

function isAbout(finding: PromptFinding, on: FocusOn): boolean {
  switch (finding.rule) {
    case 'shiny-object':
      return on.is === 'section' && on.section === 'follow up';
    case 'clog':
      return on.is === 'section' && [finding.clogged?.section, finding.neglected?.section].includes(on.section);
    case 'scenario-gap':
      return on.is === 'play' && on.scenario === finding.scenario;
    case 'role-model':
    case 'same-leads':
      // A focus on a behaviour speaks of it itself.
      return false;
    case 'new-ground':
      return on.is === 'section' && on.section === 'find';
  }
}
