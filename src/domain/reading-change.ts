import { BLANK, type Deal, type DealFields, type DealUpdate } from './deal.ts';
import { UserError } from './errors.ts';
import { FACTS } from './facts.ts';
import type { Parts, Update } from './reading.ts';
import { requireUpcoming } from './text/date.ts';
import type { Said } from './text/said.ts';

/**
 * What an update of a message changes of a deal. A new step or promise without a date clears the old date. Throws UserError for a date
 * that has passed, and where a deal is parked without one.
 */
export function dealChangeOf(parts: Parts, deal: Deal, said: Said): DealUpdate {
  return { ...fieldsOf(parts, deal, said), ...endOf(parts, deal, said) };
}

/** A deal as a message opens it. Throws UserError where it has no name, or a date that has passed. */
export function openedBy(parts: Parts, said: Said): Omit<DealFields, 'ownerId'> {
  if (!parts.name) throw new UserError('What is the deal called? Say its name: new deal Globex 25k.');
  return { ...BLANK, ...fieldsOf(parts, BLANK, said), name: parts.name, source: parts.source ?? null };
}

/** What an update says that no field of the deal holds: its note, and why a deal was won, or why anything else; null where nothing. */
export function noteOf({ parts }: Update): string | null {
  const said = [holdsReason(parts) ? undefined : parts.reason, parts.note].filter((words) => words !== undefined);
  return said.length > 0 ? said.join('; ') : null;
}

function fieldsOf(parts: Parts, before: DealUpdate, said: Said): DealUpdate {
  const { stage, amount, nextStep, buyerPromise } = parts;
  const nextStepOn = upcoming(parts.nextStepOn, before.nextStepOn, said, 'the next step');
  const promisedOn = upcoming(parts.buyerPromiseOn, before.buyerPromiseOn, said, 'their promise');
  const closeOn = upcoming(parts.closeOn, before.closeOn, said, 'the expected close');
  return {
    ...(stage && { stage }),
    ...amount,
    ...(nextStep !== undefined && { nextStep, nextStepOn: null }),
    ...(nextStepOn && { nextStepOn }),
    ...(buyerPromise !== undefined && { buyerPromise, buyerPromiseOn: null }),
    ...(promisedOn && { buyerPromiseOn: promisedOn }),
    ...(closeOn && { closeOn }),
    ...factsOf(parts),
  };
}

function factsOf(parts: Parts): DealUpdate {
  return Object.fromEntries(FACTS.flatMap((fact) => (parts[fact] === undefined ? [] : [[fact, parts[fact]]])));
}

function endOf(parts: Parts, deal: Deal, said: Said): DealUpdate {
  const endedOn = said.at.toPlainDate();
  const { outcome, reason } = parts;
  if (outcome === 'won') return { status: outcome, endedOn, parkedUntil: null, endReason: null };
  if (outcome === 'lost') return { status: outcome, endedOn, parkedUntil: null, endReason: reason ?? null };
  if (!parks(parts)) return {};
  // Parked for longer without a new reason, it is parked for the old one.
  const still = deal.status === 'parked' ? deal.endReason : null;
  return { status: 'parked', parkedUntil: parkedUntil(parts, deal, said), endReason: reason ?? still };
}

function parks({ outcome, parkedUntil }: Parts): boolean {
  return outcome === 'parked' || (outcome === undefined && parkedUntil !== undefined);
}

function holdsReason(parts: Parts): boolean {
  return parts.outcome === 'lost' || parks(parts);
}

function parkedUntil(parts: Parts, { name }: Deal, said: Said): Temporal.PlainDate {
  const until = parts.parkedUntil;
  if (!until) throw new UserError(`Until when is ${name} parked? Say it with a date: park ${name} until 12 jan.`);
  requireUpcoming(until, said, 'the end of the pause');
  if (until.equals(said.at.toPlainDate()))
    throw new UserError('Parked until today is not parked. Which later date did you mean?');
  return until;
}

/** A date that is said again as it stands may have passed. */
function upcoming(
  date: Temporal.PlainDate | undefined,
  stands: Temporal.PlainDate | null | undefined,
  said: Said,
  what: string,
): Temporal.PlainDate | undefined {
  return date && !stands?.equals(date) ? requireUpcoming(date, said, what) : date;
}
