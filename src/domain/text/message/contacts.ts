import { isFiller } from './clause/light-words.ts';
import type { DealSpan } from './heard.ts';
import { isStepNoun, isStepVerb } from './step-words.ts';
import { hasRole } from './told/people.ts';
import type { Unit } from './units.ts';

/** The units with each person who was said to belong to a deal ("jane at tidewell") known by it where they are named alone. */
export function withContacts(units: readonly Unit[]): Unit[] {
  const deals = new Map<string, DealSpan | null>();
  for (const [at, unit] of units.entries()) {
    const name = units[at - 1]?.word === 'over' ? at - 2 : at - 1;
    const deal = units[at + 1];
    const person = units[name];
    const [, reached] = unit.is === 'touch' ? (/(\p{L}{3,}) (?:from|at|@|of)$/u.exec(unit.shown) ?? []) : [];
    if (reached && deal?.is === 'deal') deals.set(reached.toLowerCase(), deal.span);
    if (deal?.is !== 'deal' || !/^(?:at|from|@|of)$/.test(unit.word) || !person || !isName(person)) continue;
    const known = deals.get(person.word);
    deals.set(person.word, known === undefined || known?.value === deal.span.value ? deal.span : null);
  }
  if (deals.size === 0) return [...units];
  return units.map((unit) => {
    const deal = unit.is === 'word' ? deals.get(unit.word) : null;
    return deal ? { ...unit, of: deal } : unit;
  });
}

function isName({ is, word }: Unit): boolean {
  return (
    is === 'word' &&
    /^\p{L}{3,}$/u.test(word) &&
    !isFiller(word) &&
    !hasRole(word) &&
    !isStepNoun(word) &&
    !isStepVerb(word)
  );
}
