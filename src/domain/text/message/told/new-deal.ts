import { trimmed } from '../../words.ts';
import type { Clause } from '../clause/clause.ts';
import { matchIn } from '../clause/match.ts';
import { type Frame, shownOf, type Told } from '../frame.ts';
import type { Unit } from '../units.ts';
import type { Fact } from './facts.ts';

const OPENS =
  /(?:^| )(?:(?:add(?:ing)?|create|creating|open(?:ed|ing)?|log|got|logged|started|start|make|put in|there's|have|i've got|we've got|we have) (?:in )?(?:an? |another |one )?(?:brand )?new|(?:brand )?new|neuer|neue|nouveau|nuevo|another(?: new)?|add(?: a)?|create(?: a)?|opened(?: a)?) (?:(?:inbound|outbound|hot|warm|big|small|little|potential|sales|one more) )*(?<what>deal|business|biz|opp|opps|oppty|opportunity|one|lead|STAGE|logo|prospect|account|client|customer)(?: (?:for (?:the|my) (?:list|pipeline|board)|just (?:came|dropped|landed) in|today|alert|called|named|with|is|on the board|in the pipeline|:|at|→))*(?= |$)/d;

/** What ends a new deal's name. */
const ENDS =
  /^(?:AMOUNT|DATE|TOUCH|from|via|through|inbound|outbound|referral|referred|worth|at|came|it's|they|they're|is|stage|next|source|sourced|who|which|for|looking|already|around|about|approx|roughly|maybe|potentially|on|in)$/;

/** A new deal: "new opp: Vandelay 15k", "add a new one, Stonegate". Without its name where that follows in the next clause. */
export const newDeal: Frame = (clause) => {
  const before = namedBefore(clause);
  if (before) return before;
  const found = matchIn(clause, OPENS);
  if (!found?.groups.what) return null;
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

/** "add Foxglove as a new deal". */
function namedBefore(clause: Clause): Told | null {
  const found = matchIn(clause, AS_NEW);
  const place = found?.groups.name;
  if (!found || !place) return null;
  const text = shownOf(clause.units.slice(place.from, place.to));
  return { facts: [{ is: 'name', text, hedged: false, shown: text }], used: [[0, found.to]] };
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

const SOURCE =
  /(?:^| )(?:(?:it )?(?:came|comes|coming)(?: in| to us| our way)? (?:from|via|through|by|off)|(?:came|comes) in|source(?: is)?|sourced (?:from|via|through)|from|via|through|off(?: of)?|out of|thanks to|referred by|found (?:on|at|via))(?: (?:the|a|an|our|my))*(?= )/d;
const SOURCES =
  /^(?:inbound|outbound|referral|referred|webinar|linkedin|website|webform|web|event|events|conference|tradeshow|partner|partners|cold-call|ads|google|advert|newsletter|facebook|instagram|marketing|sdr|expo)$/;

/** Where a new deal comes from, in a clause about it. */
export const source: Frame = (clause) => {
  const { units } = clause;
  const found = matchIn(clause, SOURCE);
  const alone = units.findIndex(
    ({ word, shown, is }) =>
      SOURCES.test(word) || (is === 'touch' && SOURCES.test(shown.toLowerCase().replace(/[^a-z]+$/, ''))),
  );
  const from = found ? found.to : alone;
  if (from < 0) return null;
  let to = from;
  while (
    to < units.length &&
    !/^(?:AMOUNT|STAGE|DATE|next|at|worth|and|it's|already|today|yesterday)$/.test(units[to]?.word ?? '') &&
    (to === from || units[to - 1]?.after === 'none')
  )
    to++;
  const text = trimmed(shownOf(units.slice(from, to)), '"“(:;,-. ', '"”):;,.!- ');
  return text === ''
    ? null
    : { facts: [{ is: 'source', text, hedged: false, shown: text }], used: [[found?.from ?? from, to]] };
};
