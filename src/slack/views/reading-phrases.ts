import type { Deal } from '../../domain/deal.ts';
import { FACTS } from '../../domain/facts.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Parts, Update } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import { day, excerpt, listed } from '../wording.ts';
import { countOf } from './logged.ts';
import { bold } from './saved.ts';
import { stageShown } from './stage.ts';

/** How much of a text that was read stands in a line. */
const QUOTED = 120;
const REASON = 80;
const SOURCE = 40;

/** Kinds of touch that a line names; nobody does more of them in one message. */
const KINDS = 6;

/** What an update says, in one line: "*Acme Corp* · stage contacted → proposal · next: send msa by Fri 27 Nov". `deal` is as it stands. */
export function updateLine(update: Update, deal: Deal | undefined, said: Said, reader?: string): string {
  return [...subject(update, deal, reader), ...updatePhrases(update, deal, said)].join(' · ');
}

/** What it is about; of a deal that is not the reader's, with its owner. */
export function subject({ is, parts }: Update, deal: Deal | undefined, reader?: string): string[] {
  if (is === 'new-deal') return [`New deal ${bold(parts.name ?? '…')}`];
  if (is === 'commitment') return ['Commitment'];
  if (!deal) return [];
  const owner = reader === undefined || reader === deal.ownerId ? '' : ` (<@${deal.ownerId}>)`;
  return [`${bold(deal.name)}${owner}`];
}

/** What an update says of it, a phrase each. */
export function updatePhrases({ is, parts }: Update, deal: Deal | undefined, said: Said): string[] {
  const today = said.at.toPlainDate();
  return [
    ...commitment(is === 'commitment' ? parts : {}, deal, today),
    ...outcome(parts, today),
    ...stage(parts, deal, said),
    ...amount(parts, deal),
    ...withDay('next:', 'next step', parts.nextStep, parts.nextStepOn, today),
    ...withDay('they promised:', 'their promise', parts.buyerPromise, parts.buyerPromiseOn, today),
    ...(parts.closeOn ? [`close date ${day(parts.closeOn, today)}`] : []),
    ...touches(parts),
    ...(parts.source ? [`source ${excerpt(parts.source, SOURCE)}`] : []),
    ...FACTS.flatMap((fact) => (parts[fact] ? [`${fact}: ${excerpt(parts[fact], QUOTED)}`] : [])),
    ...(parts.note ? [`note: ${excerpt(parts.note, QUOTED)}`] : []),
  ];
}

function commitment({ text, dueOn }: Parts, deal: Deal | undefined, today: Temporal.PlainDate): string[] {
  if (text === undefined) return [];
  const due = dueOn ? ` by ${day(dueOn, today)}` : '';
  return [`*${excerpt(text, QUOTED)}*${due}`, ...(deal ? [`for ${bold(deal.name)}`] : [])];
}

function outcome({ outcome: what, reason, parkedUntil }: Parts, today: Temporal.PlainDate): string[] {
  const until = parkedUntil ? ` until ${day(parkedUntil, today)}` : '';
  const why = reason ? `: ${excerpt(reason, REASON)}` : '';
  if (what) return [`${what}${until}${why}`];
  return [...(parkedUntil ? [`parked${until}`] : []), ...(reason ? [`reason${why}`] : [])];
}

function stage({ stage: to }: Parts, deal: Deal | undefined, { stages }: Said): string[] {
  if (!to) return [];
  if (!deal || deal.stage === to) return [`stage ${stageShown(stages, to)}`];
  return [`stage ${stageShown(stages, deal.stage)} → ${stageShown(stages, to)}`];
}

function amount({ amount: to }: Parts, deal: Deal | undefined): string[] {
  if (!to) return [];
  const from = deal && moneyOf(deal);
  const isSame = from?.amount === to.amount && from.currency === to.currency;
  return [from && !isSame ? `${formatMoney(from)} → ${formatMoney(to)}` : formatMoney(to)];
}

function withDay(
  opener: string,
  name: string,
  text: string | undefined,
  on: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string[] {
  if (text === undefined && !on) return [];
  const by = on ? ` by ${day(on, today)}` : '';
  return [text === undefined ? `${name}${by}` : `${opener} ${excerpt(text, QUOTED)}${by}`];
}

function touches({ touches: made = [] }: Parts): string[] {
  if (made.length === 0) return [];
  const shown = made.slice(0, KINDS).map(({ kind, count }) => countOf(kind, count));
  const more = made.length - KINDS;
  return [`log ${more > 0 ? `${shown.join(', ')}, …and ${more} more` : listed(shown)}`];
}
