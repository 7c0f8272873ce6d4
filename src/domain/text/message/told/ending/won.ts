import { nearly, OBJECT, type Saying, saying, THEY } from './saying.ts';

const CONTRACT =
  '(?:the |an? |our |their |his |her |all )*(?:order forms?|contracts?|agreement|paperwork|papers|deal|quote|proposal|sow|order|po|docs|documents|dotted line|renewal|offer|form|forms|deal docs|today)';

/** Papers that are signed long before a deal is won. */
const EARLY_PAPER = '(?:the |an? |our |their )?(?:nda|ndas|loi|mou|dpa|mnda|petition|up|off|in)\\b';

/** Ways to say that a deal is won. */
export const WON: readonly Saying[] = [
  saying(
    'won',
    `(?:^| )(?:closedwon|closed won|close won|won(?! over (?:the|them|their|him|his|her|everyone|everybody|a|an) ?))${OBJECT}`,
  ),
  saying(
    'won',
    `(?:^| )(?:(?:have |has |just |finally |all )*signed(?: and (?:sealed|paid|dusted|delivered))?)(?= (?:DEAL|AMOUNT|DATE|${CONTRACT}|today|yesterday|finally|on the|at|for (?!40)|with us|now|already|our|us|it|back|w us|yay|baby|→|this|last|a|lol)\\b|$| [^\\w]*$)(?! (?:${EARLY_PAPER}|(?:the |an? |our |their )?msa\\b|${CONTRACT} with (?!us)))(?: (?:on )?${CONTRACT})?`,
  ),
  nearly('won', '(?:^| )signed (?:the |our |an? |their )?msa(?= |$)'),
  saying('won', "(?:^| )(?:c'est signé|signé|unterschrieben|firmado|firmato)(?= |$)"),
  saying(
    'won',
    '(?:^| )(?:the )?signed (?:paperwork|contract|order form|agreement|po|copy|docs|papers|order|quote|sow)(?: (?:came|is|are|just|arrived|received|in|back|through|landed|has|have))+',
  ),
  saying(
    'won',
    `(?:^| )(?:inked|countersigned|counter-signed)(?! (?:${EARLY_PAPER}|(?:an? |the )?(?:new |big )?(?:deal|contract|agreement|partnership) with (?!us)))(?: ${CONTRACT})?(?= |$)`,
  ),
  saying(
    'won',
    '(?:^| )put (?:pen to paper|ink (?:on it|to paper|on paper)|their (?:name|signature) (?:on|to) (?:it|the \\S+))(?= |$)',
  ),
  saying('won', '(?:^| )(?:got|have|has) (?:the|their|his|her|that) (?:ink|signature|john hancock|autograph)(?= |$)'),
  saying(
    'won',
    "(?:^| )(?:the |their )?(?:ink|signature|signatures)(?: is| are|'s|'s are|ink's)* (?:dry|drying|in|on (?:the )?paper|back|done)(?= |$)",
  ),
  nearly(
    'won',
    "(?:^| )(?:the |their |a |signed )*(?:po|purchase order|po's|order)(?: is| has|'s| just)* (?:in|in hand|landed|arrived|received|through|here|raised|issued|came (?:in|through)|come (?:in|through))(?= |$)",
  ),
  nearly(
    'won',
    '(?:^| )(?:got|received|have)(?: the| their| a| our)*(?: signed)? (?:po|purchase order)(?= (?:from|in|for|off|today|this)|$)',
  ),
  nearly(
    'won',
    "(?:^| )(?:docusign|e-?sign|adobe sign|contract|paperwork)(?: is| has been|'s| just| all)* (?:completed?|executed|fully signed|back signed)(?= |$)",
  ),
  saying(
    'won',
    "(?:is |'s |it's |that's |as |are )(?:a (?:big |huge |firm |definite )?(?:yes|win|done deal|go)|in the bag|ours|done and dusted|over the line|across the line|a closed deal)(?= |$)",
  ),
  nearly('won', '(?:^| )DEAL (?:in the bag|done and dusted)(?= |$)'),
  saying('won', '(?:^| )(?:landed|bagged|clinched|sealed)(?: the)? DEAL(?: deal)?(?= |$)'),
  nearly(
    'won',
    '(?:^| )(?:booked|nailed|secured|snagged|scored)(?: the)? (?:DEAL(?: deal)?(?= AMOUNT|$| [^\\w]*$)|it$)',
  ),
  saying(
    'won',
    "(?:^| )(?:done deal|deal done|deal is done|deal's done|got it over the line|over the line|got the (?:deal|contract|signature|business|win)|deal signed|contract signed|contract is signed)(?= |$)",
  ),
  nearly(
    'won',
    '(?:^|we |i |just |finally )(?:just |finally )?got (?:the )?DEAL(?: deal| business)?(?= [^\\w]*$|$| AMOUNT)',
  ),
  nearly(
    'won',
    `${THEY}(?:pulled the trigger|sealed the deal|came through(?: for us)?(?=$| [^\\w]*$| (?:today|yesterday|finally|at|AMOUNT|DATE)(?: |$))|came on board|is on board|went with us|gone with us)(?= |$)`,
  ),
  saying('won', '(?:^| )closed(?: the)?(?: big| huge)? DEAL(?: (?:deal|one|account))?(?! (?:lost|date))(?= |$)'),
  saying('won', '(?:^| )DEAL(?: has| just| finally| officially| now)* closed(?: (?:at|for))?(?= AMOUNT)'),
  nearly(
    'won',
    '(?:^| )(?:DEAL|they|it)(?: is| has| have| just| finally| officially| now)* closed(?! (?:lost|date|won|down|the|off|for|their|out|until|on))(?: (?:at|for)(?= AMOUNT))?(?= |$)',
  ),
  saying(
    'won',
    '(?:^|(?:^| )(?:just|i|we|finally|and|officially) )sold(?: the)?(?= (?:DEAL(?! (?:on|out|off|his|her|their|its|to))|it (?:to|at|for) (?:DEAL|AMOUNT))|$| [^\\w]*$)',
  ),
  saying('won', '(?<=DEAL )sold(?= (?:AMOUNT|at|for)(?: |$))'),
  nearly('won', '(?<=DEAL )sold$'),
  nearly('won', '^(?:is |now |finally )*closed$'),
  nearly('won', '^DEAL(?: is| all| now)* done(?= (?:at |for )?AMOUNT)'),
  nearly('won', '(?:^| )signed sealed (?:and )?delivered(?= |$)'),
  nearly('won', '(?:^| )said yes$'),
];
