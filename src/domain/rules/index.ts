import type { Deal } from '../deal.ts';
import type { DealFinding, Finding, Rule } from '../finding.ts';
import type { AboutRule, Limit } from '../limit.ts';
import { aboutMirror } from '../mirror.ts';
import { PROMPT_PAUSES, type PromptFinding } from '../prompt-finding.ts';
import type { RuleName } from '../rule-name.ts';
import type { Snapshot } from '../snapshot.ts';
import { unsnoozed } from '../unsnoozed.ts';
import { aboutAwayStatus, awayStatus } from './away-status.ts';
import { aboutClog, clog } from './clog.ts';
import { aboutCommitmentsDue, commitmentsDue } from './commitments-due.ts';
import { aboutConclude, conclude } from './conclude.ts';
import { aboutCustomers, customers } from './customers.ts';
import { aboutDueToday, dueToday } from './due-today.ts';
import { aboutExcuse } from './excuse.ts';
import { aboutFollowUp, followUp } from './follow-up.ts';
import { aboutLeadResponse, leadResponse } from './lead-response.ts';
import { aboutNewGround, newGround } from './new-ground.ts';
import { aboutNoProspecting, noProspecting } from './no-prospecting.ts';
import { aboutRoleModel, roleModel } from './role-model.ts';
import { aboutSameLeads, sameLeads } from './same-leads.ts';
import { aboutScenarioGap, scenarioGap } from './scenario-gap.ts';
import { aboutShinyObject, shinyObject } from './shiny-object.ts';
import { aboutStalled, stalled } from './stalled.ts';
import { aboutUnexplored, unexplored } from './unexplored.ts';

/** Every rule that reads a snapshot, in the order in which a rep hears them; an excuse is read from an update. */
export const RULES: Record<Exclude<RuleName, 'excuse'>, Rule> = {
  'commitments-due': commitmentsDue,
  'due-today': dueToday,
  'follow-up': followUp,
  'lead-response': leadResponse,
  conclude,
  stalled,
  unexplored,
  customers,
  'shiny-object': shinyObject,
  clog,
  'scenario-gap': scenarioGap,
  'role-model': roleModel,
  'same-leads': sameLeads,
  'new-ground': newGround,
  'no-prospecting': noProspecting,
  'away-status': awayStatus,
};

/** What each rule is for, how it decides, and all of its limits. */
export const ABOUT_RULES: Record<RuleName, AboutRule> = {
  'commitments-due': aboutCommitmentsDue,
  'due-today': aboutDueToday,
  'follow-up': aboutFollowUp,
  'lead-response': aboutLeadResponse,
  conclude: aboutConclude,
  stalled: aboutStalled,
  unexplored: aboutUnexplored,
  customers: aboutCustomers,
  'shiny-object': paused('shiny-object', aboutShinyObject),
  clog: paused('clog', aboutClog),
  'scenario-gap': paused('scenario-gap', aboutScenarioGap),
  'role-model': paused('role-model', aboutRoleModel),
  'same-leads': paused('same-leads', aboutSameLeads),
  'new-ground': paused('new-ground', aboutNewGround),
  'no-prospecting': aboutNoProspecting,
  excuse: aboutExcuse,
  'away-status': aboutAwayStatus,
};

/** Every limit of every rule, and of the mirror: what a workspace may give numbers of its own to. */
export const ALL_LIMITS: readonly Limit[] = [...Object.values(ABOUT_RULES), aboutMirror].flatMap(
  ({ limits }) => limits,
);

/** Everything the rules notice about this rep now, but what they asked to be quiet about. */
export function findingsOf(snapshot: Snapshot, now: Temporal.Instant): Finding[] {
  const all = Object.values(RULES).flatMap((rule) => rule(snapshot, now));
  return unsnoozed(all, snapshot, now);
}

/** What the rules notice about one deal; `snapshot` is its owner's. */
export function findingsAbout(deal: Pick<Deal, 'id'>, snapshot: Snapshot, now: Temporal.Instant): DealFinding[] {
  return findingsOf(snapshot, now).filter(
    (finding): finding is DealFinding => 'deal' in finding && finding.deal.id === deal.id,
  );
}

function paused(rule: PromptFinding['rule'], about: AboutRule): AboutRule {
  return { ...about, limits: [...about.limits, PROMPT_PAUSES[rule]] };
}
