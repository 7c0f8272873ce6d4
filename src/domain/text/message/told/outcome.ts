import type { Clause } from '../clause/clause.ts';
import { type Match, matchIn } from '../clause/match.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, wordsOf } from '../frame.ts';
import { isHearsay } from '../hedges.ts';
import { endOfStranger } from './ending/of-stranger.ts';
import type { Saying } from './ending/saying.ts';
import type { Fact } from './facts.ts';
import { SAYINGS } from './sayings.ts';

/** How a deal ended, or that it waits: won, lost or parked, with its reason where it stands behind it. */
export const outcome: Frame = (clause) => {
  if (NOT_TO_WRITE.test(clause.line)) return { facts: [], used: [[0, clause.units.length]] };
  if (TO_COME.test(clause.line)) return null;
  const all = SAYINGS.flatMap((saying) => {
    const found = matchIn(clause, saying.pattern);
    return found ? [{ saying, found }] : [];
  });
  const [first, ...others] = firstToldOf(
    clause,
    all.filter(
      ({ saying, found }) => !isOfUsers(clause, found) && (saying.value !== 'won' || !isToCome(clause, found)),
    ),
  );
  if (!first) {
    const stranger = endOfStranger(clause);
    return stranger && { facts: [stranger.fact], used: [stranger.used] };
  }
  const told = toldBy(clause, first.saying, first.found);
  const same = others.filter(({ saying }) => saying.value === first.saying.value);
  return { ...told, used: [...told.used, ...same.map(({ found }) => [found.from, found.to] as const)] };
};

/** "lost 2 users at globex": not the deal. */
function isOfUsers({ units }: Clause, { to }: Match): boolean {
  const next = units[to];
  return next?.is === 'amount' && next.span.role === 'users';
}

type Said = { saying: Saying; found: Match };

/** "on hold as they lost the tender": what stands behind "as" only tells why. */
function firstToldOf({ units }: Clause, all: readonly Said[]): readonly Said[] {
  const at = units.findIndex(({ word }) => /^(?:as|because|since|after|cos|coz|cuz|bc)$/.test(word));
  const before = all.filter(({ found }) => found.from < at);
  return before.length > 0 ? before : all;
}

/** "do not mark castellan lost": nothing to be written down. */
const NOT_TO_WRITE =
  /^(?:\S+ ){0,2}(?:don't|do not|never|didn't|did not|shouldn't|let's not)(?: \S+)? (?:mark|log|put|set|record|count|write|park|close|change|update|report)(?:ed)?(?: |$)/;

/** An end that is still to come: "contract to be signed by dec 10". */
const TO_COME =
  /\b(?:to be|be|being|get|gets|getting|to get|until|till|almost|nearly|half|about to|yet to be|close to being|waiting to be|needs|need|want|wants|to have|gets it|get it|get this|get them)(?: (?:it|them|this|all|fully|counter))? (?:signed|won|closed|closedwon|lost|parked)\b/;

function toldBy(clause: Clause, { value, isNear, tells }: Saying, found: Match) {
  const { units, line } = clause;
  const before = units.slice(0, found.from);
  if (isDeniedAt(units, found)) return { facts: [], used: [[0, found.to] as const] };
  const facts: Fact[] = [
    {
      is: 'outcome',
      value,
      isNear,
      tells,
      hedged: isHedged(units) || isHearsay(line),
      shown: shownOf(units.slice(found.from, found.to)),
    },
  ];
  // Whoever signed for the buyer needs no reading.
  const signer = value === 'won' && /signed/.test(facts[0]?.shown ?? '') && before.length <= 5 ? 0 : found.from;
  const used: (readonly [number, number])[] = [[signer, found.to]];
  const rest = units.slice(found.from);
  const day = value === 'parked' ? (dayOf(rest) ?? vagueDay(rest)) : null;
  if (day)
    facts.push({
      is: 'until',
      on: day,
      hedged: false,
      shown: shownOf(rest.filter((unit) => unit.is === 'date' && unit.span === day)),
    });
  units.forEach((unit, at) => {
    if (unit.is === 'date' && (at >= found.from || before.length > 0)) used.push([at, at + 1]);
  });
  return { facts, used };
}

/** Whether a win lies ahead: "should get it signed by 18 dec", "over the line by friday". */
function isToCome({ units }: Clause, { from }: Match): boolean {
  const day = units.slice(from).find(({ is }) => is === 'date');
  if (day?.is !== 'date') return false;
  if (day.span.announced === 'by' || day.span.announced === 'before') return true;
  const before = wordsOf(units.slice(Math.max(0, from - 4), from + 1));
  return /(?:^| )(?:should|get|getting|want|need|to|be|will|gonna|sends?|sending|returns?|returning|brings?|bringing|expect|expecting|aiming)(?: |$)|'ll(?: |$)/.test(
    before,
  );
}

/** Whether the words between the deal and its end say that it is not so: "globex not won yet", "we haven't won globex". */
function isDeniedAt(units: Clause['units'], { from }: Match): boolean {
  const deal = units.slice(0, from).findLastIndex(({ is }) => is === 'deal');
  return isDenied(units.slice(Math.max(deal + 1, from - 5, 0), from));
}

function vagueDay(units: Clause['units']) {
  return units.find((unit) => unit.is === 'date')?.span ?? null;
}
