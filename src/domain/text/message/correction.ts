import { slips } from '../nearest.ts';
import { stageOf } from '../stage.ts';
import type { Unit } from './units.ts';

/** Words with which somebody corrects what they just said; the longest first. */
const MARKS =
  /^(?:nope hang on|no hang on|hang on no|hang on|hold on|nope wait|wait sorry|sorry wait|no wait|wait no|no sorry|sorry no|no actually|actually no|no i mean|no i meant|sorry i mean|sorry i meant|i mean|i meant|or rather|make that|make it|scratch that|strike that|correction|edit|meant|actually|sorry|wait|nope|oops|whoops|my bad|no|rather|should be|should say|ignore that|not that|err|er)(?= |$)/;

const STRONG = /^(?:scratch that|strike that|correction|ignore that|no i mean|i meant)$/;

/** What may stand between the mark and the right value. */
const BETWEEN =
  /^(?:it's|it|is|to|at|in|the|that|that's|by|on|→|for|should|be|says|make|leave|leaving|keep|keeping|put|sorry|i|mean|meant|actually|no|nope|wait|hang|hold|on|oops|now|of|still|until|with|w)$/;

/** How far back the wrong value is looked for. */
const REACH = 8;

type Sort = 'status' | 'deal' | 'amount' | 'date' | 'touch' | null;

/** The units without what was corrected: "40k, no wait 45k" is "45k". The last correction counts. */
export function corrected(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    if (isContrast(units, at)) {
      const last = kept.at(-1);
      if (last) last.after = units[at + 1]?.after ?? 'none';
      at++;
      continue;
    }
    const next = mendedAt(units, at, kept);
    const unit = units[next ?? at];
    if (unit) kept.push(next === null ? { ...unit } : affirmed(unit));
    at = next ?? at;
  }
  return kept;
}

/** "55k not 50", "thursday not friday": the second is only what it is not. */
function isContrast(units: readonly Unit[], at: number): boolean {
  const [value, not, other] = [units[at - 1], units[at], units[at + 1]];
  if (not?.word !== 'not' || value === undefined || other === undefined || value.after === 'sentence') return false;
  if (other.after === 'none' && units[at + 2] !== undefined && value.is !== 'deal') return false;
  const isSame = value.is === other.is && (value.is === 'amount' || value.is === 'date' || value.is === 'deal');
  return (
    isSame ||
    (value.is === 'amount' && /^\d[\d.,]*$/.test(other.word)) ||
    (value.is === 'stage' && stageOf(other.word) !== null)
  );
}

/** Where a correction stands at a unit: takes what is wrong from those kept, and gives the place of the right value; else null. */
function mendedAt(units: readonly Unit[], at: number, kept: Unit[]): number | null {
  if (isStarred(units[at]) && takeBack(kept, [sortOf(units[at])], units[at])) return at;
  const mark = MARKS.exec(
    units
      .slice(at, at + 4)
      .map(({ word }) => word)
      .join(' '),
  )?.[0];
  if (!mark) return null;
  let next = at + mark.split(' ').length;
  while (
    next < units.length &&
    next - at < REACH &&
    BETWEEN.test(units[next]?.word ?? '') &&
    sortOf(units[next]) === null
  )
    next++;
  const sort = sortOf(units[next]);
  const sorts = STRONG.test(mark) ? sortsFrom(units, next) : [sort];
  return sort !== null && takeBack(kept, sorts) ? next : null;
}

/** "called merger *mercer". */
function isStarred(unit: Unit | undefined): boolean {
  return unit !== undefined && /^\*[^*\s]+$/.test(unit.shown);
}

/** Takes the last value of each sort from the units kept; whether there was any. Where it stood last, the right one takes its place in the sentence. */
function takeBack(kept: Unit[], sorts: readonly Sort[], starred?: Unit): boolean {
  const size = kept.length;
  for (const sort of sorts) {
    const near = (unit: Unit) =>
      starred !== undefined && unit === kept.at(-1) && slips(unit.word, starred.shown.slice(1).toLowerCase()) <= 2;
    let at = kept.length - 1;
    while (at >= Math.max(0, size - REACH) && !(sort !== null && sortOf(kept[at]) === sort) && !near(kept[at] as Unit))
      at--;
    if (at < Math.max(0, size - REACH)) continue;
    const isLast = at === kept.length - 1;
    kept.splice(at, 1);
    const before = kept.at(-1);
    if (before && isLast) before.after = 'none';
  }
  return kept.length < size;
}

/** The "no" of a correction denies what stood before, not what follows. */
function affirmed(unit: Unit): Unit {
  return unit.is === 'stage' || unit.is === 'touch'
    ? ({ ...unit, span: { ...unit.span, negated: false } } as Unit)
    : { ...unit };
}

function sortOf(unit: Unit | undefined): Sort {
  if (!unit || unit.is === 'quoted') return null;
  if (unit.is === 'stage') return 'status';
  if (unit.is !== 'word') return unit.is;
  return /^(?:won|lost|parked|dead|closedwon|closedlost|qualified)$/.test(unit.word) ? 'status' : null;
}

function sortsFrom(units: readonly Unit[], from: number): Sort[] {
  const sorts = new Set<Sort>();
  for (let at = from; at < units.length; at++) {
    const sort = sortOf(units[at]);
    if (sort) sorts.add(sort);
    if (units[at]?.after !== 'none') break;
  }
  return [...sorts];
}
