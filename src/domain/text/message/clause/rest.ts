import { stageOf } from '../../stage.ts';
import type { DateSpan } from '../heard.ts';
import { denies, doubts, isHearsay } from '../hedges.ts';
import type { Fact } from '../told/facts.ts';
import type { Unit } from '../units.ts';
import type { Clause } from './clause.ts';
import { isCarrier, isFiller } from './light-words.ts';

/** The words of a clause that nothing explains. Whom a touch was with needs no explaining. */
export function restOf(
  { units, line }: Clause,
  facts: readonly Fact[],
  used: readonly boolean[],
  today: Temporal.PlainDate,
): Unit[] {
  const bag = facts.some(({ is }) => is === 'stage' || is === 'amount' || is === 'outcome' || is === 'close');
  const hasWork = facts.some(({ is }) => is === 'touch');
  const rest = isHearsay(line)
    ? []
    : units.filter((unit, at) => {
        if (used[at]) return false;
        // A day to come that nothing took is of something nobody read: "moving to proposal next week".
        if (unit.is === 'date') return bag && !hasWork && isAhead(unit.span, today);
        if (hasWork && isOfDeal(units, at)) return false;
        if (bag && isFormer(units, at)) return false;
        return isTelling(unit) && !(bag && (isCarrier(unit.word) || isOrdinal(units, at)));
      });
  const isWork = facts.length > 0 && facts.every(({ is }) => is === 'touch');
  if (hasWork && !isWork) return rest.filter(({ word }) => !DID.test(word));
  if (!isWork || denies(line) || doubts(line)) return rest;
  const first = units.findIndex(({ is }) => is === 'touch');
  return rest.filter((unit) => units.indexOf(unit) < first && unit.of === undefined && !DID.test(unit.word));
}

/** "from qualified to proposal": the stage it was in before. */
function isFormer(units: readonly Unit[], at: number): boolean {
  const [from, former, to, stage] = units.slice(at - 1, at + 3);
  if (at === 0 || from?.word !== 'from' || to?.word !== 'to' || stage?.is !== 'stage') return false;
  return former?.is === 'word' && stageOf(former.word) !== null;
}

/** Whom a touch was with: "jo from castellan". */
function isOfDeal(units: readonly Unit[], at: number): boolean {
  return /^(?:from|at|@)$/.test(units[at + 1]?.word ?? '') && units[at + 2]?.is === 'deal';
}

/** Whether a day lies ahead, or may. */
export function isAhead({ value }: DateSpan, today: Temporal.PlainDate): boolean {
  return value === null || Temporal.PlainDate.compare(value, today) > 0;
}

/** Verbs of what was done, apart from it: "left hooli a vm". */
const DID =
  /^(?:left|gave|sent|shot|dropped|made|did|booked|ran|held|took|showed|threw|fired|popped|wrote|paid|went|drove|flew|spent|worked|grabbed|caught|hopped|jumped|tried|managed|finished|wrapped|knocked|smashed|cranked|logged|log|add|record|completed|another|two|three|couple|few)$/;

/** The 1 of "yr 1". */
function isOrdinal(units: readonly Unit[], at: number): boolean {
  if (!/^\d{1,2}$/.test(units[at]?.word ?? '')) return false;
  const [before, after] = [units[at - 1]?.word ?? '', units[at + 1]?.word ?? ''];
  return /^(?:yr|year|phase|stage|part|option|tier)$/.test(before) || /^(?:yrs?|years?|months?|mo)$/.test(after);
}

/** Whether a unit says something of its own that no value says. */
export function isTelling(unit: Unit): boolean {
  return unit.is === 'quoted' || (unit.is === 'word' && !isFiller(unit.word));
}
