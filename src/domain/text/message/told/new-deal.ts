import { trimmed } from '../../words.ts';
import type { Clause } from '../clause/clause.ts';
import { matchIn } from '../clause/match.ts';
import { type Frame, shownOf, type Told, wordsOf } from '../frame.ts';
import type { Unit } from '../units.ts';
import type { Fact } from './facts.ts';

const OPENS =
  /(?:^| )(?:(?:add(?:ing)?|create|creating|open(?:ed|ing)?|log|got|logged|started|start|make|put in|there's|have|i've got|we've got|we have) (?:in )?(?:an? |another |one )?(?:brand )?(?:new|fresh)|(?:brand )?(?:new|fresh)|neuer|neue|nouveau|nuevo|another(?: new)?|add(?: a)?|create(?: a)?|opened(?: an?)?|started an?|logged an?) (?:(?:inbound|outbound|hot|warm|big|small|little|potential|sales|one more) )*(?<what>deal|business|biz|opp|opps|oppty|opportunity|one|lead|STAGE|logo|prospect|account|client|customer)(?: (?:for (?:the|my) (?:list|pipeline|board)|for(?! (?:the|my|a|our|us|me|them) )|to add|on the books|in the (?:door|funnel|hopper)|just in|just (?:came|dropped|landed) in|today|alert|called|named|with|is|on the board|in the pipeline|:|at|→))*(?= |$)/d;

/** What ends a new deal's name. */
const ENDS =
  /^(?:AMOUNT|DATE|TOUCH|from|via|through|inbound|outbound|referral|referred|worth|at|came|it's|they|they're|is|stage|next|source|sourced|who|which|for|looking|already|around|about|approx|roughly|maybe|potentially|on|in)$/;

/** A new deal: "new opp: Vandelay 15k", "add a new one, Stonegate". Without its name where that follows in the next clause. */
export const newDeal: Frame = (clause) => {
  const before = namedBefore(clause);
  if (before) return before;
  const found = matchIn(clause, OPENS);
  if (!found?.groups.what) return keyed(clause) ?? inbound(clause) ?? opened(clause);
  const { units } = clause;
  const what = units[found.groups.what.from];
  if (!what || (what.is === 'stage' && !/lead/i.test(what.shown))) return null;
  const isKey = units.slice(found.to - 1).some(({ key }) => key);
  const key = units.findIndex((unit, at) => at >= found.to && unit.key);
  const named = nameIn(units, key >= found.to && key < units.length - 1 ? key + 1 : found.to);
  // "new customer meeting" is no deal, "new customer: Vandelay" is.
  if (
    /^(?:prospect|account|client|customer|one)$/.test(what.word) &&
    !isKey &&
    named.to > found.to &&
    !/^\p{Lu}/u.test(units[found.to]?.shown ?? '')
  )
    return null;
  const facts: Fact[] = [{ is: 'name', text: named.text, hedged: false, shown: shownOf(units) }];
  if (what.is === 'stage') facts.push({ is: 'stage', span: what.span, hedged: false, shown: what.shown });
  return { facts, used: [[0, named.to]] };
};

const AS_NEW =
  /^(?:(?:please|can you|pls|just) )*(?:add|log|create|open|put|enter)(?: in)? (?<name>(?:\S+ ){1,5}?)as (?:an? )?(?:new )?(?:deal|opp|opportunity|prospect|lead|STAGE)(?= |$)/d;

const IS_NEW =
  /^(?<name>(?:(?!DEAL|i |we |they |it |this |that |there |he |she )\S+ ){1,4}?)(?:is|are|=) (?:an? |our )?(?:brand )?new (?:opp|deal|opportunity|prospect|logo|lead|account|STAGE)(?= |$)/d;

/** "add Foxglove as a new deal", "Foxglove is a new opp". */
function namedBefore(clause: Clause): Told | null {
  const found = matchIn(clause, AS_NEW) ?? matchIn(clause, IS_NEW);
  const place = found?.groups.name;
  if (!found || !place) return null;
  const text = shownOf(clause.units.slice(place.from, place.to));
  return { facts: [{ is: 'name', text, hedged: false, shown: text }], used: [[0, found.to]] };
}

const HEADS =
  /^(?:(?:ok|so|hey|and|also|plus|just in|brand|new|another|fresh) )*(?:opp|opps|oppty|opportunity|prospect|inbound|lead|STAGE|new|deal)$/;

/** "opp: Los Pollos, 22k", "inbound - Duff Beer": a name nobody knows behind its heading. */
function keyed({ units }: Clause): Told | null {
  const at = units.findIndex(({ key }) => key);
  const head = units[at];
  if (!head || at > 4 || !HEADS.test(wordsOf(units.slice(0, at + 1)))) return null;
  if (head.is === 'stage' && !/lead/i.test(head.shown)) return null;
  const told = namedFrom(units, at + 1);
  if (told && head.is === 'stage') told.facts.push({ is: 'stage', span: head.span, hedged: false, shown: head.shown });
  if (told && head.word === 'inbound')
    told.facts.push({ is: 'source', text: 'inbound', hedged: false, shown: head.shown });
  return told;
}

const INBOUND =
  /(?:^| )(?:(?:got|had|have|received|landed|new|fresh|hot|warm|just|an?|another|in) )*(?<what>inbound|inquiry|enquiry)(?: (?:lead|enquiry|inquiry|request|opp|call))? (?:from|at|with)(?= )/d;

/** "just got an inbound from Prestige Worldwide". */
function inbound(clause: Clause): Told | null {
  const found = matchIn(clause, INBOUND);
  const what = found?.groups.what && clause.units[found.groups.what.from];
  const told = found && what ? namedFrom(clause.units, found.to) : null;
  if (told && what) told.facts.push({ is: 'source', text: what.shown, hedged: false, shown: what.shown });
  return told;
}

const OPENED =
  /^(?:(?:i|we|just|also|please|pls) )*(?:opened|opening|open|added|adding|add|started|created|create|log)(?: up)? /d;

/** "opened Duff Beer 20k": a name in capitals with its sum. */
function opened(clause: Clause): Told | null {
  const found = matchIn(clause, OPENED);
  const { units } = clause;
  const name = found ? nameIn(units, found.to) : null;
  if (
    !found ||
    !name ||
    name.text === '' ||
    !units.slice(found.to, name.to).every(({ shown }) => /^[\p{Lu}\d&]/u.test(shown))
  )
    return null;
  const isSum = units[name.to]?.is === 'amount';
  return isSum ? namedFrom(units, found.to) : null;
}

/** A new deal of the name from a unit on; null where there is none, or a deal that is known. */
function namedFrom(units: readonly Unit[], from: number): { facts: Fact[]; used: [number, number][] } | null {
  const { text, to } = nameIn(units, from);
  if (text === '' || units.slice(from, to).some(({ is }) => is === 'deal') || !/\p{Lu}/u.test(text)) return null;
  return { facts: [{ is: 'name', text, hedged: false, shown: text }], used: [[0, to]] };
}

/** The name from a unit on, and the unit after it. */
export function nameIn(units: readonly Unit[], from: number): { text: string; to: number } {
  let to = from;
  while (to < units.length && !ends(units, to, from) && to - from < 8) {
    to++;
    if (units[to - 1]?.after !== 'none') break;
  }
  return { text: trimmed(shownOf(units.slice(from, to)), '"“(:;,-–—.*_ ', '"”):;,.!?*_-–— '), to };
}

function ends(units: readonly Unit[], at: number, from: number): boolean {
  const unit = units[at];
  if (unit?.is === 'stage') return at > from || !/^\p{Lu}/u.test(unit.shown);
  if (unit?.is === 'touch' || unit?.is === 'date') return at > from || !/^\p{Lu}/u.test(unit.shown);
  return ENDS.test(unit?.word ?? '');
}
