import type { ReadClause } from '../clause/read-clause.ts';
import { shownOf, timed } from '../frame.ts';
import type { Fact } from '../told/facts.ts';
import { reasonIn } from '../told/reason.ts';
import type { Gathering, Group } from './group.ts';

/** A clause that tells nothing of its own: a day for what stands before it, a reason, or a note. */
export function placeNote(gathering: Gathering, read: ReadClause): void {
  for (const group of gathering.current) {
    if (read.day && takeDay(group, read.day)) continue;
    if (read.day && read.isAhead) group.rest.push(...read.clause.units.filter(({ is }) => is === 'date'));
    if (!takeReason(group, read, gathering.sentence)) group.notes.push(read);
  }
}

/** Gives a day that stands alone to the step or promise before it; whether there was one without a day. */
export function takeDay(group: Group, day: NonNullable<ReadClause['day']>): boolean {
  const last = group.facts.at(-1);
  if (!last || (last.is !== 'step' && last.is !== 'promise') || last.on) return false;
  last.on = day;
  last.text = timed(last.text, day);
  return true;
}

/** A note behind an end is its reason, in the same sentence or at the beginning of the next. */
export function takeReason(group: Group, read: ReadClause, sentence: number): boolean {
  const at = group.facts.findLastIndex((fact) => fact.is === 'outcome');
  const ended = group.facts[at];
  if (ended?.is !== 'outcome' || ended.value === 'won' || read.isUnreal) return false;
  const behind = group.facts.slice(at + 1).filter(({ is }) => is !== 'until');
  const isNext = read.clause.sentence !== sentence;
  if (behind.some(({ is }) => is !== 'reason') || (isNext && read.clause.sentence > sentence + 1)) return false;
  if (isNext && group.notes.some(({ clause }) => clause.sentence === sentence)) return false;
  const text = reasonIn(read.clause);
  if (text === '') return false;
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
  const notes = group.notes.filter(({ clause }) => clause.sentence === read.clause.sentence);
  const text = notes
    .map(({ clause }) => reasonIn(clause))
    .filter(Boolean)
    .join(', ');
  return text === '' ? [] : [{ is: 'reason', text, hedged: false, shown: text }];
}
