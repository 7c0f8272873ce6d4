import type { DigestItem } from '../../domain/digest.ts';
import type { AwayStatus, Evidence } from '../../domain/finding.ts';
import { commitmentDue, commitmentLine } from './finding/commitment.ts';
import { roleModel, sameLeads, scenarioGap } from './finding/comparison.ts';
import {
  customers,
  customersLine,
  leadResponse,
  leadResponseLine,
  unexplored,
  unexploredLine,
} from './finding/deal.ts';
import { excuse } from './finding/excuse.ts';
import { conclude, concludeLine, followUp, followUpLine } from './finding/follow-up.ts';
import { clog, newGround, prospecting, shinyObject } from './finding/pipe.ts';
import { due, nextStepOf, SAYS_THE_STEP, STALLED } from './finding/stalled.ts';
import { bold } from './saved.ts';

/** A finding and the evidence for it, as a phrase: "no touch for 9 working days, quiet at proposal from 5 on". */
export function evidence(finding: Evidence, today: Temporal.PlainDate): string {
  switch (finding.rule) {
    case 'stalled':
      return STALLED[finding.reason](finding, today);
    case 'due-today':
      return due(finding, today);
    case 'follow-up':
      return followUp(finding, today);
    case 'conclude':
      return conclude(finding, today);
    case 'unexplored':
      return unexplored(finding);
    case 'lead-response':
      return leadResponse(finding);
    case 'customers':
      return customers(finding, today);
    case 'commitments-due':
      return commitmentDue(finding, today);
    case 'shiny-object':
      return shinyObject(finding);
    case 'clog':
      return clog(finding);
    case 'scenario-gap':
      return scenarioGap(finding);
    case 'role-model':
      return roleModel(finding);
    case 'same-leads':
      return sameLeads(finding);
    case 'new-ground':
      return newGround(finding);
    case 'no-prospecting':
      return prospecting(finding);
    case 'excuse':
      return excuse(finding, today);
    case 'away-status':
      return status(finding);
  }
}

/** What is said of one item: the deal or the commitment, the evidence, and the one ask where the evidence is not it. */
export function findingLine(finding: DigestItem, today: Temporal.PlainDate): string {
  if (finding.rule === 'commitments-due') return commitmentLine(finding, today);
  return `${bold(finding.deal.name)} · ${saysOfDeal(finding, today)}`;
}

function saysOfDeal(finding: Exclude<DigestItem, { rule: 'commitments-due' }>, today: Temporal.PlainDate): string {
  switch (finding.rule) {
    case 'stalled':
      return SAYS_THE_STEP.has(finding.reason) ? evidence(finding, today) : withStep(finding, today);
    case 'due-today':
      return finding.deal.status === 'open' || !finding.deal.nextStep
        ? evidence(finding, today)
        : withStep(finding, today);
    case 'follow-up':
      return followUpLine(finding, today);
    case 'conclude':
      return concludeLine(finding, today);
    case 'unexplored':
      return unexploredLine(finding);
    case 'lead-response':
      return leadResponseLine(finding);
    case 'customers':
      return customersLine(finding, today);
  }
}

function withStep(finding: Extract<DigestItem, { rule: 'stalled' | 'due-today' }>, today: Temporal.PlainDate): string {
  return `${evidence(finding, today)} · ${nextStepOf(finding, today)}`;
}

function status({ emoji, reason }: AwayStatus): string {
  return `the Slack status ${emoji}${reason === 'ill' ? ', ill' : ', on holiday'}`;
}
