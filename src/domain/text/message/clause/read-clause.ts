import type { Frame, Told } from '../frame.ts';
import type { DateSpan, DealSpan } from '../heard.ts';
import { supposes } from '../hedges.ts';
import { awaited, awaitedSince } from '../told/awaited.ts';
import { buyerPromise } from '../told/buyer-promise.ts';
import { closeDate } from '../told/close-date.ts';
import type { Fact } from '../told/facts.ts';
import { headedStep } from '../told/headed-step.ts';
import { nameIn, newDeal } from '../told/new-deal.ts';
import { nextStep } from '../told/next-step.ts';
import { outcome } from '../told/outcome.ts';
import { ownPromise, promisedToo } from '../told/own-promise.ts';
import { plannedStep } from '../told/planned-step.ts';
import { priceAsReason, reasonBehind } from '../told/reason.ts';
import { source } from '../told/source.ts';
import { statusIn } from '../told/status.ts';
import { workIn } from '../told/work.ts';
import type { Unit } from '../units.ts';
import type { Clause } from './clause.ts';
import { isFiller } from './light-words.ts';
import { isAhead, restOf } from './rest.ts';
import { strangersIn } from './stranger.ts';

/**
 * A clause as it was read: which deals it names, what it tells, and the words nobody could read; `stranger` those that name nobody known. `day` where it is a day alone; `isUnreal`
 * where it tells of what is not so.
 */
export type ReadClause = {
  clause: Clause;
  deals: DealSpan[];
  facts: Fact[];
  rest: Unit[];
  stranger: Unit[];
  day: DateSpan | null;
  isAhead: boolean;
  isUnreal: boolean;
};

/** Texts, of which a clause has one: the first that is found. */
const TEXTS: readonly Frame[] = [nextStep, ownPromise];
const ENDS: readonly Frame[] = [closeDate, outcome];
const LOOSE: readonly Frame[] = [buyerPromise, awaited, plannedStep];

/** What a clause tells, after the one before it. `isNew` where the deal spoken of is a new one, whose name and source may be said. */
export function readClause(
  said: Clause,
  before: ReadClause | null,
  isNew: boolean,
  today: Temporal.PlainDate,
): ReadClause {
  const clause = priceAsReason(said, before?.facts ?? []);
  const { units, line, joint } = clause;
  const reading = { facts: [] as Fact[], used: new Array<boolean>(units.length).fill(false) };
  const take = (told: Told | null): boolean => {
    if (!told) return false;
    reading.facts.push(...told.facts);
    for (const [from, to] of told.used) reading.used.fill(true, from, to);
    return true;
  };
  const named = newDeal(clause, today) ?? (isNew && awaitsName(before) ? nameAlone(clause) : null);
  const nothing: ReadClause = {
    clause,
    deals: dealsOf(units, named),
    facts: [],
    rest: [],
    stranger: [],
    day: null,
    isAhead: false,
    isUnreal: true,
  };
  const isUnreal = supposes(line);
  if (joint === 'if' || joint === 'once' || isQuotation(clause) || (isUnreal && !/\bAMOUNT\b/.test(line)))
    return nothing;
  take(named);
  if ((isNew || named) && !named?.facts.some(({ is }) => is === 'source')) take(source(clause, today));
  if (!isUnreal && !named) {
    const hasText =
      TEXTS.some((frame) => take(frame(clause, today))) || (before !== null && take(promisedToo(clause, before.facts)));
    const hasEnd = !hasText && ENDS.map((frame) => take(frame(clause, today))).includes(true);
    if (!hasText && !hasEnd && !take(awaitedSince(clause, before)))
      LOOSE.some((frame) => take(frame(clause, today))) || take(headedStep(clause, before?.clause ?? null));
  }
  take(statusIn(clause, (at) => reading.used[at] === true));
  take(workIn(clause, (at) => reading.used[at] === true));
  if (isUnreal)
    return {
      ...nothing,
      facts: /^(?:\S+ )?DEAL (?:would|could)\b/.test(line) ? reading.facts.filter(({ is }) => is === 'amount') : [],
    };
  take(reasonBehind(clause, reading.facts, (at) => reading.used[at] === true));
  const { facts, used } = reading;
  const rest = restOf(clause, facts, used, today);
  const [first] = units.filter(({ is, word }) => is !== 'word' || !isFiller(word));
  const day = facts.length === 0 && rest.length === 0 && first?.is === 'date' ? first.span : null;
  const stranger = nothing.deals.length > 0 ? [] : strangersIn(clause, facts, rest);
  return {
    ...nothing,
    facts,
    rest: rest.filter((unit) => !stranger.includes(unit)),
    stranger,
    day,
    isAhead: day !== null && isAhead(day, today),
    isUnreal: false,
  };
}

/** The deals a clause names, but for those in a new deal's name; else the one a person in it belongs to. */
function dealsOf(units: readonly Unit[], named: Told | null): DealSpan[] {
  const isName = (at: number) => named?.used.some(([from, to]) => at >= from && at < to) === true;
  const deals = units.flatMap((unit, at) => (unit.is === 'deal' && !isName(at) ? [unit.span] : []));
  return deals.length > 0 ? deals : units.flatMap(({ of }) => of ?? []).slice(0, 1);
}

function awaitsName(before: ReadClause | null): boolean {
  return before?.facts.some((fact) => fact.is === 'name' && fact.text === '') === true;
}

function nameAlone({ units }: Clause): Told | null {
  const { text, to } = nameIn(units, 0);
  return text === '' ? null : { facts: [{ is: 'name', text, hedged: false, shown: text }], used: [[0, to]] };
}

/** What others said word for word tells nothing of ours, but for a step or a name in quotes. */
function isQuotation({ units, joint }: Clause): boolean {
  if (joint === 'because') return false;
  const at = units.findIndex((unit) => unit.is === 'quoted' && unit.text.split(' ').length > 2);
  return (
    at >= 0 &&
    !/(?:^| )(?:step|steps|next|they|will|promise|promised|to|from|deal|reason|because|lost|parked|until|note|DATE)$/.test(
      units
        .slice(0, at)
        .map(({ word }) => word)
        .join(' '),
    )
  );
}
