import { workingDaysBetween } from '../domain/calendar.ts';
import { FACTS } from '../domain/facts.ts';
import { dateFor } from '../domain/member.ts';
import type { DealView, Snapshot } from '../domain/snapshot.ts';
import { stageName } from '../domain/stages.ts';
import type { Names } from './names.ts';
import { textFor } from './question.ts';

/** Deals that are sent with a question, and characters of a text of theirs. What a question takes should not be what it costs. */
const DEALS_SENT = 8;
const CHARACTERS = 200;

/** What is sent of a rep's open deals: no amounts, no notes, and names as `names` lets them. Days are the rep's working days. */
export function dealFacts(
  { rep, deals, stages }: Snapshot,
  now: Temporal.Instant,
  names: Names,
): Record<string, unknown>[] {
  const today = dateFor(rep, now);
  const days = (since: Temporal.Instant) => workingDaysBetween(rep, dateFor(rep, since), today);
  return dealsSent(deals).map((deal) => ({
    deal: names.codeOf(deal.id),
    stage: stageName(stages, deal.stage),
    workingDaysInStage: days(deal.stageSince),
    touches: deal.touches,
    ...(deal.lastTouchAt ? { workingDaysSinceLastTouch: days(deal.lastTouchAt) } : {}),
    ...texts({ nextStep: deal.nextStep, buyerPromise: deal.buyerPromise }, names),
    ...dates({ nextStepOn: deal.nextStepOn, buyerPromiseOn: deal.buyerPromiseOn, closeOn: deal.closeOn }),
    ...texts(Object.fromEntries(FACTS.map((fact) => [fact, deal[fact]])), names),
  }));
}

/** Of these deals those that are sent: open, the longest without a touch first. */
export function dealsSent(deals: readonly DealView[]): DealView[] {
  const since = ({ lastTouchAt, createdAt }: DealView) => (lastTouchAt ?? createdAt).epochMilliseconds;
  return deals
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => since(a) - since(b) || a.id - b.id)
    .slice(0, DEALS_SENT);
}

function texts(given: Readonly<Record<string, string | null>>, names: Names): Record<string, string> {
  const said = Object.entries(given).flatMap(([key, text]) => (text ? [[key, textFor(names, text, CHARACTERS)]] : []));
  return Object.fromEntries(said);
}

function dates(given: Readonly<Record<string, Temporal.PlainDate | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).flatMap(([key, date]) => (date ? [[key, date.toString()]] : [])));
}
