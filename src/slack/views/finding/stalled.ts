import type { DueToday, Evidence, Stalled, StallReason } from '../../../domain/finding.ts';
import { count, day, excerpt, when } from '../../wording.ts';
import { stageThen } from '../stage.ts';

/** How much of a next step stands in one line. */
const STEP = 120;

/** Reasons whose words name the next step, or that there is none. */
export const SAYS_THE_STEP: ReadonlySet<StallReason> = new Set(['overdue-next-step', 'missing-next-step']);

/** What stopped moving, as a phrase: "no touch for 9 working days, quiet at proposal from 5 on". */
export const STALLED: Record<StallReason, (finding: Evidence<Stalled>, today: Temporal.PlainDate) => string> = {
  'overdue-next-step': ({ deal, days, since }, today) =>
    `${quotedStep(deal.nextStep)} was due ${day(since, today)}, ${count(days, 'working day')} ago`,
  quiet: (finding) =>
    `no touch for ${count(finding.days, 'working day')}, quiet at ${stageThen(finding, finding.deal.stage)} from ${finding.limit} on`,
  'close-date-passed': ({ since, days }, today) =>
    `close date ${day(since, today)} passed ${count(days, 'working day')} ago`,
  'close-date-moved': ({ deal, days }, today) =>
    `close date moved later ${count(days, 'time')}${deal.closeOn ? `, now ${day(deal.closeOn, today)}` : ''}`,
  'long-in-stage': (finding) =>
    `in ${stageThen(finding, finding.deal.stage)} for ${count(finding.days, 'working day')}, ${longest(finding.limit - 1, finding.wins)}`,
  'missing-next-step': ({ days }) => `no next step for ${count(days, 'working day')}`,
};

/** What is due, as a phrase: `"Send the MSA" was due yesterday`. */
export function due({ deal, reason, on }: Evidence<DueToday>, today: Temporal.PlainDate): string {
  if (deal.status === 'parked') return `parked until ${when(on, today)}: take it up, park it again or end it`;
  return `${quotedStep(deal.nextStep)} ${reason === 'due' ? 'is' : 'was'} due ${when(on, today)}`;
}

/** "next: Call Dana, Fri 13 Mar", or that there is none. */
export function nextStepOf({ deal }: Stalled | DueToday, today: Temporal.PlainDate): string {
  if (!deal.nextStep) return 'no next step yet';
  const date = deal.nextStepOn ? when(deal.nextStepOn, today) : 'no date yet';
  return `next: ${excerpt(deal.nextStep, STEP)}, ${date}`;
}

function longest(days: number, wins: number | undefined): string {
  return wins === undefined
    ? `the limit is ${days}`
    : `nine in ten of the team's ${wins} won deals took ${days} or less`;
}

function quotedStep(text: string | null): string {
  return text ? `"${excerpt(text, STEP)}"` : 'the next step';
}
