import type { ReadClause } from '../clause/read-clause.ts';
import { textOf } from '../free-text.ts';
import { isStepNoun } from '../step-words.ts';
import type { Fact, FactOf } from '../told/facts.ts';
import { hasRole } from '../told/people.ts';
import type { Gathering } from './group.ts';

/** A fact with what "it" stands for; a day without an event is of the one spoken of before: "rebooked for thurs". */
export function toldOf(fact: Fact, { wanted, event, who }: Gathering): Fact[] {
  if (fact.is === 'promise') return [{ ...fact, text: whose(fact, who) }];
  if (fact.is !== 'step') return [{ ...fact }];
  if (event !== '' && AGAIN.test(fact.text))
    return [{ ...fact, text: fact.text.replace(/\bone\b/i, event), isNear: false }];
  if (fact.text.replace(fact.on?.time ?? '', '').trim() !== '')
    return [{ ...fact, text: spelledOut(fact.text, wanted) }];
  if (fact.as === 'stated') return [{ ...fact }];
  if (event === '' && /\b(?:rescheduled|rebooked|rearranged)\b/i.test(fact.shown)) return [{ ...fact }];
  return event === '' ? [] : [{ ...fact, text: `${event} ${fact.text}`.trim(), isNear: false }];
}

/** A promise of "she" with whom the clause before spoke of: "their compliance lady, she will get back to us". */
function whose({ text, shown }: FactOf<'promise'>, who: string): string {
  const says = /^(?:and |so |but )*(?:he|she)(?:'ll| will)(?= )/i.exec(shown);
  return who === '' || !says ? text : `${who} will ${text}`;
}

/** Who on the buyer's side a clause ends with: "their compliance lady". */
export function whoIn({ clause: { units } }: ReadClause): string {
  const last = units.at(-1);
  if (last?.is !== 'word' || !hasRole(last.word) || /^(?:side|it|team|lot|people|folks|guys|crowd)$/.test(last.word))
    return '';
  const from =
    units.findLastIndex(({ is, word }) => is !== 'word' || /^(?:their|the|a|an|to|with|from|our)$/.test(word)) + 1;
  return from < units.length && units.length - from <= 3 ? textOf(units.slice(from)) : '';
}

/** "second one on 10 dec": another of what was spoken of. */
const AGAIN = /^(?:the |a )?(?:second|third|next|another|new|follow-?up|2nd|3rd) one$/i;

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
