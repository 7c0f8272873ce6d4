import type { Clause } from '../clause/clause.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import { shownOf, timed } from '../frame.ts';
import { isStepNoun } from '../step-words.ts';
import type { Fact } from '../told/facts.ts';
import { reasonIn } from '../told/reason.ts';
import type { Gathering, Group } from './group.ts';

/** A clause that tells nothing of its own: a day for what stands before it, a reason, or a note. */
export function placeNote(gathering: Gathering, read: ReadClause): void {
  if (gathering.current.length === 0) gathering.early.push(read);
  for (const group of gathering.current) {
    if (read.day && /^(?:it's |is )?now DATE$/.test(read.clause.line) && moveEvent(gathering, group, read.day))
      continue;
    if ((read.day && takeDay(group, read.day)) || takeTopic(group, read)) continue;
    if (read.day && read.isAhead) group.rest.push(...read.clause.units.filter(({ is }) => is === 'date'));
    if (!takeReason(group, read, gathering.sentence)) group.notes.push(read);
  }
}

/** "pushed our presentation out a week, now 10 dec": the day of what was spoken of. */
function moveEvent({ before, event }: Gathering, group: Group, on: NonNullable<ReadClause['day']>): boolean {
  if (
    event === '' ||
    !before ||
    !/(?:^| )(?:pushed|moved|bumped|shifted|slid|slipped|delayed|brought|pulled)(?: |$)/.test(before.clause.line)
  )
    return false;
  group.facts.push({
    is: 'step',
    text: timed(event, on),
    on,
    as: 'planned',
    isNear: false,
    hedged: false,
    shown: event,
  });
  return true;
}

/** What a planned slot is for: "got a slot dec 8, contract walkthrough". */
function takeTopic({ facts }: Group, { clause, rest }: ReadClause): boolean {
  const last = facts.at(-1);
  if (last?.is !== 'step' || last.as !== 'planned' || !last.on || clause.joint !== 'comma') return false;
  const isTopic = rest.length > 0 && rest.length <= 4 && isStepNoun(rest.at(-1)?.word ?? '');
  if (isTopic) last.text = `${last.text}, ${shownOf(clause.units)}`;
  return isTopic;
}

/** Gives a day that stands alone to the step or promise before it; whether there was one without a day. */
export function takeDay(group: Group, day: NonNullable<ReadClause['day']>): boolean {
  const last = group.facts.at(-1);
  if (!last || (last.is !== 'step' && last.is !== 'promise') || last.on) return false;
  last.on = day;
  last.text = timed(last.text, day);
  return true;
}

/** What is only wished or supposed is no reason; what others want or could not do is. */
const WISHED = /(?:^| )(?:hope|hoping|wish|imagine|suppose|maybe|would've|should've|could've|i'd|we'd)(?: |$)/;

/** A note behind an end is its reason, in the same sentence or at the beginning of the next. */
export function takeReason(group: Group, read: ReadClause, sentence: number): boolean {
  const at = group.facts.findLastIndex((fact) => fact.is === 'outcome');
  const ended = group.facts[at];
  if (ended?.is !== 'outcome' || ended.value === 'won' || (read.isUnreal && isSupposed(read.clause))) return false;
  const behind = group.facts.slice(at + 1).filter(({ is }) => is !== 'until');
  const isNext = read.clause.sentence !== sentence;
  if (behind.some(({ is }) => is !== 'reason') || (isNext && read.clause.sentence > sentence + 1)) return false;
  if (isNext && group.notes.some(({ clause, rest }) => clause.sentence === sentence && rest.length > 0)) return false;
  const text = reasonIn(read.clause);
  if (text === '') return false;
  if (ended.value === 'parked') group.facts.push(...untilIn(read, group.facts));
  const [given] = behind;
  if (given?.is === 'reason') {
    if (!isNext) given.text = `${given.text}, ${text}`;
    return true;
  }
  if (!isNext || read.clause.joint === 'sentence')
    group.facts.push({ is: 'reason', text, hedged: false, shown: shownOf(read.clause.units) });
  return true;
}

/** What was said of a deal in the same sentence before its end is the reason where none is given: "jordan ghosted us so closed lost". */
export function reasonBefore(group: Group, read: ReadClause): Fact[] {
  const ended = read.facts.find((fact) => fact.is === 'outcome');
  if (ended?.is !== 'outcome' || ended.value === 'won' || read.facts.some(({ is }) => is === 'reason')) return [];
  const own = group.notes.filter(({ clause }) => clause.sentence === read.clause.sentence);
  const isBare = own.length === 0 && read.facts.length === 1 && read.rest.length === 0 && read.clause.units.length <= 4;
  const notes = isBare ? lastTold(group, read) : own;
  const text = notes
    .map(({ clause }) => reasonIn(clause))
    .filter(Boolean)
    .join(', ');
  if (text === '') return [];
  const until = ended.value === 'parked' ? notes.flatMap((note) => untilIn(note, [...group.facts, ...read.facts])) : [];
  return [{ is: 'reason', text, hedged: false, shown: text }, ...until.slice(0, 1)];
}

/** The last thing said in the sentence before a bare end: "the board pulled the funding. lost it". */
function lastTold({ notes }: Group, { clause }: ReadClause): ReadClause[] {
  const last = notes.at(-1);
  return last && last.clause.sentence === clause.sentence - 1 && last.rest.length > 1 ? [last] : [];
}

/** Until when the reason for waiting holds: "owner's on leave till may". */
function untilIn({ clause: { units } }: ReadClause, told: readonly Fact[]): Fact[] {
  if (told.some(({ is }) => is === 'until')) return [];
  const unit = units.find((one) => one.is === 'date' && one.span.announced === 'until');
  return unit?.is === 'date' ? [{ is: 'until', on: unit.span, hedged: false, shown: unit.shown }] : [];
}

function isSupposed({ joint, line }: Clause): boolean {
  return joint === 'if' || joint === 'once' || WISHED.test(line);
}

/** What says the same loss again says why: "globex is a no, the board killed the project". */
export function reasonAgain({ facts }: Group, { clause, facts: told }: ReadClause): Fact[] {
  const isLost = (fact: Fact) => fact.is === 'outcome' && fact.value === 'lost';
  if (!facts.some(isLost) || !told.some(isLost) || [...facts, ...told].some(({ is }) => is === 'reason')) return [];
  const text = reasonIn(clause);
  return text.split(' ').length < 3 ? [] : [{ is: 'reason', text, hedged: false, shown: text }];
}
