import type { FactOf } from '../told/facts.ts';
import { numberOf } from '../touch/nouns.ts';
import type { Group } from './group.ts';

/** The groups with what was counted of several deals together told of each: "2 demos (hexa, zephyr)" is one each; three of two has to be asked. */
export function eachTheirOwn(groups: readonly Group[]): Group[] {
  // "2 calls each": as many for every one of them.
  if (groups.some(({ line }) => /(?:^| )(?:each|apiece)(?: |$)/.test(line))) return [...groups];
  const sharers = new Map<FactOf<'touch'>['span'], number>();
  for (const { facts } of groups)
    for (const fact of facts) if (fact.is === 'touch') sharers.set(fact.span, (sharers.get(fact.span) ?? 0) + 1);
  return groups.map((group) => ({
    ...group,
    facts: group.facts.map((fact) => (fact.is === 'touch' ? shared(fact, sharers.get(fact.span) ?? 1) : fact)),
  }));
}

function shared(fact: FactOf<'touch'>, deals: number): FactOf<'touch'> {
  const { value } = fact.span;
  if (deals < 2 || value === null || value.count < 2 || !isCountedFirst(fact, value.count)) return fact;
  const one = { ...value, count: 1 };
  return { ...fact, span: { ...fact.span, value: value.count === deals ? one : null, among: [] } };
}

/** "2 demos", "did two calls": the number is of the work; "called both twice" is of each. */
function isCountedFirst({ shown }: FactOf<'touch'>, count: number): boolean {
  if (/\beach\b/i.test(shown)) return false;
  const words = shown.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words
    .slice(0, 3)
    .some((word) => /^(?:\d+|[a-z]+)$/.test(word) && word !== '' && isNumber(word) && numberOf(word) === count);
}

function isNumber(word: string): boolean {
  return /^\d+$|^(?:two|three|four|five|six|seven|eight|nine|ten|couple|dozen)$/.test(word);
}
