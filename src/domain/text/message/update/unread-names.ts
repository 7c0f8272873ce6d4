import { isFiller } from '../clause/light-words.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import { isOrdinary } from '../deal/common-words.ts';
import { folded } from '../deal/letters.ts';
import { isAcronym } from '../deal/name-forms.ts';
import type { Group } from '../group/group.ts';
import { isStepNoun, isStepVerb } from '../step-words.ts';
import type { Unit } from '../units.ts';

/** Words that may name a deal nobody knows: those in the place of one, and whether there are `any`, such as a person's name. */
type Names = { inPlace: Unit[]; any: boolean };

/** What stands right behind a deal's name. */
const BEHIND =
  /^(?:is|was|has|are|won|closed|signed|lost|parked|at|stage|said|says|wants|moved|went|gone|agreed|approved|→|AMOUNT|STAGE)$/;
/** What stands right before it. */
const BEFORE = /^(?:with|from|at|@|won|closed|lost|signed|parked)$/;

/** Of these, what is done to a deal and to nobody else. */
const ENDS = /^(?:won|closed|lost|signed|parked)$/;

/** The words of a group that nobody read and that may be a name. */
export function unreadNames({ told, notes }: Group): Names {
  const found = [...told, ...notes].map(namesOf);
  return { inPlace: found.flatMap(({ inPlace }) => inPlace), any: found.some(({ any }) => any) };
}

function namesOf({ clause: { units, joint } }: ReadClause): Names {
  const shouts = !units.some(({ shown }) => /\p{Ll}/u.test(shown));
  const strange = units.flatMap((unit, at) => (mayName(unit) ? [at] : []));
  const inPlace = strange.filter((at) => {
    const [before, behind] = [units[at - 1]?.word ?? '', units[at + 1]?.word ?? ''];
    const isHead = at === 0 || units.slice(0, at).every(({ word }) => isFiller(word));
    return ENDS.test(before) || (isHead && (BEHIND.test(behind) || units[at]?.key === true));
  });
  const isAny = strange.some((at) => {
    const isFirst = at === 0 && joint === 'sentence';
    const isCapital = !shouts && !isFirst && /^[^\p{L}]*\p{Lu}/u.test(units[at]?.shown ?? '');
    return isCapital || BEFORE.test(units[at - 1]?.word ?? '');
  });
  return { inPlace: inPlace.flatMap((at) => units[at] ?? []), any: isAny || inPlace.length > 0 };
}

/** Whether a word is no English that is known, and could be a name. */
function mayName(unit: Unit): boolean {
  if (unit.is !== 'word' || unit.of !== undefined || /['’]/.test(unit.word)) return false;
  const word = folded(unit.word);
  if (word.length < 2 || !/^\p{L}/u.test(word) || unit.word === 'MENTION') return false;
  return !isOrdinary(word) && !isFiller(unit.word) && !isStepNoun(word) && !isStepVerb(word) && !isAcronym(word);
}
