import type { Parts } from '../../../reading.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import { isTelling } from '../clause/rest.ts';
import { shownOf } from '../frame.ts';
import type { Group } from '../group/group.ts';
import { factsOf } from '../parts.ts';

/** Fewer words than these tell nothing worth keeping. */
const TELLING = 2;
/** Of a clause that tells of work, as many more words are worth keeping. */
const BESIDES_WORK = 3;

/** The words about a deal that say none of these parts of its update, as they were written; undefined where there are none. */
export function noteOf(group: Group, parts: Parts): string | undefined {
  const kept = factsOf(group.facts, 'kept').flatMap(({ part, text }) => (part === 'note' ? [text] : []));
  const beside =
    group.deal === null
      ? []
      : [...group.told.filter(isMoreThanWork), ...group.notes.filter(isNote)].filter((read) => !isSaidBy(read, parts));
  const clauses = beside.toSorted((a, b) => a.clause.sentence - b.clause.sentence);
  const texts = [...kept, ...clauses.map(({ clause }) => written(clause.units))].filter((text) => text !== '');
  return texts.length > 0 ? [...new Set(texts)].join(', ') : undefined;
}

/** A condition tells of what is not so, and so does an end that is denied. */
function isNote({ clause: { units, joint, line } }: ReadClause): boolean {
  if (joint === 'if' || joint === 'once' || DENIED_END.test(line)) return false;
  return units.filter(isTelling).length >= TELLING;
}

const DENIED_END = /^(?:DEAL )?(?:\S+n't|not) (?:won|lost|dead|parked)$/;

/** Whether a part was read from a clause, or says it. */
function isSaidBy({ clause: { units } }: ReadClause, parts: Parts): boolean {
  const own = units.filter(isTelling).map(({ word }) => word);
  const texts = [parts.reason, parts.buyerPromise, parts.nextStep].flatMap((text) => (text ? [wordsOf(text)] : []));
  const shown = wordsOf(shownOf(units));
  return texts.some((text) => own.every((word) => text.includes(word)) || text.every((word) => shown.includes(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

function isMoreThanWork({ clause: { units }, facts }: ReadClause): boolean {
  const isWork = facts.length > 0 && facts.every(({ is }) => is === 'touch');
  return isWork && units.filter(isTelling).length >= BESIDES_WORK;
}

function written(units: ReadClause['clause']['units']): string {
  const [first] = units;
  const own = first?.is === 'deal' ? units.slice(1) : units;
  return shownOf(own)
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .replace(/(?<!\.)\.$/, '');
}
