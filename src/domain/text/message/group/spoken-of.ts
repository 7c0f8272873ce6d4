import type { ReadClause } from '../clause/read-clause.ts';
import { textOf } from '../free-text.ts';
import { isStepNoun } from '../step-words.ts';
import type { Fact } from '../told/facts.ts';
import type { Gathering } from './group.ts';

/** A fact with what "it" stands for; a day without an event is of the one spoken of before: "rebooked for thurs". */
export function toldOf(fact: Fact, { wanted, event }: Gathering): Fact[] {
  if (fact.is !== 'step') return [{ ...fact }];
  if (fact.text.replace(fact.on?.time ?? '', '').trim() !== '')
    return [{ ...fact, text: spelledOut(fact.text, wanted) }];
  if (fact.as === 'stated') return [{ ...fact }];
  return event === '' ? [] : [{ ...fact, text: `${event} ${fact.text}`.trim(), isNear: false }];
}

/** The meeting, call or demo that a clause speaks of. */
export function eventIn({ clause }: ReadClause): string {
  return (
    clause.units.find((unit) => unit.is === 'touch' || isStepNoun(unit.word))?.shown.replace(/[^\p{L}\p{N}]+$/u, '') ??
    ''
  );
}

const WANTS =
  /(?:^| )(?:want|wants|wanted|need|needs|needed|requested|sent|(?:asked|asking|waiting) (?:for|on))(?: (?:DEAL|them|us|me|him|her))?(?: to see)? (?<what>(?:a|an|the|our|some|my)(?: \S+){1,4})$/d;

/** What the buyer wants, for an "it" that follows: "they want a quote, i'll send it thurs". */
export function wantedIn({ clause }: ReadClause): string {
  const found = WANTS.exec(clause.line)?.indices?.groups?.what;
  if (!found) return '';
  const from = clause.starts.indexOf(found[0]);
  return from < 0 ? '' : textOf(clause.units.slice(from));
}

function spelledOut(text: string, wanted: string): string {
  return wanted === ''
    ? text
    : text.replace(/^((?:me )?\p{L}+(?: them| him| her)?) (?:it|that|one|this)(?= |$)/u, `$1 ${wanted}`);
}
