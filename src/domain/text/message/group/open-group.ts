import type { ReadClause } from '../clause/read-clause.ts';
import type { DealSpan } from '../heard.ts';
import { isCriedOut } from './ended-list.ts';
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
    (waitsFor(open, read, gathering.sentence) || isCriedOut(open, read, gathering.sentence))
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
export function isLooseWork({ facts, clause }: ReadClause, { current, sentence, before }: Gathering): boolean {
  if (!facts.every((fact) => fact.is === 'touch')) return false;
  if (clause.sentence === sentence && !isOpening(before)) return isOnTop(clause, facts, current, before);
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

/** A reminder of one's own in a sentence of its own: "remind me to do my timesheet friday". */
export function isOwnReminder({ facts, clause }: ReadClause, sentence: number): boolean {
  const isReminder = facts.length > 0 && facts.every((fact) => fact.is === 'step' && fact.as === 'reminder');
  return (
    isReminder &&
    clause.sentence !== sentence &&
    /\bmy (?:own |weekly |monthly )?(?:timesheets?|expenses?|mileage|forecast|pipeline|crm|numbers|quota|report|reports|holiday|leave|laptop|car|van|inbox|calendar|diary|desk|notes|appraisal|1:1|one-to-one|self-review|review|territory plan|qbr|dentist|mum|mom|wife|boss|manager)\b/.test(
      clause.line,
    )
  );
}

/** "oh and 18 dials": a word that only begins the sentence. */
function isOpening(before: ReadClause | null): boolean {
  return before?.clause.joint === 'sentence' && before.facts.length + before.deals.length + before.rest.length === 0;
}

/** "visited zephyr, 10 dials on top": dials of the same sentence behind what was done for a deal are nobody's. */
function isOnTop(
  { line, units }: ReadClause['clause'],
  facts: ReadClause['facts'],
  current: readonly Group[],
  before: ReadClause | null,
): boolean {
  if (/\b(?:them|him|her|there)\b/.test(line)) return false;
  const isTold = current.length > 0 && current.every(({ deal, facts: own }) => deal !== null && own.length > 0);
  const isDone = current.every((group) => group.facts.some(({ is }) => is === 'touch'));
  if (!isTold || before?.clause.units.some(({ key }) => key) || units.some(({ is }) => is === 'deal')) return false;
  return (
    (isDone &&
      /(?:^| )(?:on top|besides|elsewhere|otherwise|other than that|apart from that|in general|in total|overall|all in all)(?: |$)/.test(
        line,
      )) ||
    facts.every((fact) => fact.is === 'touch' && /\bdials\b/i.test(fact.shown) && (fact.span.value?.count ?? 0) > 4)
  );
}
