import type { Candidate, Update } from '../../../../src/domain/reading.ts';
import type { Heard, KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { readMessage } from '../../../../src/domain/text/message/read.ts';
import { SAID } from '../said.ts';

const NAMES = [
  'Acme Corp',
  'Acme Labs',
  'Globex',
  'Initech',
  'Wayne Industries',
  'Vandelay',
  'Hooli',
  'Café Lumière',
  'Friday Studios',
  'Proposal Kit',
  'Next Step Physio',
];

/** The deals that the tables speak of, all open leads. */
export const DEALS: readonly KnownDeal[] = NAMES.map((name, at) => ({
  id: at + 1,
  name,
  account: null,
  currency: 'USD',
  stage: 'lead',
  status: 'open',
}));

/** Where the tables' messages are said: in London on a Tuesday morning, 24 November 2026. */
export const HEARD: Heard = { said: SAID, deals: DEALS, lastDeal: null };

export function nameOf(deal: number): string {
  return DEALS.find(({ id }) => id === deal)?.name ?? `deal ${deal}`;
}

/** What a message tells, an update a line: `deal-update Globex: stage proposal, amount 40000 USD; asks nextStepOn 2026-11-27|2026-12-04`; else why it tells nothing. */
export function readAs(text: string, heard: Heard = HEARD): string[] {
  const { updates, more, talk } = readMessage(text, heard);
  const lines = updates.map(lineOf);
  return talk ? [talk] : more > 0 ? [...lines, `and ${more} more`] : lines;
}

function lineOf({ is, deal, parts, doubts }: Update): string {
  const said = Object.entries(parts).map(([part, value]) => `${part} ${shown(value)}`);
  const asked = doubts.map(
    ({ part, among }) => `${part}${among.length > 0 ? ` ${among.map(candidate).join('|')}` : ''}`,
  );
  const about = deal === null ? is : `${is} ${nameOf(deal)}`;
  return `${about}: ${said.join(', ')}${asked.length > 0 ? `; asks ${asked.join(', ')}` : ''}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(({ kind, count }) => `${count} ${kind}`).join(' + ');
  if (typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value)
    return `${Number(value.amount) / 100} ${value.currency}`;
  return String(value);
}

function candidate(one: Candidate): string {
  if ('deal' in one) return nameOf(one.deal);
  if ('date' in one) return String(one.date);
  return 'money' in one ? shown(one.money) : one.words;
}
