import type { WhyNone } from './answered.ts';
import { folded, isCapital, tokensOf } from './token.ts';

/** Why words of a model do not stand on what it was given; null where they do. `given` is the data as it was sent. */
export function ungrounded(words: string, given: string): WhyNone | null {
  if (!areNumbersGiven(words, given)) return 'unknown-number';
  if (!areNamesGiven(words, given)) return 'unknown-name';
  return claimsAnAct(words) ? 'claims-an-act' : null;
}

const SPELLED =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety`.split(/\s+/);
const VALUES: readonly number[] = [...Array(20).keys(), 20, 30, 40, 50, 60, 70, 80, 90];
const TIMES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, hundred: 100 };

/** "one" is a pronoun more often than a count, and a code is no number. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d+(?:[.,]\\d+)*)(?:\\s?(k|m|thousand|million|hundred)(?!\\p{L}))?|(?<!\\p{L})(${SPELLED.filter((word) => word !== 'one').join('|')})(?!\\p{L})`,
  'giu',
);

/** Whether every number of the words is one of the data's, however it is written: 40k, 40,000 and "forty". */
export function areNumbersGiven(words: string, given: string): boolean {
  const known = new Set(numbersIn(given));
  return numbersIn(words).every((value) => known.has(value));
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].flatMap(([, digits, times, spelled]) => {
    if (spelled !== undefined) return [VALUES[SPELLED.indexOf(spelled.toLowerCase())] ?? Number.NaN];
    const value = Number(plain(digits ?? ''));
    return times ? [value * (TIMES[times.toLowerCase()] ?? 1)] : [value];
  });
}

/** "1,200" is 1200 and "1.5" is a decimal. */
function plain(digits: string): string {
  return digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
}

/** Written with a capital in any sentence, and no name. */
const CAPITALS = new Set(
  `i d p monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december english slack sideline ok ceo cfo cto coo cio vp roi poc msa nda sow rfp it hr sla kpi pdf crm faq q1 q2 q3 q4 if then
  am pm asap linkedin`.split(/\s+/),
);

/** What follows the name of somebody who does something. */
const DOES =
  /^\s*(?:['’]s\b|(?:is|was|has|had|needs?|wants?|went|said|says|asked|promised|waits?|will|would|can|could|deal|account)\b)/i;

/** Words that begin a sentence of that kind without being a name. */
const BEGINNINGS = new Set(
  `i it this that these those they he she we you who what which when where there here everything everybody everyone nothing nobody
  somebody something silence the a an one your their his her its our each any all most some both either neither no`.split(
    /\s+/,
  ),
);

/** Whether the words name only what the data names. A name is told by its capital; English writes little else so. */
export function areNamesGiven(words: string, given: string): boolean {
  const known = new Set(tokensOf(given).map((token) => token.folded));
  return tokensOf(words).every(({ from, to, typed }) => {
    const word = folded(typed);
    if (!isCapital(typed) || known.has(word) || CAPITALS.has(word)) return true;
    if (!beginsSentence(words.slice(0, from))) return false;
    return BEGINNINGS.has(word) || !DOES.test(words.slice(to));
  });
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?:…\n"“‘•])\s*$/u.test(before);
}

/** It can do nothing, so it did not. What it puts into the rep's mouth stands in quotes. */
const DID = 'marked|set|updated|changed|closed|moved|logged|saved|deleted|removed|parked|reopened|created';
const CLAIM = new RegExp(
  `\\b(?:i|we|sideline)(?:['’]ve| have)? (?:(?:now|just|already) )?(?:${DID}) (?:all|every|your|the|this|that|these|those|it|them|d\\d+)\\b|\\b(?:is|are|was|were|(?:has|have) been) (?:(?:now|all) )*(?:marked|updated|deleted|logged|reopened)\\b|^\\s*(?:all )?done\\b`,
  'i',
);
const QUOTED = /“[^”]*”|"[^"]*"/g;

function claimsAnAct(words: string): boolean {
  return CLAIM.test(words.replace(QUOTED, '…'));
}
