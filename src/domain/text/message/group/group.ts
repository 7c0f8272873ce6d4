import type { ReadClause } from '../clause/read-clause.ts';
import type { DealSpan } from '../heard.ts';
import type { Fact } from '../told/facts.ts';
import type { Unit } from '../units.ts';
import type { EndHeading } from './ended-list.ts';

/**
 * Everything a message tells about one deal, about a new one, or about none that it names. `shown` and `line` are its first clause; `told` those that say something of it, `notes` those that
 * only talk about it.
 */
export type Group = {
  deal: DealSpan | null;
  isNew: boolean;
  facts: Fact[];
  rest: Unit[];
  stranger: Unit[];
  shown: string;
  line: string;
  told: ReadClause[];
  notes: ReadClause[];
};

/** Where the gathering stands: the groups so far, those that a clause without a deal belongs to, and what a listed deal shares with those before; `early` what was told before any. */
export type Gathering = {
  groups: Group[];
  current: Group[];
  sentence: number;
  before: ReadClause | null;
  shared: Fact[];
  wanted: string;
  event: string;
  who: string;
  heading: Fact[];
  ended: EndHeading | null;
  named: Map<string, Group>;
  unread: Unit[];
  early: ReadClause[];
};

/** One deal; or any of several that a clause names. */
export function several(deals: readonly DealSpan[]): DealSpan {
  const [first, second] = deals;
  if (first && !second) return first;
  const among = [
    ...new Set(deals.flatMap(({ value, among }) => (among.length > 0 ? among : value === null ? [] : [value]))),
  ];
  return { from: first?.from ?? 0, to: deals.at(-1)?.to ?? 0, value: null, among };
}

/** What a group is known by: its deal, or those it may be about. */
export function keyOf({ value, among }: DealSpan): string {
  return value === null ? among.join() : String(value);
}

/** A new group of these deals, or of none. */
export function begin(gathering: Gathering, deal: DealSpan | null, isNew: boolean): Group {
  const group: Group = { deal, isNew, facts: [], rest: [], stranger: [], shown: '', line: '', told: [], notes: [] };
  gathering.groups.push(group);
  if (deal) gathering.named.set(keyOf(deal), group);
  return group;
}
