import type { ReadClause } from '../clause/read-clause.ts';
import type { DealSpan } from '../heard.ts';
import { begin, type Gathering, type Group, keyOf } from './group.ts';

/** The group of a deal: its own, or one that was told before its deal was named. */
export function groupFor(gathering: Gathering, deal: DealSpan, read: ReadClause): Group {
  const known = gathering.named.get(keyOf(deal));
  if (known) return known;
  const open = gathering.groups.at(-1);
  if (
    open &&
    open.deal === null &&
    !open.isNew &&
    gathering.current.includes(open) &&
    waitsFor(open, read, gathering.sentence)
  ) {
    open.deal = deal;
    gathering.named.set(keyOf(deal), open);
    return open;
  }
  return begin(gathering, deal, false);
}

/** What was said before its deal was named belongs to it: "they'll decide by mon - datapine". Counts of work do not. */
function waitsFor({ facts }: Group, read: ReadClause, sentence: number): boolean {
  const isWork = facts.every((fact) => fact.is === 'touch');
  if (read.clause.sentence !== sentence) return read.facts.length === 0 && read.rest.length === 0 && !isWork;
  const isOne =
    read.clause.joint === 'and' &&
    read.clause.units[0]?.is === 'touch' &&
    /^(?:an?|one|two|\d+)\b/i.test(read.clause.units[0].shown);
  if (
    isWork &&
    !isOne &&
    read.facts.length > 0 &&
    facts.some((fact) => fact.is === 'touch' && fact.span.value?.count !== 1)
  )
    return false;
  return !(facts.some((fact) => fact.is === 'step' && fact.as !== 'stated') && read.facts.length > 0);
}

/** Counts of work that no deal is named for: "kestrel moved to proposal. also 15 dials today". */
export function isLooseWork({ facts, clause }: ReadClause, { current, sentence }: Gathering): boolean {
  if (!facts.every((fact) => fact.is === 'touch') || clause.sentence === sentence) return false;
  if (
    /\b(?:them|him|her|they|he|she|there|it)\b/.test(clause.line) ||
    current.every((group) => group.facts.length === 0)
  )
    return false;
  if (current.some((group) => group.deal === null)) return false;
  return (
    facts.some(
      (fact) => fact.is === 'touch' && ((fact.span.value?.count ?? 2) > 4 || /\bdials?\b/i.test(fact.shown)),
    ) ||
    (/\balso\b/.test(clause.line) && facts.some((fact) => fact.is === 'touch' && fact.span.value?.count !== 1))
  );
}
