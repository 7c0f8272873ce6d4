import type { AwayStatus, DueToday, Evidence, NoProspecting, Stalled, StallReason } from '../../domain/finding.ts';
import { count, day, excerpt, when } from '../wording.ts';
import { bold } from './saved.ts';

/** How much of a next step stands in one line. */
const STEP = 120;

/** A finding and the evidence for it, as a phrase: "no touch for 9 working days, the limit at proposal is 5". */
export function evidence(finding: Evidence, today: Temporal.PlainDate): string {
  if (finding.rule === 'stalled') return STALLED[finding.reason](finding, today);
  if (finding.rule === 'due-today') return due(finding, today);
  return finding.rule === 'no-prospecting' ? prospecting(finding) : status(finding);
}

/** One finding about a deal in one line: the deal, the evidence, and the next step where the evidence lacks it. */
export function findingLine(finding: Stalled | DueToday, today: Temporal.PlainDate): string {
  const { deal } = finding;
  const isNamed = finding.rule === 'due-today' ? deal.status === 'open' : SAYS_THE_STEP.has(finding.reason);
  const line = `${bold(deal.name)} · ${evidence(finding, today)}`;
  if (isNamed || (finding.rule === 'due-today' && !deal.nextStep)) return line;
  return `${line} · ${deal.nextStep ? `next: ${nextStep(finding, today)}` : 'no next step yet'}`;
}

const SAYS_THE_STEP: ReadonlySet<StallReason> = new Set(['overdue-next-step', 'missing-next-step']);

const STALLED: Record<StallReason, (finding: Evidence<Stalled>, today: Temporal.PlainDate) => string> = {
  'overdue-next-step': ({ deal, days, since }, today) =>
    `${step(deal.nextStep)} was due ${day(since, today)}, ${workingDays(days)} ago`,
  quiet: ({ deal, days, limit }) => `no touch for ${workingDays(days)}, the limit at ${deal.stage} is ${limit}`,
  'close-date-passed': ({ since, days }, today) => `close date ${day(since, today)} passed ${workingDays(days)} ago`,
  'close-date-moved': ({ deal, days }, today) =>
    `close date moved later ${count(days, 'time')}${deal.closeOn ? `, now ${day(deal.closeOn, today)}` : ''}`,
  'long-in-stage': ({ deal, days, limit }) => `in ${deal.stage} for ${workingDays(days)}, the limit is ${limit - 1}`,
  'missing-next-step': ({ days }) => `no next step for ${workingDays(days)}`,
};

function due({ deal, reason, on }: Evidence<DueToday>, today: Temporal.PlainDate): string {
  if (deal.status === 'parked') return `parked until ${when(on, today)}: take it up, park it again or end it`;
  return `${step(deal.nextStep)} ${reason === 'due' ? 'is' : 'was'} due ${when(on, today)}`;
}

function prospecting({ reason, logged, goal, wanted }: NoProspecting): string {
  if (reason === 'none') return 'no prospecting logged since Monday';
  const against = goal === null ? '' : `; half of what your goal of ${goal} a week makes by now is ${wanted}`;
  return `${count(logged, 'prospecting activity', 'prospecting activities')} logged since Monday${against}`;
}

function status({ emoji, reason }: AwayStatus): string {
  return `the Slack status ${emoji}${reason === 'ill' ? ', ill' : ', on holiday'}`;
}

function nextStep({ deal }: Stalled | DueToday, today: Temporal.PlainDate): string {
  const text = excerpt(deal.nextStep ?? '', STEP);
  return deal.nextStepOn ? `${text}, ${when(deal.nextStepOn, today)}` : `${text}, no date yet`;
}

function step(text: string | null): string {
  return text ? `"${excerpt(text, STEP)}"` : 'the next step';
}

function workingDays(days: number): string {
  return count(days, 'working day');
}
