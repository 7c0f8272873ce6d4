import type { Clause } from '../clause/clause.ts';
import { isFiller } from '../clause/light-words.ts';
import { dayOf, shownOf, type Told, timed } from '../frame.ts';
import { textOf } from '../free-text.ts';
import { isStepNoun, isStepVerb } from '../step-words.ts';

/** What is to be done, under a deal's name and a colon: "stellar: send the reference list". To be confirmed: it may have been done. */
export function headedStep({ units }: Clause, before: Clause | null): Told | null {
  const [first] = units;
  if (!first || before === null || !isHeading(before)) return null;
  const verb = first.is === 'touch' ? (first.shown.split(' ')[0]?.toLowerCase() ?? '') : first.word;
  if ((first.is !== 'word' && first.is !== 'touch') || !isDeed(verb) || units.length < 2) return null;
  if (STANDS.test(units[1]?.word ?? '')) return null;
  const day = dayOf(units);
  const text = timed(textOf(units), day);
  const shown = shownOf(units);
  const fact = { is: 'step' as const, text, on: day, as: 'stated' as const, isNear: true, hedged: false, shown };
  return { facts: [fact], used: [[0, units.length]] };
}

/** "quote is out", "price accepted": the first word is a thing, and this is what became of it. */
const STANDS = /^(?:is|are|was|were|has|have|in|out|back|now|due|sent|done|gone|went|came|\p{L}{3,}ed)$/u;

/** "quote is out" tells of a quote, and nothing that is to be done. */
function isDeed(verb: string): boolean {
  return isStepVerb(verb) && !isStepNoun(verb);
}

function isHeading({ units }: Clause): boolean {
  const last = units.at(-1);
  return last?.is === 'deal' && last.key && units.every(({ is, word }) => is === 'deal' || isFiller(word));
}
