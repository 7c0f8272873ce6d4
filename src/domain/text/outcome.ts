import { deedOf, hasDeed, isOthers, verbOf } from './play-action.ts';

/** What may stand between a verb and the money it is to bring. */
const ABOUT = '(?:another |about |around |at least |over |more than )?';
const MONEY = '(?:[$€£] ?\\d|\\d[\\d.,]* ?[km]\\b)';
const GOAL = '(?:quota|targets?|goals?|numbers?|forecast)';

/** What a rep wants to come of it. It is the buyer's or the market's to give, so nobody can commit to it. */
const OUTCOMES: readonly RegExp[] = [
  /^(?:win|land|clinch|bag|upsell|sell)\b/,
  /^renew (?!my\b|our\b)/,
  /^(?:hear (?:back|from)|get (?:an? |the )?(?:reply|answer|response|feedback|go-?ahead))\b/,
  /^convert (?:\S+ ){0,2}(?:leads?|prospects?|trials?|deals?|demos?|customers?|meetings?)\b/,
  /^close (?!(?:out|off|down|the (?:loop|gap|call|meeting|ticket|task|file|tab)|loops?|gaps?|tickets?|dead|stale|old)\b)(?!.*\b(?:as lost|in the crm|tickets?|tasks?|loops?|gaps?)\b)/,
  /^sign (?!(?:the|our|an?|off|up|in|on|my)\b)|^sign (?:the|an?) (?:deal|customer|client|account)\b/,
  /^(?:secure|get|have|receive|obtain)\b.*\b(?:signed|closed|signature|po|purchase order|(?:the|a|an|their|his|her) (?:order|contract|deal|business|yes|commitment)|over the line|across the line|to (?:sign|buy|agree|decide|commit|renew|say yes|yes))\b/,
  /^(?:make sure|ensure|push|persuade|convince|force)\b.*\b(?:signs?|buys?|decides?|agrees?|commits?|renews?|says yes)\b/,
  new RegExp(
    `^(?:hit|make|reach|meet|beat|exceed|smash|crush|achieve|attain|surpass|get to|be at|finish at) (?:\\S+ ){0,3}${GOAL}(?: (?:for|this|by|in|again|early|at|on)\\b.*)?$`,
  ),
  new RegExp(`^(?:hit|make|reach|get to|be at|finish at) ${ABOUT}\\d+ ?%(?: of (?:\\w+ )?${GOAL})?$`),
  new RegExp(`^(?:book|bring in|generate|earn|make|do|bill|add|create) ${ABOUT}${MONEY}`),
  /^(?:book|bring in|generate|earn)\b.*\b(?:revenue|mrr|arr|bookings)\b/,
  /^(?:double|triple|increase|grow|raise|boost|improve|fill)\b.*\b(?:revenue|sales|pipeline|win rate|conversion|close rate|results?|quota)\b/,
  /^(?:zero|fewer|more|\d+) (?:\w+ )?(?:wins?|losses|closes|signatures|orders|sales)\b(?! (?:calls?|emails?|meetings?|decks?))/,
  /^\d+ (?:new )?deals?$|^\d+ (?:\w+ )?(?:deals?|contracts?) (?:won|closed|signed)\b/,
];

/** Somebody else does it: Globex signs. */
const OF_OTHERS =
  /^(?:\S+ ){1,4}(?:signs|signed|buys|bought|decides|decided|agrees|agreed|commits|closes|closed|renews|renewed|says yes|is (?:won|closed|signed))\b/;

/** A mood or a wish: nobody could see it done. */
const MOODS =
  /^(?:try|do (?:my|our) best|work(?= (?:hard|harder|smarter|more)\b|$)|be|become|stay|feel|focus|concentrate|improve|think|hope|want|care|persist|persevere)\b(?! (?:out|through|with|on|at|in|for|from|together|up|to)\b)/;

/** Whether a commitment's words say what is to come of it rather than what its author will do. */
export function isOutcome(text: string): boolean {
  if (isOthers(text)) return true;
  if (ownPart(text) !== null) return false;
  const small = deedOf(text.replace(/^(?:i )?(?:want|hope|would like) to +/i, ''))
    .toLowerCase()
    .replace(/[.!…\s]+$/, '');
  if (OUTCOMES.some((pattern) => pattern.test(small))) return true;
  if (OF_OTHERS.test(small) && verbOf(small.split(' ', 1)[0] ?? '') === null) return true;
  return MOODS.test(small) && !hasDeed(text);
}

/** The own action inside an outcome: `call Jane twice` of "win Acme by calling Jane twice"; null where there is none. */
export function ownPart(text: string): string | null {
  const [, said = ''] = /\bby\s+(\p{L}+ing\b.*)$/iu.exec(text) ?? [];
  const [first = ''] = said.split(/\s/, 1);
  return said !== '' && verbOf(first) !== null ? deedOf(said) : null;
}
