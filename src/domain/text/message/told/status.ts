import type { Clause } from '../clause/clause.ts';
import { type Told, wordsOf } from '../frame.ts';
import type { AmountSpan } from '../heard.ts';
import { denies, doubts, isHearsay } from '../hedges.ts';
import type { Unit } from '../units.ts';
import type { Fact } from './facts.ts';

/** The stages and amounts of a clause that nothing else has told of, but for those it says are not so. */
export function statusIn({ units, line }: Clause, isUsed: (at: number) => boolean): Told {
  const facts: Fact[] = [];
  const used: (readonly [number, number])[] = [];
  const hedged = doubts(line) || isHearsay(line);
  for (const [at, unit] of units.entries()) {
    if ((unit.is !== 'stage' && unit.is !== 'amount') || isUsed(at)) continue;
    used.push([at, at + 1]);
    if (unit.is === 'amount' && (unit.span.role === 'users' || unit.span.role === 'other')) {
      if (/^(?:not|was|from|instead|than)$/.test(units[at - 1]?.word ?? '')) used.push([at - 1, at]);
      continue;
    }
    if (
      NOT_SO.test(wordsOf(units.slice(at + 1, at + 6))) ||
      (unit.is === 'stage' && unit.span.negated) ||
      isDeniedAt(units.slice(Math.max(0, at - 6), at).map(({ word }) => word))
    ) {
      const not = units.slice(0, at).findLastIndex(({ word }) => denies(word));
      if (not >= 0) used.push([not, at]);
      continue;
    }
    if (
      unit.is === 'stage' &&
      units[at - 1]?.word === 'from' &&
      units.slice(at).some(({ word }) => /^(?:to|→)$/.test(word))
    )
      continue;
    // "proposal → negotiation": the first is where it was.
    if (unit.is === 'stage' && /^(?:→|to)$/.test(units[at + 1]?.word ?? '') && units[at + 2]?.is === 'stage') continue;
    if (unit.is === 'stage') facts.push({ is: 'stage', span: unit.span, hedged, shown: unit.shown });
    else if (isOfTheDeal(wordsOf(units.slice(Math.max(0, at - 4), at))))
      facts.push({ is: 'amount', span: isUpTo(units, at) ? asTotal(unit.span) : unit.span, hedged, shown: unit.shown });
  }
  return { facts, used };
}

/** "westfall up to 140k" is where it stands now; "they'd go up to 140k" is not. */
function isUpTo(units: readonly Unit[], at: number): boolean {
  return /^(?:back )?up to /i.test(units[at]?.shown ?? '') && units[at - 1]?.is === 'deal';
}

function asTotal(span: AmountSpan): AmountSpan {
  const [only] = span.among;
  return only && span.among.length === 1 ? { ...span, value: only, among: [], role: 'total' } : span;
}

/** What says behind it that it is not so: "… was never on the cards". */
const NOT_SO =
  /^(?:is|was|were|are)?(?: |^)(?:never|isn't|wasn't|not) (?:on the cards|true|happening|going to happen|gonna happen|real|right|correct|the plan)\b/;

function isDeniedAt(before: readonly string[]): boolean {
  const line = before.join(' ');
  const last = Math.max(line.lastIndexOf('STAGE'), line.lastIndexOf('AMOUNT'));
  return denies(line.slice(last + 1));
}

/** Whether money that follows these words may be the deal's: not a budget, a turnover, or what it was. */
function isOfTheDeal(before: string): boolean {
  return !/(?:\bwas|\bbudget(?: is)?(?: of)?|\bturn over|\bturnover(?: is| of)?|\brevenue(?: is| of)?|\braised|\bspend(?:ing)?|\bsalary|\bquota(?: is| of)?|\bcommission|\bbonus|\bfunding|\bvaluation|\bcompetitor\S*(?: \S+)?|\binstead of|\brather than|\bfrom)$/.test(
    before,
  );
}
