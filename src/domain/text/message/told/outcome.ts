import type { Clause } from '../clause/clause.ts';
import { type Match, matchIn } from '../clause/match.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf } from '../frame.ts';
import { isHearsay } from '../hedges.ts';
import type { Fact } from './facts.ts';

type Ended = 'won' | 'lost' | 'parked';

/** How an end is said, and whether it may be anything else. The word is followed by nothing that makes it tell of something else. */
type Saying = { value: Ended; pattern: RegExp; isNear: boolean };

/** What may follow `lost` or `won` of a deal; anything else was lost or won by it. */
const OBJECT =
  '(?= (?:DEAL|AMOUNT|DATE|QUOTED|MENTION|the (?:\\S+ ){0,3}(?:deal|one|bid|tender|rfp|business|account|contract|opp|opportunity|project|client|customer|work|job|order|guys|folks|DEAL)|it|them|this|that|him|her|to|on|over|because|due|out|again|since|for|→|:|after|now|btw|then|as|at|with|today|yesterday|finally|already|too|also|by|back|despite|unfortunately|sadly|ugh|damn|sorry|both|and|yes|yay|baby|ittt?|lol|both)\\b|$| [^\\w]*$)';

const CONTRACT =
  '(?:the |an? |our |their |his |her |all )*(?:order forms?|contracts?|agreement|paperwork|papers|deal|quote|proposal|sow|order|po|docs|documents|dotted line|renewal|offer|form|forms|deal docs|today)';

