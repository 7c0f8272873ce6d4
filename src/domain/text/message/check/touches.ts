import { isPrivate } from '../touch/private.ts';
import { type Check, type Look, type Objection, placesOf, type Scene } from './scene.ts';

/** More of one kind than anybody does in a day. */
const MOST = 300;

/** Idioms with a word of work in them, and work that was only planned, left, or somebody else's. */
const NO_TOUCH: readonly RegExp[] = [
  /\bTOUCH (?:my|our|the|all|all my|all the)?(?: \S+)? ?(?:quota|goal|goals|target|targets|number|numbers|deadline|deadlines|expectations|criteria|requirements|needs|commitment|commitments|bar)\b/,
  /\bTOUCH (?:blast|campaign|sequence|cadence|drip|flyers|newsletter|it a (?:day|night)|it quits|bs|bullshit)\b/,
  /\b(?:about to|was going to|going to|gonna|meant to|supposed to|trying to|want to|forgot to|have to|need to|left to|yet to|were to|was to|had to|try to) (?:\S+ )?TOUCH\b/,
  /\bTOUCH (?:\S+ )?(?:to go|to do|left to|remaining|short|goal|target|quota|needed|required|behind|away from)\b/,
  /\b(?:of|my|out of|goal|target|quota|need|needs|needed|behind|left|average|averaging|usually|normally|per|daily|weekly) TOUCH\b/,
  /\b(?:was|were|there's|there are) TOUCH\b/,
  /\bTOUCH (?:a|per|every|each) (?:day|week|month|hour|morning)\b/,
  /\bTOUCH (?:DEAL )?(?:set|booked|scheduled|lined up|arranged|on the calendar|tbc|tbd|pending|to come|to follow|planned|cancelled|canceled)\b/,
];

/** What takes a touch back in a clause beside it. */
const CALLED_OFF =
  /\b(?:cancell?ed|no-show|no-showed|no show|didn't show|never showed|bailed|rescheduled|postponed|stood (?:me|us) up|fell through|called off|got moved|didn't happen|bounced|bounce|undelivered|but didn't|didn't)\b/;

/** What was done must have happened, and be the author's. */
export const touches: Check = (scene) => [
  ...scene.looks.flatMap((look) => ofClause(scene, look)),
  ...scene.updates.flatMap(({ parts }, place): Objection[] =>
    (parts.touches ?? []).some(({ count }) => count > MOST) ? [{ part: 'touches', shown: '', places: [place] }] : [],
  ),
];

function ofClause(scene: Scene, look: Look): Objection[] {
  const { read, line, behind } = look;
  const done = read.facts.filter(({ is }) => is === 'touch');
  if (done.length === 0) return [];
  const places = [...new Set([...listedBefore(scene, look), ...placesOf(scene, look)])];
  const shown = done.map((fact) => fact.shown).join(', ');
  const isOff =
    CALLED_OFF.test(line) || (behind !== null && CALLED_OFF.test(behind.clause.line) && behind.facts.length === 0);
  return isOff ||
    isTheirs(look) ||
    isUntold(look) ||
    isAhead(look) ||
    NO_TOUCH.some((pattern) => pattern.test(line)) ||
    isPrivate(read.clause.line) ||
    isOrder(scene, look)
    ? [{ part: 'touches', shown, places }]
    : [];
}

/** "hexa and castellan call at 3": the updates of the deals named right before with nothing of their own. */
function listedBefore(scene: Scene, { before, read }: Look): readonly number[] {
  const look = scene.looks.find((one) => one.read === before);
  return look && read.clause.joint === 'and' && look.read.facts.length === 0 && look.read.deals.length > 0
    ? look.places
    : [];
}

/** "call hollis": nobody says whether that was done. */
function isOrder({ looks }: Scene, { read }: Look): boolean {
  const [first, next] = read.clause.units;
  const isAlone = looks.filter((look) => look.read.facts.some(({ is }) => is === 'touch')).length === 1;
  const isBare =
    first?.is === 'touch' &&
    /^(?:call|email|text|visit|ring|phone|mail|message|ping|demo|meet|meeting)$/i.test(first.shown);
  return isAlone && isBare && next?.is === 'deal';
}

/** "quillon called, wants a new quote": it was the buyer who did. */
function isTheirs({ read: { clause } }: Look): boolean {
  return clause.units.some((unit, at) => {
    const before = clause.units[at - 1];
    const isDone =
      unit.is === 'touch' &&
      /^(?:called|rang|phoned|emailed|texted|messaged|mailed|pinged|wrote|visited|dmed|replied)\b/i.test(unit.shown);
    const next = clause.units[at + 1];
    const isShown =
      unit.is === 'touch' && /^demo/i.test(unit.shown) && (next?.is === 'word' || /^\S+ \S/.test(unit.shown.trim()));
    const isAlone = next?.is !== 'deal' && before?.is === 'deal' && before.after === 'none';
    return isAlone && (isDone || (isShown && /^demo(?:ed|'d|d)\b/i.test(unit.shown)));
  });
}

/** "hollis call at 3", "hollis call": nobody says whether it was or will be. A voicemail or a mail that is named was sent. */
function isUntold({ read: { clause, facts } }: Look): boolean {
  const isOpen = facts.some(
    (fact) =>
      fact.is === 'touch' &&
      fact.span.held === 'unclear' &&
      /^(?:call|meeting|demo|visit)$/.test(fact.span.value?.kind ?? ''),
  );
  return (
    isOpen && clause.units.every(({ is, word }) => is !== 'word' || /^(?:at|\d+|pm|am|with|w|for|the|a)$/.test(word))
  );
}

/** "i have 3 meetings today" leaves open whether they were. */
function isAhead({ read: { clause } }: Look): boolean {
  return clause.units.some(
    (unit, at) =>
      unit.is === 'touch' &&
      /^(?:\d|an? |another |one |two |three |four |five )/i.test(unit.shown) &&
      /^(?:have|got|has)$/.test(clause.units[at - 1]?.word ?? ''),
  );
}
