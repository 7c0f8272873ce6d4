import { isFiller } from '../clause/light-words.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import { shownOf } from '../frame.ts';
import type { Unit } from '../units.ts';
import type { Gathering, Group } from './group.ts';
import { takeDay } from './note.ts';

/** Gives a deal of a list what is said of all: "called globex and initech"; with a count of its own: "morning calls: juniper 1, mosaic 2". */
export function share(gathering: Gathering, group: Group, { clause, rest, day }: ReadClause): void {
  const count = Number(rest.length === 1 ? /^x?(\d{1,3})x?$/.exec(rest[0]?.word ?? '')?.[1] : Number.NaN);
  for (const fact of gathering.shared) {
    const { value } = fact.is === 'touch' ? fact.span : {};
    group.facts.push(
      fact.is === 'touch' && value && count > 0
        ? { ...fact, span: { ...fact.span, value: { ...value, count } } }
        : { ...fact },
    );
  }
  if (!(count > 0) && !gathering.shared.every(({ is }) => is === 'touch'))
    group.rest.push(...rest.filter(({ word }) => !CHEER.test(word)));
  group.shown ||= shownOf(clause.units);
  group.line ||= clause.line;
  if (day) takeDay(group, day);
}

/** Whether a deal is named with a count alone, of what was counted before: "2 calls to mercer, 1 to atlas". */
export function isCount(before: ReadClause | null, { rest, facts }: ReadClause): boolean {
  const [count, ...others] = rest;
  const counts = before !== null && before.facts.length > 0 && before.facts.every(({ is }) => is === 'touch');
  return counts && facts.length === 0 && others.length === 0 && /^x?\d{1,3}x?$/.test(count?.word ?? '');
}

/** Whether a deal is named in one list with that of the clause before: "called globex and initech", "kestrel and cobalt both moved". */
export function isListed(before: ReadClause, { clause, facts, rest }: ReadClause): boolean {
  const { joint, line, units } = clause;
  if (joint !== 'and' && joint !== 'or' && joint !== 'comma') return false;
  if (
    joint === 'and' &&
    before.facts.length === 0 &&
    before.deals.length > 0 &&
    !before.isUnreal &&
    before.rest.length <= 2
  )
    return true;
  const [last, first] = [before.clause.units.findLast(isShown), units.find(isShown)];
  if (last?.is !== 'deal' || first?.is !== 'deal') return false;
  if (before.facts.length > 0)
    return facts.length === 0 && (rest.every(({ word }) => CHEER.test(word)) || isGiven(before, units));
  return joint !== 'comma' || facts.length === 0 || /\b(?:both|all)\b/.test(line);
}

/** What is only cheered over two at once: "won atlas and omni same day wtf". */
const CHEER =
  /^(?:same|wtf|lmao|insane|crazy|unreal|mental|back-to-back|baby|let's|lets|go+|gone|woop|whoop|legend|boss)$/;

/** "emailed hollis and umber the brochure": what both got. */
function isGiven({ facts }: ReadClause, units: readonly Unit[]): boolean {
  const deal = units.findIndex(({ is }) => is === 'deal');
  return (
    facts.every(({ is }) => is === 'touch') &&
    /^(?:the|a|an|our|some|about|re|on|with)$/.test(units[deal + 1]?.word ?? '')
  );
}

function isShown({ word, is }: Unit): boolean {
  return is !== 'word' || !isFiller(word);
}

/** "calls today:" heads a list of deals. */
export function isHeading({ facts, clause: { units } }: ReadClause): boolean {
  const last = units.at(-1);
  return (
    last?.key === true && facts.length > 0 && facts.every((fact) => fact.is === 'touch' && fact.span.value?.count === 1)
  );
}