const SAYINGS: readonly Saying[] = [
  {
    value: 'lost',
    pattern: new RegExp(`(?:^| )(?:closedlost|closed lost|close lost|lost)${OBJECT}`, 'd'),
    isNear: false,
  },
  { value: 'won', pattern: new RegExp(`(?:^| )(?:closedwon|closed won|close won|won)${OBJECT}`, 'd'), isNear: false },
  {
    value: 'lost',
    pattern:
      /(?:^|DEAL |is |are |it's |they're |that's |that one's |now |officially |as good as |looks |pretty much |one )(?:dead(?: in the water| deal)?|a (?:hard |firm |flat |definite |clear |big )?no(?: go| from them)?|no-go|no go|toast|a goner|kaput|off the table|dead and buried|down the drain)(?= |$)/d,
    isNear: false,
  },
  {
    value: 'lost',
    pattern:
      /(?:^| )(?:fell through|fallen through|pulled out|pulled the plug|backed out|bailed(?: out)?|passed on us|walked away|turned us down|not (?:going|moving) (?:ahead|forward)(?: with us)?|said no$|(?:not|no longer|aren't|isn't) interested|lost interest|passed$|passing$|going (?:in )?(?:a|another) (?:different )?direction|decided (?:against|not to)|not renewing|cancell?ed the (?:deal|project|order)|no deal$|went (?:with|for) (?!us|ahead|them|it|the flow)|(?:has |have )?gone with (?!us)|going with (?!us)|chose (?!us)|picked (?!us|up|it)|stayed with|signed with (?!us)|killed (?:it|the (?:deal|project)))/d,
    isNear: true,
  },
  {
    value: 'won',
    pattern: new RegExp(
      `(?:^| )(?:(?:have |has |just |finally |all )*signed(?: and (?:sealed|paid|dusted|delivered))?)(?= (?:DEAL|AMOUNT|DATE|${CONTRACT}|today|yesterday|finally|on the|at|for (?!40)|with us|now|already|our|us|it|back|w us|yay|baby|→|this|last|a|lol)\\b|$| [^\\w]*$)(?! (?:the |an? |our |their )?(?:nda|ndas|loi|mou|dpa|mnda|msa|petition|up|off|in)\\b)(?: ${CONTRACT})?`,
      'd',
    ),
    isNear: false,
  },
  { value: 'won', pattern: /(?:^| )signed (?:the |our |an? |their )?msa(?= |$)/d, isNear: true },
  { value: 'won', pattern: /(?:^| )(?:c'est signé|signé|unterschrieben|firmado|firmato)(?= |$)/d, isNear: false },
  {
    value: 'won',
    pattern:
      /(?:^| )(?:the )?signed (?:paperwork|contract|order form|agreement|po|copy|docs|papers|order|quote|sow)(?: (?:came|is|are|just|arrived|received|in|back|through|landed|has|have))+/d,
    isNear: false,
  },
  {
    value: 'won',
    pattern:
      /(?:is |'s |it's |that's |as |are )(?:a (?:big |huge |firm |definite )?(?:yes|win|done deal|go)|in the bag|ours|done and dusted|over the line|across the line|a closed deal)(?= |$)/d,
    isNear: false,
  },
  { value: 'won', pattern: /(?:^| )(?:landed|bagged|clinched|sealed)(?: the)? DEAL(?: deal)?(?= |$)/d, isNear: false },
  {
    value: 'won',
    pattern:
      /(?:^| )(?:done deal|deal done|deal is done|deal's done|got it over the line|over the line|got the (?:deal|contract|signature|business)|deal signed|contract signed|contract is signed)(?= |$)/d,
    isNear: false,
  },
  {
    value: 'won',
    pattern: /(?:^| )closed(?: the)?(?: big| huge)? DEAL(?: (?:deal|one|account))?(?! (?:lost|date))(?= |$)/d,
    isNear: false,
  },
  {
    value: 'won',
    pattern:
      /(?:^| )(?:DEAL|they|it)(?: is| has| have| just| finally| officially| now)* closed(?! (?:lost|date|won|down|the|off|for|their|out|until|on))(?: (?:at|for)(?= AMOUNT))?(?= |$)/d,
    isNear: true,
  },
  { value: 'won', pattern: /(?:^| )said yes$/d, isNear: true },
  {
    value: 'parked',
    pattern:
      /(?:^| )(?:putting |put |is |are |going |goes |went |now |back )*(?:parked|parking|park|onhold|on hold|on ice|on pause|shelved|shelving|shelve|on the (?:back burner|backburner|shelf)|backburnered|back burner|mothballed|in the freezer|in the fridge)(?= |$)(?! (?:lot|permit|space|ticket|fine|garage|spot|outside|meter|me|for lunch|is|was|at))/d,
    isNear: false,
  },
  {
    value: 'parked',
    pattern:
      /(?:DEAL|it|that|one|they)(?: is| are| has been| have| have been|'s)*(?: all)? (?:paused|deferred|postponed|delayed|frozen|pausing|snoozed)(?= (?:DATE|until)|$)/d,
    isNear: true,
  },
  {
    value: 'parked',
    pattern: /(?:^| )(?:pause|pausing|paused|snooze|defer|postpone) (?:the )?DEAL(?= |$)/d,
    isNear: false,
  },
];

/** How a deal ended, or that it waits: won, lost or parked, with its reason where it stands behind it. */
export const outcome: Frame = (clause) => {
  const all = SAYINGS.flatMap((saying) => {
    const found = matchIn(clause, saying.pattern);
    return found ? [{ saying, found }] : [];
  });
  const [first, ...others] = all;
  if (!first) return null;
  const told = toldBy(clause, first.saying, first.found);
  const same = others.filter(({ saying }) => saying.value === first.saying.value);
  return { ...told, used: [...told.used, ...same.map(({ found }) => [found.from, found.to] as const)] };
};

function toldBy(clause: Clause, { value, isNear }: Saying, found: Match) {
  const { units, line } = clause;
  const before = units.slice(0, found.from);
  if (isDeniedAt(units, found)) return { facts: [], used: [[0, found.to] as const] };
  const facts: Fact[] = [
    {
      is: 'outcome',
      value,
      isNear,
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

/** Whether the words between the deal and its end say that it is not so: "globex not won yet", "we haven't won globex". */
function isDeniedAt(units: Clause['units'], { from }: Match): boolean {
  const deal = units.slice(0, from).findLastIndex(({ is }) => is === 'deal');
  return isDenied(units.slice(Math.max(deal + 1, from - 5, 0), from));
}

function vagueDay(units: Clause['units']) {
  return units.find((unit) => unit.is === 'date')?.span ?? null;
}
