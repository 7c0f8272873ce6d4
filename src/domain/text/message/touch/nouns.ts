import type { ActivityKind } from '../../../activity.ts';

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

/** Ways to say how many, as a pattern; "a few" counts nothing. */
export const HOW_MANY = `\\d{1,3}|${NUMBERS.replaceAll(' ', '|')}|${Object.keys(TENS).join('|')}|half a dozen|a dozen|dozen|a couple(?: of| more)?|couple(?: of)?|a pair of|a few|few|several|some|a bunch of|loads of|lots of|tons of|a ton of|a load of|many|multiple|a handful of|another couple`;

const COUNTLESS =
  /^(?:a few|few|several|some|a bunch of|loads of|lots of|tons of|a ton of|a load of|many|multiple|a handful of)$/;

/** The number these words say; null where they say none ("a few"). */
export function numberOf(words: string): number | null {
  if (COUNTLESS.test(words)) return null;
  const [digits] = /^\d+$/.exec(words.replace(/^[x×] ?| ?[x×]$/g, '')) ?? [];
  if (digits) return Number(digits);
  if (/couple|pair/.test(words)) return 2;
  if (/dozen/.test(words)) return /half/.test(words) ? 6 : 12;
  const at = NUMBERS.split(' ').indexOf(words);
  return at >= 0 ? at + 1 : (TENS[words] ?? 1);
}

/** Nouns of each kind. Where one stands with a number it was done that often. */
const NOUNS: readonly (readonly [ActivityKind, string])[] = [
  ['voicemail', 'voice ?mails?|vms?|voice messages?|lvms?|answerphone messages?'],
  [
    'social',
    '(?:linkedin|insta|instagram|twitter|facebook|social) (?:dms?|messages?|inmails?|connects?|connections?|connection requests?|requests?|notes?|touches|touch|comments?|invites?)|in-?mails?|dms?|linkedins',
  ],
  ['text', 'text messages?|texts?|sms(?:es)?|whats ?apps?(?: messages?)?|imessages?'],
  ['email', 'emails?|mails?'],
  ['demo', 'demos?(?: calls?| meetings?)?|product demos?'],
  ['meeting', '(?:zoom|video|teams|team|board|face to face|f2f|in-person) meetings?|meetings?'],
  ['call', '(?:phone|video|zoom|teams|conference|conf) calls?|calls?|dials?'],
  ['visit', 'site visits?|visits?|drop-?ins?|walk-?ins?'],
  ['referral', 'referrals?'],
  ['event', 'events?|(?:trade ?shows?|conferences?|expos?|webinars?|networking events?|roundtables?)'],
];

/** Nouns that count only with a number before them. */
export const COUNTED_ONLY =
  '(?:conversations?|connects?|socials?|touches|intros?|introductions?|coffees|lunch(?:es)?|dinners?|breakfasts?|coffee meetings?|research calls)';

/** A noun of any kind, as one pattern. */
export const NOUN = NOUNS.map(([, words]) => words).join('|');

const KINDS = NOUNS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`)] as const);

/** The kind a noun names; null for one that names none. */
export function kindOf(noun: string): ActivityKind | null {
  return KINDS.find(([, pattern]) => pattern.test(noun))?.[0] ?? null;
}

/** Words between a number or an article and its noun. */
export const QUALITY =
  '(?:(?:cold|warm|quick|quickie|short|long|brief|great|good|nice|solid|super|really|very|lovely|excellent|amazing|awesome|productive|decent|tough|rough|bad|weird|fun|more|new|other|extra|intro|discovery|follow[- ]?up|sales|outbound|prospecting|check-?in|catch-?up|pricing|product|technical|tech|security|scoping|kick-?off|initial|first|second|third|2nd|3rd|1st|final|last|full|live|virtual|remote|personal|handwritten|45|30|15|60|20|90|min|mins|minute|hour|hr|half-hour|successful|proper|big|small|little|lengthy|whole|x|×) ){0,4}';

/** What behind a noun makes it part of another one: "call center", "email address". */
export const NOT_BEFORE =
  'center|centre|centers|box|list|lists|script|sheet|off|it|me|us|you|address|addresses|thread|threads|chain|signature|template|templates|campaign|sequence|slot|room|rooms|notes|invite|invites|link|recording|agenda|request|reminder|blitz|block|time|minutes|number|numbers|volume|rate|rates|reluctance|account|environment|env|video|site|data|unit|units|merge|server|tracking|opens|opened|plan|planning|prep|day|night|in|out|tool|credits|users|seats|licences|licenses|inbox|provider|marketing|deal';
