import type { Clause } from './clause/clause.ts';
import { denies, doubts } from './hedges.ts';
import type { Fact } from './told/facts.ts';
import type { Unit } from './units.ts';

/** What a part of a clause tells, and which of its units tell it. */
export type Told = { facts: Fact[]; used: (readonly [number, number])[] };

/** A way of telling something: what it finds in a clause, or null. */
export type Frame = (clause: Clause, today: Temporal.PlainDate) => Told | null;

/** The day of these units that a text is about: the last that is announced, else the last. */
export function dayOf(units: readonly Unit[]) {
  const days = units.flatMap((unit) => (unit.is === 'date' && !unit.span.vague ? [unit.span] : []));
  return days.findLast(({ announced }) => announced !== null && announced !== 'from') ?? days.at(-1) ?? null;
}

/** The end of a day says no more than its day. */
const DAYS_END = /^(?:eod|cob|eob|end of (?:the )?(?:day|business|play)|close of (?:play|business)|today|tonight)$/i;

/** A text with the time of day that was said with its day. */
export function timed(text: string, day: { time: string | null } | null): string {
  const time = day?.time?.replace(/[,;:.]+$/, '') ?? '';
  return time === '' || DAYS_END.test(time) ? text : `${text} ${time}`;
}

/** Units as they were written, for showing what a doubt is about. */
export function shownOf(units: readonly Unit[]): string {
  return units.map(({ shown }) => shown).join(' ');
}

/** Whether these units say that something is not so. */
export function isDenied(units: readonly Unit[]): boolean {
  return denies(wordsOf(units));
}

/** Whether these units are less than sure. */
export function isHedged(units: readonly Unit[]): boolean {
  return doubts(wordsOf(units));
}

/** The words of units as they are compared. */
export function wordsOf(units: readonly Unit[]): string {
  return units.map(({ word }) => word).join(' ');
}
