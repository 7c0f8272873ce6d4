import type { ReadClause } from '../clause/read-clause.ts';
import type { Fact } from '../told/facts.ts';
import type { Gathering, Group } from './group.ts';

/** The end a list of deals is headed with, and of how many where that is said. */
export type EndHeading = { value: 'won' | 'lost'; left: number; sentence: number; shown: string };

const COUNT = '(?<count>\\d|two|three|four|five|six|both|a couple(?: of)?|a pair of|a few)';
const WHAT = '(?: (?:more|new|big|nice|good|deals?|ones?|of them|wins?|accounts?|customers?|logos?|opps?))*';
const WHEN = '(?: (?:DATE|today|this|week|morning|so|far|already|for|AMOUNT))*';
const HEADS = [
  new RegExp(
    `^(?:(?:i|we|just|finally|also|team|update|and) )*(?<end>closed|won|signed|landed|bagged|sold|inked|lost) ${COUNT}${WHAT}${WHEN}$`,
  ),
  new RegExp(
    `^(?:(?:${COUNT}|my|our|today's|new|the) )*(?<end>wins?|closed deals?|closes|losses|closed won|closed lost|won|lost|signed|sold)${WHEN}$`,
  ),
];

const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, both: 2 };

/** "closed 2 today!! Tindall 9.9k, Friday Coffee 3k", "wins: tindall 9.9k": what the deals that follow have in common; else null. */
export function endHeadingOf(
  { clause: { line, sentence, units }, deals }: ReadClause,
  isLast: boolean,
): EndHeading | null {
  if (deals.length > 0 || isLast) return null;
  const groups = HEADS.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
  const { end = '', count = '' } = groups ?? {};
  if (end === '' || (count === '' && units.at(-1)?.key !== true)) return null;
  const left = NUMBERS[count] ?? (/^\d$/.test(count) ? Number(count) : 20);
  return {
    value: /^(?:lost|loss|closed lost)/.test(end) ? 'lost' : 'won',
    left,
    sentence,
    shown: units.map(({ shown }) => shown).join(' '),
  };
}

/** The end that a heading gives a deal named below it with nothing but its sum; none where the list is over. */
export function headedEnd({ ended }: Gathering, { facts, clause }: ReadClause): Fact[] {
  if (!ended || ended.left <= 0 || clause.sentence > ended.sentence + 1 || clause.joint === 'but') return [];
  if (facts.some(({ is }) => is !== 'amount')) return [];
  ended.left -= 1;
  const { value, shown } = ended;
  return [{ is: 'outcome', value, isNear: false, tells: false, hedged: false, shown }];
}

/** "SOLD!! HEXA 61.5K": an end cried out before its deal is named with nothing but its sum belongs to it. */
export function isCriedOut({ facts, rest, notes }: Group, read: ReadClause, sentence: number): boolean {
  const isEnd = facts.length === 1 && facts.every((fact) => fact.is === 'outcome' && fact.value === 'won');
  if (!isEnd || rest.length > 0 || notes.length > 0 || read.clause.sentence > sentence + 1) return false;
  return read.rest.length === 0 && read.facts.every(({ is }) => is === 'amount');
}
