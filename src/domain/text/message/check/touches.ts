import type { Fact, FactOf } from '../told/facts.ts';
import { type Check, type Look, type Objection, placesOf, type Scene } from './scene.ts';

/** More of one kind than anybody does in a day. */
const MOST = 300;

/** Idioms with a word of work in them, and work that was only planned, left, or somebody else's. */
const NO_TOUCH: readonly RegExp[] = [
  /\bTOUCH (?:my|our|the|all|all my|all the)?(?: \S+)? ?(?:quota|goal|goals|target|targets|number|numbers|deadline|deadlines|expectations|criteria|requirements|needs|commitment|commitments|bar)\b/,
  /\bTOUCH (?:blast|campaign|sequence|cadence|drip|flyers|newsletter|it a (?:day|night)|it quits|bs|bullshit)\b/,
  /\b(?:about to|was going to|going to|gonna|meant to|supposed to|trying to|want to|forgot to|have to|need to|left to|yet to|were to|was to|had to|try to) (?:\S+ )?TOUCH\b/,
  /\bTOUCH (?:\S+ )?(?:to go|to do|left to|remaining|short|goal|target|quota|needed|required|behind|away from)\b/,
  /\b(?:of|my|out of|goal|target|quota|need|needs|needed|behind|left|average|averaging|usually|normally|per|daily|weekly|by) TOUCH\b/,
  /\b(?:was|were) TOUCH\b/,
  /\bDEAL(?:'s)?(?: \S+)? TOUCH(?: (?:back|me|us|today|yesterday|this|just|again|earlier|asking|and|to|about|wanting))?(?: |$)(?!DEAL)/,
];

/** What takes a touch back in a clause beside it. */
const CALLED_OFF =
  /\b(?:cancell?ed|no-show|no-showed|no show|didn't show|never showed|bailed|rescheduled|postponed|stood (?:me|us) up|fell through|called off|got moved|didn't happen|but didn't|didn't)\b/;

/** What was done must be counted once, have happened, and be the author's. */
export const touches: Check = (scene) => [
  ...scene.looks.flatMap((look) => ofClause(scene, look)),
  ...twice(scene),
  ...scene.updates.flatMap(({ parts }, place): Objection[] =>
    (parts.touches ?? []).some(({ count }) => count > MOST) ? [{ part: 'touches', shown: '', places: [place] }] : [],
  ),
];

function ofClause(scene: Scene, look: Look): Objection[] {
  const { read, line, behind } = look;
  const done = read.facts.filter(({ is }) => is === 'touch');
  if (done.length === 0) return [];
  const places = placesOf(scene, look);
  const shown = done.map((fact) => fact.shown).join(', ');
  const isOff =
    CALLED_OFF.test(line) || (behind !== null && CALLED_OFF.test(behind.clause.line) && behind.facts.length === 0);
  return isOff || NO_TOUCH.some((pattern) => pattern.test(line)) || isOrder(look)
    ? [{ part: 'touches', shown, places }]
    : [];
}

/** "call hollis": nobody says whether that was done. */
function isOrder({ read }: Look): boolean {
  const [first, next] = read.clause.units;
  return (
    first?.is === 'touch' &&
    next?.is === 'deal' &&
    /^(?:call|email|text|visit|ring|phone|mail|message|ping|demo|meet|meeting)$/i.test(first.shown)
  );
}

/** Two touches of one kind on one deal may be one and the same act: "rang jubilee, spoke to the manager". */
function twice({ looks, updates }: Scene): Objection[] {
  return updates.flatMap(({ parts }, place): Objection[] => {
    const own = looks.filter(({ places }) => places.length === 1 && places[0] === place);
    const facts = own.flatMap(({ read }) => read.facts.filter((fact): fact is FactOf<'touch'> => fact.is === 'touch'));
    const same = (parts.touches ?? []).flatMap(({ kind }) => {
      const alike = facts.filter((fact) => kindOf(fact) === kind);
      return alike.length > 1 ? alike : [];
    });
    return same.length > 0
      ? [{ part: 'touches', shown: same.map(({ shown }) => shown).join(', '), places: [place] }]
      : [];
  });
}

function kindOf(fact: Fact) {
  return fact.is === 'touch' ? (fact.span.value?.kind ?? fact.span.among[0]?.kind) : undefined;
}
