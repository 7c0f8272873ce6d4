import { FACT_NAMES, type Fact } from '../../../domain/facts.ts';
import type { Customers, Evidence, LeadResponse, Unexplored } from '../../../domain/finding.ts';
import { count, day, excerpt, listed } from '../../wording.ts';
import { stageThen } from '../stage.ts';

/** How much of a source stands in one line. */
const SOURCE = 40;

const MINUTES = 60;

/** "not written down: who decides and how they will buy" */
export function unexplored({ blanks, ...finding }: Evidence<Unexplored>): string {
  const blank = `not written down: ${listed(blanks.map((fact) => FACT_NAMES[fact]))}`;
  return finding.reason === 'rushed' ? `${rush(finding)}; ${blank}` : blank;
}

/** One blank as one question. */
export function unexploredLine(finding: Unexplored): string {
  const lead = finding.reason === 'rushed' ? `${rush(finding)}. ` : '';
  return `${lead}${QUESTION[finding.ask]}`;
}

/** Each blank as a question. */
export const QUESTION: Record<Fact, string> = {
  wants: 'What do they want to achieve?',
  decides: 'Who decides there?',
  buys: 'How will they buy?',
  offer: 'What would we do for them?',
};

function rush(finding: Pick<Unexplored, 'days' | 'usual' | 'wins' | 'stageName'>): string {
  const { days = 0, usual = 0, wins = 0 } = finding;
  return `at ${stageThen(finding, 'proposal')} after ${count(days, 'working day')}; nine in ten of the team's ${count(wins, 'won deal')} took ${usual} or more`;
}

/** "a new lead, untouched for 1 working hour 15 minutes, the limit is 60 minutes" */
export function leadResponse({ minutes, limit }: Evidence<LeadResponse>): string {
  return `a new lead, untouched for ${workingTime(minutes)}, the limit is ${count(limit, 'minute')}`;
}

/** Where the lead came from, and how long it waits. */
export function leadResponseLine({ deal, minutes }: LeadResponse): string {
  const source = deal.source ? ` from ${excerpt(deal.source, SOURCE)}` : '';
  return `a new lead${source}, untouched for ${workingTime(minutes)}`;
}

function workingTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  const parts = [...(hours > 0 ? [count(hours, 'working hour')] : []), ...(rest > 0 ? [count(rest, 'minute')] : [])];
  return parts.join(' ') || '0 minutes';
}

/** "won Tue 3 Mar; last touch Tue 10 Mar, 14 days ago" */
export function customers({ wonOn, lastTouchOn, days }: Evidence<Customers>, today: Temporal.PlainDate): string {
  const ago = `${count(days, 'day')} ago`;
  return lastTouchOn
    ? `won ${day(wonOn, today)}; last touch ${day(lastTouchOn, today)}, ${ago}`
    : `won ${day(wonOn, today)}, ${ago}; no touch since`;
}

/** What a customer would like to be asked now. */
export function customersLine(finding: Customers, today: Temporal.PlainDate): string {
  return `${customers(finding, today)}. ${CUSTOMER_ASK[finding.reason]}`;
}

const CUSTOMER_ASK: Record<Customers['reason'], string> = {
  'after-sale': 'Ask how it works for them.',
  quarterly: 'Ask what has changed for them.',
  referral: 'You are in touch: ask who else should hear of this.',
};
