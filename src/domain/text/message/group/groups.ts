import type { ReadClause } from '../clause/read-clause.ts';
import { shownOf } from '../frame.ts';
import type { DealSpan } from '../heard.ts';
import { denies } from '../hedges.ts';
import { endHeadingOf, headedEnd } from './ended-list.ts';
import { begin, type Gathering, type Group, several } from './group.ts';
import { isCount, isHeading, isListed, share } from './listed.ts';
import { placeNote, reasonAgain, reasonBefore, takeReason } from './note.ts';
import { groupFor, isLooseWork, isOwnReminder } from './open-group.ts';
import { eachTheirOwn } from './shared-count.ts';
import { eventIn, toldOf, wantedIn, whoIn } from './spoken-of.ts';

/** What the clauses tell, by the deals they are about, in the order in which these are first spoken of. */
export function groupsOf(clauses: readonly ReadClause[]): Group[] {
  const gathering: Gathering = {
    groups: [],
    current: [],
    sentence: -1,
    before: null,
    shared: [],
    wanted: '',
    event: '',
    who: '',
    heading: [],
    ended: null,
    named: new Map(),
    unread: [],
    early: [],
  };
  for (const [at, read] of clauses.entries()) {
    const ended = endHeadingOf(read, at === clauses.length - 1);
    if (ended) gathering.ended = ended;
    else place(gathering, read);
    gathering.sentence = read.clause.sentence;
    gathering.before = read;
    gathering.wanted = wantedIn(read) || gathering.wanted;
    gathering.event = eventIn(read) || gathering.event;
    gathering.who = whoIn(read) || (read.deals.length > 0 ? '' : gathering.who);
  }
  const groups = eachTheirOwn(gathering.groups.filter(({ facts }) => facts.length > 0));
  groups.at(-1)?.rest.push(...gathering.unread);
  return groups;
}

function place(gathering: Gathering, read: ReadClause): void {
  if (read.clause.joint === 'if') unsay(gathering);
  const named = distinct(read.deals);
  if (read.facts.some(({ is }) => is === 'name')) placeNew(gathering, read);
  else if (named.length > 0) placeNamed(gathering, read, named);
  else if (read.facts.length > 0) placeFacts(gathering, read);
  else if (read.stranger.length > 0) placeStranger(gathering, read);
  else placeNote(gathering, read);
}

/** "won't sign unless we throw in training" is no end. */
function unsay({ current, before }: Gathering): void {
  const unsaid = before?.facts.filter((fact) => fact.is === 'outcome' && fact.isNear) ?? [];
  if (unsaid.length === 0) return;
  for (const group of current) group.facts = group.facts.filter(({ is }) => is !== 'outcome');
}

/** What follows a name nobody knows belongs to no deal spoken of before. */
function placeStranger(gathering: Gathering, read: ReadClause): void {
  const [open] = gathering.current;
  if (open?.isNew && open.facts.every(({ is }) => is === 'name')) return;
  gathering.current = [begin(gathering, null, false)];
  add(gathering, gathering.current, read);
}

/** A new deal begins a group, unless the one begun before still waits for its name. */
function placeNew(gathering: Gathering, read: ReadClause): void {
  const [open] = gathering.current;
  const waits = open?.isNew && open.facts.every((fact) => fact.is !== 'name' || fact.text === '');
  if (!waits) gathering.current = [begin(gathering, null, true)];
  add(gathering, gathering.current, read);
}

function distinct(deals: readonly DealSpan[]): DealSpan[] {
  return [...new Map(deals.map((deal) => [`${deal.value} ${deal.among.join()}`, deal])).values()];
}

/** A clause that names a deal begins its group, or joins those named right before it. */
function placeNamed(gathering: Gathering, read: ReadClause, named: readonly DealSpan[]): void {
  const { before, current } = gathering;
  const span = several(named);
  const listed = before !== null && isListed(before, read);
  if (listed && read.clause.joint === 'or' && current.length > 0) {
    for (const group of current) group.deal = several([...(group.deal ? [group.deal] : []), span]);
    add(gathering, current, read);
    return;
  }
  const group = groupFor(gathering, span, read);
  const end = headedEnd(gathering, read);
  if (end.length > 0) {
    group.facts.push(...end);
    gathering.current = [group];
    add(gathering, gathering.current, read);
    return;
  }
  if ((listed || isCount(before, read)) && read.facts.length === 0) {
    if (before && before.facts.length > 0) gathering.shared = before.facts;
    if (current.some(({ facts }) => facts.length > 0)) share(gathering, group, read);
    gathering.current = [...current, group];
    return;
  }
  if (gathering.heading.length > 0 && read.facts.length === 0 && read.rest.length <= 1) {
    gathering.shared = gathering.heading;
    share(gathering, group, read);
    gathering.current = [group];
    return;
  }
  if (read.facts.length === 0 && !read.isUnreal && ENDS.test(read.clause.line) && !denies(read.clause.line))
    gathering.unread.push(...read.rest);
  const open = current.filter(({ facts, deal }) => facts.length === 0 && deal !== null);
  const together = listed && (read.clause.joint === 'and' || /\b(?:both|all)\b/.test(read.clause.line));
  gathering.current = together ? [...open, group] : [group];
  add(gathering, gathering.current, read);
}

/** Words that may say how a deal stands: where nobody could read them, nothing beside them is certain. */
const ENDS =
  /\b(?:won|lost|signed(?! (?:\S+ )?(?:nda|ndas|loi|mou|dpa|up|off)\b)|parked|dead|closed|lead|contacted|qualified|proposal|negotiation|negotiating)\b/;

function placeFacts(gathering: Gathering, read: ReadClause): void {
  if (isHeading(read)) {
    gathering.heading = read.facts;
    return;
  }
  if (gathering.current.length === 0 || isLooseWork(read, gathering) || isOwnReminder(read, gathering.sentence))
    gathering.current = [begin(gathering, null, false)];
  add(gathering, gathering.current, read);
}

function add(gathering: Gathering, groups: readonly Group[], read: ReadClause): void {
  for (const group of groups) {
    if (read.clause.joint !== 'but')
      group.notes.push(...gathering.early.filter(({ clause }) => clause.sentence === read.clause.sentence));
    const before = [...reasonBefore(group, read), ...reasonAgain(group, read)];
    group.facts.push(...read.facts.flatMap((fact) => toldOf(fact, gathering)), ...before);
    group.stranger.push(...read.stranger);
    if (read.facts.length > 0) group.told.push(read);
    if (read.facts.length > 0) group.rest.push(...read.rest);
    else if (!takeReason(group, read, gathering.sentence)) group.notes.push(read);
    group.shown ||= shownOf(read.clause.units);
    group.line ||= read.clause.line;
  }
  gathering.early = [];
}
