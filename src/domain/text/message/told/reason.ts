import type { Clause } from '../clause/clause.ts';
import { isFiller } from '../clause/light-words.ts';
import { shownOf, type Told } from '../frame.ts';
import { textOf } from '../free-text.ts';
import type { Unit } from '../units.ts';
import type { Fact } from './facts.ts';

/** Feelings about a loss are no reason for it. */
const FEELING =
  /^(?:gutted|sad|bummer|damn|ugh|sorry|sucks|oh well|onwards(?: and upwards)?|oof|ouch|tough(?: one)?|shame|annoying|rip|moving on|so close|not happy|unlucky|their loss|heartbroken|frustrating|never mind|it happens|grr+|sigh|f+|argh+|what can we do|poor me|hate it|hate this)$/;

/** Beginnings of what is told about oneself, or of something else. */
const ELSEWHERE = /^(?:i|we'll|i'll|i'm|i've|we're going|thanks|next|let's|anyway|apart|also|but i|what can|on to)\b/;

const LONGEST = 24;

/** The reason behind "lost" and "parked" in their own clause. An end that only seems so is its own reason: "they went with hubspot". */
export function reasonBehind({ units }: Clause, facts: readonly Fact[], isUsed: (at: number) => boolean): Told | null {
  const ended = facts.find((fact) => fact.is === 'outcome');
  if (ended?.is !== 'outcome' || ended.value === 'won') return null;
  const end = units.findIndex((_, at) => isUsed(at));
  const isOwn = ended.isNear && ended.value === 'lost';
  const first = isOwn
    ? 0
    : units.findIndex(
        (unit, at) => at > end && !isUsed(at) && (unit.is === 'quoted' || (unit.is === 'word' && !isFiller(unit.word))),
      );
  if (first < 0) return null;
  const told = units.slice(first).filter(({ is }) => is !== 'date' && is !== 'deal');
  const text = reasonText(told);
  return text === ''
    ? null
    : { facts: [{ is: 'reason', text, hedged: false, shown: shownOf(told) }], used: [[first, units.length]] };
}

/** A clause as the reason for an end, or '' where it tells none. */
export function reasonIn({ units, line }: Clause): string {
  if (ELSEWHERE.test(line) || units.every(({ word, is }) => is === 'word' && isFiller(word))) return '';
  const text = reasonText(units);
  return FEELING.test(text.toLowerCase()) || text.split(' ').length > LONGEST ? '' : text;
}

/** A reason without the words that announce it. */
function reasonText(units: readonly Unit[]): string {
  return textOf(units).replace(
    /^(?:(?:because|bc|cos|cuz|since|as|due|owing|thanks|to|of|on|over|for|and|so|but|they said they just|they said that|they said|they|the reason:?|reason:?|with|well|:|-|–|after)(?: |$))+/i,
    '',
  );
}
