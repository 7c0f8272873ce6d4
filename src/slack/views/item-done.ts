import type { ActivityKind } from '../../domain/activity.ts';
import type { Angle } from '../../domain/angle.ts';
import type { Deal } from '../../domain/deal.ts';
import { FACT_NAMES, type Fact } from '../../domain/facts.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import { count, day, excerpt } from '../wording.ts';
import { bold } from './saved.ts';

/** How much of what people wrote stands in a line. */
const QUOTED = 120;

const ANGLE: Record<Angle, string> = { 'another-person': ' to another person', 'something-new': ' with something new' };

/** "✓ Acme: call logged" */
export function touchLogged({ name }: Deal, kind: ActivityKind, angle: Angle | null): string {
  return `✓ ${bold(name)}: ${kind}${angle ? ANGLE[angle] : ''} logged`;
}

/** `✓ Acme: next step "Send the MSA", Fri 13 Mar`: the day by its date, for the line is still read tomorrow. */
export function stepSet({ name, nextStep, nextStepOn }: Deal, today: Temporal.PlainDate): string {
  return `✓ ${bold(name)}: next step "${excerpt(nextStep ?? '', QUOTED)}"${nextStepOn ? `, ${day(nextStepOn, today)}` : ''}`;
}

/** "✓ Acme: close date Fri 4 Dec" */
export function closeSet({ name, closeOn }: Deal, today: Temporal.PlainDate): string {
  return `✓ ${bold(name)}: close date${closeOn ? ` ${day(closeOn, today)}` : ''}`;
}

/** Of a line that somebody answered whose deal it is not, where others read along: "… · by @Maya" */
export function answeredBy(says: string, userId: string): string {
  return `${says} · by <@${userId}>`;
}

/** "✓ Acme: quiet until Fri 13 Mar" */
export function snoozed({ name }: Deal, until: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return `✓ ${bold(name)}: quiet until ${day(until, today)}`;
}

/** "✓ Acme: not this one. I leave it for 20 working days, until Wed 8 Apr, or until its stage changes" */
export function leftOut(deal: Deal | null, days: number, until: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const long = `${count(days, 'working day')}, until ${day(until, today)}`;
  return deal
    ? `✓ ${bold(deal.name)}: not this one. I leave it for ${long}, or until its stage changes`
    : `✓ Not this one. I leave it for ${long}`;
}

/** "✓ Acme: who decides: Dana, with her CFO" */
export function factAnswered(deal: Deal, fact: Fact): string {
  return `✓ ${bold(deal.name)}: ${FACT_NAMES[fact]}: ${excerpt(deal[fact] ?? '', QUOTED)}`;
}

/** Asked where a touch leaves a deal without a next step ahead. */
export function askNext(deal: Deal, today: Temporal.PlainDate): Block[] {
  const isAhead = deal.nextStepOn !== null && Temporal.PlainDate.compare(deal.nextStepOn, today) > 0;
  if (deal.status !== 'open' || isAhead) return [];
  const ask = `What is next on ${bold(deal.name)}, and by when?`;
  return [section(ask, button('Set next step', ACTION.setStep, String(deal.id)))];
}

/** "✓ Acme: parked until Mon 4 May (legal review)" */
export function parked({ name, parkedUntil, endReason }: Deal, today: Temporal.PlainDate): string {
  return `✓ ${bold(name)}: parked${parkedUntil ? ` until ${day(parkedUntil, today)}` : ''}${reasonOf(endReason)}`;
}

/** "✓ Acme: won", "✓ Acme: lost (price)" */
export function ended({ name, status, endReason }: Deal): string {
  return `✓ ${bold(name)}: ${status}${reasonOf(endReason)}`;
}

/** What somebody hears who presses what was answered already. */
export function doneBefore(says: string): string {
  return says.startsWith('✓') ? `That was done: ${says}` : says;
}

function reasonOf(reason: string | null): string {
  return reason ? ` (${excerpt(reason, QUOTED)})` : '';
}
