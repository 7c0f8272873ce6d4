import type { Clause } from '../clause/clause.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, type Told, timed, wordsOf } from '../frame.ts';
import { textOf } from '../free-text.ts';
import type { Unit } from '../units.ts';

/** What only the buyer can give. */
const GIVEN =
  '(?:po|purchase order|redlines?|mark-?up|signatures?|countersignature|sign-?off|sign off|approval|go-?ahead|green light|go/no-go|answer|verdict|decision|final (?:word|say|call)|word|feedback|comments|edits|response|reply|counter|counter-?offer|yes or no|signed \\S+|numbers back)';

/** Looking out for something: "expecting the PO", "should hear back". */
const LOOKS =
  /(?:^| )(?:(?:should |will |gonna |going to |to )?(?:hear|hearing)(?: (?:back|something|from))+|(?:expect|expecting|awaiting|await|waiting (?:on|for)|due|should (?:get|have|see|receive)|getting|we get|i get|promised))(?= )/;

const GIVES = new RegExp(`(?:^| )${GIVEN}(?: |$)`);
const COMES = new RegExp(
  `(?:^| )${GIVEN}(?: (?:lands|landing|arrives|arriving|comes|coming|due|drops|dropping|hits|back|expected|in|promised|is|are|will|be|eta|ready|out|to|us|from|their|legal|procurement|finance|board|cfo|ceo|DEAL|should|here|through|over|my|way|:|→))*(?: DATE)`,
);
const PAST =
  /(?:^| )(?:from (?:us|me|our (?:side|end|legal|team|lawyers))|want|wants|wanted|need|needs|asked|got|received|came|landed|arrived|was|were|had|sent|signed off|gave|my|our)(?: |$)/;
const FROM_THEM =
  /(?:^| )(?:from|legal|procurement|purchasing|finance|board|cfo|ceo|cto|coo|they|them|their|DEAL|security|it)(?: |$)/;

/** It lies with them. */
const THEIRS =
  /(?:^| )(?:waiting (?:on|for)|awaiting|pending|(?:legal|procurement|purchasing|finance|security|board|cfo|ceo|cto|team|they)(?: has| have|'ve)(?: got)? (?:it|them|that|the \S+)|with (?:their )?(?:legal|procurement|purchasing|finance|security|board))(?: |$)/;

/** What is awaited of the buyer with its day: "expecting the PO by friday", "redlines due wed", "should hear back tuesday". */
export const awaited: Frame = ({ units, line }, today) => {
  const day = dayOf(units);
  if (!day || PAST.test(line) || isDenied(units)) return null;
  if (day.value && Temporal.PlainDate.compare(day.value, today) < 0) return null;
  const isHeard = /(?:^| )hear(?:ing)?(?: |$)/.test(LOOKS.exec(line)?.[0] ?? '');
  const isLooked = LOOKS.test(line) && (GIVES.test(line) || isHeard);
  if (!isLooked && !(COMES.test(line) && FROM_THEM.test(line))) return null;
  return promised(units, units, day);
};

/** The day for what the clause before waits for: "waiting on legal, due thursday". */
export function awaitedSince({ units, line }: Clause, before: ReadClause | null): Told | null {
  const day = dayOf(units);
  if (!before || !day || before.facts.length > 0) return null;
  if (!THEIRS.test(before.clause.line)) return null;
  const isDayAlone =
    /^(?:(?:they|it|it's|which|is|said|so|and|was) )*(?:(?:due back|due|promised|expected|eta|by|should be|back|done|coming)(?: (?:for|by|on))? )?DATE$/.test(
      line,
    );
  return isDayAlone ? promised(before.clause.units, units, day) : null;
}

function promised(
  from: readonly Unit[],
  units: readonly Unit[],
  day: NonNullable<ReturnType<typeof dayOf>>,
): Told | null {
  const text = textOf(from).replace(
    /^(?:still )?(?:expect|expecting|awaiting|await|waiting (?:on|for)|should (?:get|have|see|receive)|getting) (?:the |a |an |their )?/i,
    '',
  );
  if (text === '') return null;
  const hedged = isHedged(units) || /(?:^| )(?:my|i)(?: |$)/.test(wordsOf(units));
  return {
    facts: [{ is: 'promise', text: timed(text, day), on: day, isNear: false, hedged, shown: shownOf(units) }],
    used: [[0, units.length]],
  };
}
