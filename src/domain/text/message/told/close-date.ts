import type { Clause } from '../clause/clause.ts';
import { type Frame, isDenied, shownOf, type Told, wordsOf } from '../frame.ts';
import type { DateSpan } from '../heard.ts';
import { isStepNoun } from '../step-words.ts';
import type { Unit } from '../units.ts';

const CLOSES = /^(?:close|closes|closing|closure|ecd)$/;
const SIGNS =
  /(?:^| )(?:expected|expecting|expect|should|due|supposed|looking|target|planned|planning|aiming|hoping|scheduled)(?: DEAL| them| it)?(?: to| for)? (?:be )?(?:sign|signed|signing|signature)(?= |$)|(?:signing|signature|signatures|countersignature)(?: is| are| now| still)* (?:expected|due|planned|scheduled|slated|set|pencilled|penciled|likely|targeted)(?: in)?(?= |$)|(?:to be|be|get|getting|get it|get them) signed(?= |$)/;
/** Getting it done: "should get yarrow inked by 22 dec", "should land by 18 dec". */
const LANDS =
  /(?:^| )(?:(?:get|getting|have|having|see)(?: \S+){1,2} (?:inked|signed|closed|landed|done|wrapped(?: up)?|papered|buttoned up|(?:over|across) the line)|(?:should|expected to|expect to|due to|set to|on track to|on course to|likely to|gonna|will|going to|'ll)(?: DEAL| it)?(?: be)? (?:land|landed|done|wrap(?:ped)?(?: up)?|inked|signed|papered|come in|(?:over|across) the line)|(?:over|across) the line)(?= )/;

/** A day that is aimed at: "aiming for 18 dec", "eta 15 dec". */
const AIMS =
  /(?:^| )(?:looking at|aiming (?:for|at)|targeting|target(?: is)?|shooting for|gunning for|planning (?:on|for)|eyeing|forecast(?:ed)?(?: for)?|projected|slated for|eta|expecting)(?= (?:DATE|a DATE|the DATE|DEAL|:|to)| for)/;
const SLIPS =
  /(?:^| )(?:slipped|slipping|slips|slid|sliding|slides|pushed|pushing|push|delayed|moved|moving|dragged|dragging)(?: DEAL| it| this| out| back| again)*(?: to| until| into)?(?= DATE|$)/;

/** What may stand between the word and its day. */
const BETWEEN =
  /^(?:date|dates|is|are|now|still|:|→|=|to|by|on|in|at|for|around|about|end|of|slid|slides|pushed|push|moved|moves|slipped|slipping|has|have|been|out|back|again|will|be|sometime|the|a|it|this|that|deal|one|DEAL|AMOUNT|STAGE|maybe|probably|hopefully|likely|set|was|expected|should|target|looking|like|it's|from|DATE|before|latest|slips|slides|sliding|slipping|shifts|shifted|goes|bumped|becomes|delayed|postponed|forward|pulled|brought|changed|changes|est|and|just|we're|with|them|up|off|early|mid|late|today|tonight)$/;

const MAYBE = /\b(?:maybe|might|hopefully|think|guess|probably|perhaps|not|could|if)\b|n't\b/;

/** Words that lead up to it. */
const LEADS =
  /^(?:expected|expect|expecting|expects|est|estimated|projected|target|targeted|targeting|anticipated|planned|likely|new|revised|forecast|forecasted|their|the|our|a|to|should|will|gonna|going|it|it's|is|are|be|at|of|looking|like|pushed|push|pushing|moved|move|moving|set|slid|slipped|slipping|change|changed|update|updated|we're|and|now|still|hopefully|might|probably|aiming|aim|plan|planning|on|track|due|hoping|supposed|think|guess|DEAL|i|we|this|that|deal|one|has|have|been|confident|confirmed|keep|keeping|stays|moves)$/;

/** When a deal is to close: "closing 15 dec", "close date end of q4", "push the close to jan 15"; a near miss: "slipped to jan 15", "should sign by fri". */
export const closeDate: Frame = (clause) => {
  const { units, line } = clause;
  const at = units.findIndex(({ word, is }) => is === 'word' && CLOSES.test(word));
  if (at < 0) return nearly(clause);
  const day = dayFrom(clause, at + 1);
  const unit = units[day];
  if (unit?.is !== 'date') return before(clause, at);
  if (unit.span.vague && isDenied(units.slice(0, at))) return { facts: [], used: [[0, day + 1]] };
  if (/\bwas\b/.test(wordsOf(units.slice(at + 1, day)))) return { facts: [], used: [[0, day + 1]] };
  let from = at;
  while (from > 0 && LEADS.test(units[from - 1]?.word ?? '')) from--;
  return {
    facts: [{ is: 'close', on: lastOf(unit), hedged: MAYBE.test(line), shown: shownOf([unit]) }],
    used: [[from, day + 1]],
  };
};

/** "moves from 4 dec to 21 dec" names the new day last. */
function lastOf({ span, shown }: Unit & { is: 'date' }): DateSpan {
  const last = span.among.at(-1);
  const isMove = span.value === null && span.among.length === 2 && last !== undefined;
  return isMove && /^from\b.*\bto\b/i.test(shown) ? { ...span, value: last, among: [] } : span;
}

/** The day before it: "looking at end of q4 to close westfall", "shooting for a dec 18 close". */
function before({ units, line }: Clause, at: number): Told | null {
  const day = /^(?:to|for|as)$/.test(units[at - 1]?.word ?? '') ? units[at - 2] : units[at - 1];
  if (day?.is !== 'date' || !AIMS.test(line)) return null;
  return {
    facts: [{ is: 'close', on: day.span, hedged: MAYBE.test(line), shown: shownOf([day]) }],
    used: [[0, units.length]],
  };
}

/** The day behind a word, the last of "from 1 dec to 15 dec". */
function dayFrom({ units }: Clause, from: number): number {
  const isFirst = (at: number) => units[at + 1]?.word === 'to' && units[at + 2]?.is === 'date';
  let at = from;
  while (at < units.length && (units[at]?.is !== 'date' || isFirst(at)) && BETWEEN.test(units[at]?.word ?? '')) at++;
  return at;
}

/** What is likely meant as the day to close, to be confirmed. A demo that moved is none. */
function nearly({ units, line }: Clause): Told | null {
  const isEvent = units.some(
    (unit) =>
      unit.is === 'touch' ||
      (unit.is === 'word' &&
        isStepNoun(unit.word) &&
        !/^(?:sign|contract|agreement|paperwork|order|msa|sow|deal)/.test(unit.word)),
  );
  const day = units.find(({ is }) => is === 'date');
  if (isEvent || day?.is !== 'date' || !isAimed(line)) return null;
  return { facts: [{ is: 'close', on: day.span, hedged: true, shown: shownOf([day]) }], used: [[0, units.length]] };
}

function isAimed(line: string): boolean {
  return SIGNS.test(line) || LANDS.test(line) || ((SLIPS.test(line) || AIMS.test(line)) && /\bDEAL\b/.test(line));
}
