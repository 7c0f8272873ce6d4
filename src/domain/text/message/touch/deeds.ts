import type { ActivityKind } from '../../../activity.ts';
import { HOW_MANY, QUALITY } from './nouns.ts';

/** One, or as many as are said, with what the noun is like. */
const N = `(?:(?:(?<n>${HOW_MANY})|a|an|another|one|the|our|my) )?${QUALITY}`;

/** A way to say that something was done: what it is; null where the words leave that open, among these. `mine` where nobody else can be meant. */
export type Deed = { pattern: RegExp; kind: ActivityKind | null; among?: readonly ActivityKind[]; mine?: boolean };

/** Whoever something was done with: a few words, not across a comma. */
const WHO = '(?:(?!(?:and|but|so|then|to|,|:|i|we|they|he|she|the (?:quote|proposal|deck)) )[^ ]+ ){0,6}?';
const THE =
  '(?:(?:the|a|an|our|their|them|over|some|my|this|that|new|revised|updated|signed|final|first|draft|full|quick|short|follow-?up|recap|latest|of) ){0,4}';
const PAPERS =
  '(?:quotes?|quotation|proposals?|deck|slides|pricing|price list|prices|msa|contracts?|agreement|nda|sow|case stud(?:y|ies)|one-?pager|brochure|order form|redlines|info|information|details|docs?|documents?|paperwork|terms|t&cs|recap|summary|follow-?up|references?|samples|roi (?:sheet|model|calc)|business case|security docs?|soc ?2(?: report)?|w-?9|offer|estimate|bid)';
const OVER_FOOD =
  '(?:coffees?|lunch|dinner|breakfast|brunch|drinks?|beers?|teas?|cuppa|flat white|latte|cappuccino|espresso|curry|meal|bite|pint|pints)';
const SHOW =
  '(?:booth|stand|summit|conference|conf|trade ?show|tradeshow|trade fair|expo|webinar|meet-?up|networking(?: event| breakfast| thing)?|event|fair|convention|roundtable|open day|seminar)';

const deed = (kind: ActivityKind | null, ways: string, more: Partial<Deed> = {}): Deed => ({
  kind,
  pattern: new RegExp(`(?<= |^)(?:${ways})(?= |$)`, 'gd'),
  ...more,
});

/** Ways to say it, the longer before the shorter. Behind the group `what` stands what was done with it, where somebody stands between. */
export const DEEDS: readonly Deed[] = [
  deed(
    'social',
    `(?:connected|messaged|pinged|reached out|contacted|touched base|followed up|dmed|wrote|hit)(?: up)?(?: (?:to|with))? ${WHO}(?:on|via|over|through) (?:linkedin|insta|instagram|twitter|facebook)`,
  ),
  deed(
    'email',
    `(?:messaged|pinged|reached out|contacted|followed up|circled back|checked in|chased|replied)(?: (?:to|with|on))? ${WHO}(?:by|via|over|on) (?:email|mail)`,
  ),
  deed(
    'call',
    `(?:reached out|contacted|followed up|checked in|chased|caught up|touched base)(?: (?:to|with|on))? ${WHO}(?:by|via|over|on)(?: the)? (?:phone|call)`,
  ),
  deed(
    'text',
    `(?:messaged|pinged|reached out|contacted|followed up|checked in|chased)(?: (?:to|with|on))? ${WHO}(?:by|via|over|on) (?:text|sms|whats ?app)`,
  ),
  deed(
    'social',
    `(?:sent|shot|dropped|fired) ${WHO}(?<what>(?:off )?(?:them )?${N}(?:linkedin (?:dm|message|note|connect|connection|connection request|request|invite)|dm|in-?mail)s?)`,
  ),
  deed('social', 'dmed|in-?mailed|linkedined'),
  deed(
    'email',
    `(?:sent|shot|dropped|fired|wrote|pinged|popped) ${WHO}(?<what>(?:off )?(?:(?:them|over) )?${N}(?:recap |thank you |reminder )?(?:emails?|mails?|line|note))`,
  ),
  deed(
    'text',
    `(?:sent|shot|dropped|fired) ${WHO}(?<what>(?:off )?(?:them )?${N}(?:texts?|text messages?|sms|whats ?apps?)(?: messages?)?)`,
  ),
  deed('voicemail', `left ${WHO}(?<what>${N}(?:vms?|voice ?mails?|voice messages?|messages?)(?: with| for)?)`),
  deed('voicemail', 'lvm|vmed|voicemailed|(?:lm|lmtcb|l/m)(?= for| with| DEAL|$)'),
  deed('call', `gave ${WHO}(?<what>a (?:quick )?(?:bell|ring|call|buzz|shout|tinkle|phone call))`),
  deed(
    'call',
    `(?:got|had) ${WHO}(?:(?:and|from|at|at the|over at) ${WHO}){0,4}(?<what>on the (?:phone|line|blower|horn))`,
  ),
  deed('call', '(?<=DEAL )on the (?:phone|blower|horn)(?: again)?', { mine: true }),
  deed('call', '(?:face ?timed|skyped)(?: with)?'),
  deed('meeting', '(?:zoomed|teamsed)(?: with)?'),
  deed(
    'call',
    '(?:just |i |we |i just |got |just got |only just )*(?:came |come |hopped )?off (?:the phone|a call|the blower|a zoom|the line)(?: with| to)?|(?:just |only )?got off with|hung up(?: with| on)?|put the phone down(?: with)?',
    { mine: true },
  ),
  deed('call', "(?:just |i'm |i was |was )*on the (?:phone|line|horn|blower) (?:with|to)", { mine: true }),
  deed(null, `had ${N}(?:zoom|teams|google meet|video chat)(?: with)?`, { among: ['meeting', 'call'] }),
  deed(
    'call',
    '(?:hopped|jumped|got|was|were|been|spent [^ ]+(?: [^ ]+)?) on (?:a |the )?(?:quick |short )?(?:call|phone|zoom|teams)(?: call)?(?: with| to)?',
  ),
  deed(
    'call',
    `(?:had|having had) ${N}(?:calls?|phone calls?|chat|conversation|word|catch-?up|natter|talk)(?: with| over the phone)?`,
  ),
  deed(
    'call',
    '(?:great|good|quick|nice|long|short|solid|brief|lovely|productive|excellent|amazing|super|decent|fantastic|tough|another) (?:phone )?(?:call|chat|catch-?up|talk|conversation) (?:with|today with)',
    { mine: true },
  ),
  deed(
    'call',
    '(?:spoke|spoken|talked|chatted|been speaking|been talking)(?: again| briefly| quickly)? (?:to|with)|got (?:a )?hold of|got ahold of|got through to|caught up with|reached (?=DEAL)|tried (?:calling|ringing|phoning|to call|to ring|to reach|to phone)',
  ),
  deed(
    'demo',
    `(?:gave|did|ran|had|held|delivered|finished|completed|wrapped(?: up)?|hosted|presented|nailed|done) ${WHO}(?<what>${N}(?:DEAL )?(?:product )?(?:demos?|demonstration|walkthrough|presentation)(?: calls?| meeting)?)`,
  ),
  deed(
    'demo',
    `demoed(?: (?:to|for|with))?|demonstrated|(?:showed|showing|walked|took) ${WHO}(?<what>(?:(?:through|the|our|a|it) )+(?:product|platform|tool|software|app|system|demo|solution))`,
  ),
  deed(
    'meeting',
    `(?:had|did|finished|wrapped(?: up)?|held|ran) ${WHO}(?<what>${N}(?:DEAL )?(?:meetings?|meet|sit-?down|${OVER_FOOD}(?= with| at| over| yesterday| today| this| earlier|$))(?: with)?)`,
  ),
  deed(
    'meeting',
    `(?:grabbed|got|took) ${WHO}(?<what>(?:a |out for |for |to |them )*(?:quick )?${OVER_FOOD}(?: with)?)`,
  ),
  deed(
    'meeting',
    `(?<=^|good |great |nice |lovely )${OVER_FOOD} with(?= ${WHO}(?:(?:yesterday|this (?:morning|afternoon)|earlier|last [a-z]+)(?: |$)|(?:today |just now )?, (?:told|said|says|they|he|she|loved|loves|great|good|went|now|wants)(?: |$)))`,
    { mine: true },
  ),
  deed(
    'meeting',
    `(?<=DEAL )${OVER_FOOD}(?= (?:went|(?:was|were)(?! (?:cancelled|moved|postponed|meant|supposed|set|booked|due|to be))|yesterday|earlier|done)(?: |$))|${OVER_FOOD} with(?= ${WHO}(?:went|(?:was|were)(?= (?:really |so |very |super )*(?:great|good|nice|lovely|fun|useful|productive|fine|ok|okay|solid|brilliant|excellent|awesome|ace|grand))|, (?:lovely|nice|great|good|super|fab|brilliant|sweet|friendly|really|very))(?: |$))`,
    { mine: true },
  ),
  deed(
    'meeting',
    `(?:just |got |i'm |fresh |straight |came |just got )*out of ${N}(?:DEAL )?(?:meeting|meet)(?: with)?`,
    { mine: true },
  ),
  deed('meeting', 'met(?: up)?(?: with)?|sat down with'),
  deed(
    'visit',
    `(?:drove|went|popped|headed|nipped|flew|travelled|traveled|swung|stopped)(?: (?:over|out|up|down|back|round|in))?(?: to)? ${WHO}(?<what>to (?:visit|see))`,
  ),
  deed(
    'visit',
    `(?:dropped off|dropped|delivered|took|brought) ${WHO}(?:off )?(?:at|to|round to|over to) (?:the )?DEAL(?='s| (?:office|reception|site|place|hq|shop|store)|$| ,)|(?:popped|stuck|poked) my head (?:in|round)(?: at| to)?|(?:dropped|stopped|swung|popped|nipped) (?:by|round|over to|in on|in to see|in at|into|out to)|went (?:round|over to see|out to see)|dropped in(?: to| with)?|popped in(?: to)?|went (?:onsite|on site)|(?:was|were|been|spent [^ ]+ [^ ]+) (?:onsite|on site)(?: at| with)?|visited`,
  ),
  deed(
    'visit',
    '(?<!(?:was|were|been|got|is|being) )(?:called|looked|dropped) (?:in(?: at| to| on| with)|into|by|over at)(?= DEAL| the | their | his | her | to see)|(?:called|went) round(?: to| at)?(?= DEAL| to )|called by(?= DEAL)|(?:looked|called) in on',
  ),
  deed(null, 'called on(?= DEAL)', { among: ['visit', 'call'] }),
  deed('visit', `(?:knocked on|canvassed) ${N}doors?`),
  deed(
    'referral',
    `(?:got|received|had|scored|landed|picked up|given|been given) ${N}(?:referrals?|intros?|introductions?)(?: (?:from|to|via|by))?`,
  ),
  deed('referral', 'referred (?:me|us)(?: (?:to|over to|on to))?|introduced (?:me|us) to', { mine: true }),
  deed(
    'event',
    `(?:worked|attended|did|ran|hosted|manned|staffed|walked|joined|visited|presented at|spoke at|exhibited at|(?:was|were|been|went|spent|speaking|back|just back)(?: [^ ,:]+){0,4}? (?:at|to|from))(?: [^ ,:]+){0,4}? ${SHOW}`,
  ),
  deed(
    'research',
    '(?:(?:account|acct|company|prospect|market|background|desk) )?research (?:done|finished|complete|completed)(?: (?:on|into|for)(?= DEAL))?|(?:did|done|doing|spent (?:[^ ]+ ){1,5}(?:on|doing)|finished|some) (?:(?:a|an|some|bit|of|more|account|acct|company|prospect|market|background|my|the|quick|lots|hour) ){0,4}research(?: (?:on|into|for|about))?|(?:spent (?:[^ ]+ ){1,4})?research(?:ed|ing)(?! (?:tool|team|firm|company|department))',
  ),
  deed('email', 'emailed|mailed|wrote to|replied to|cced'),
  deed('text', 'texted|whats ?apped|smsed|smsd'),
  deed(
    'call',
    '(?:called|rang|phoned|dialed|dialled|telephoned|cold-?called|belled|buzzed)(?: (?:round|around|up|through)(?= (?:\\d|[a-z]+ )))?',
  ),
  deed('email', `sent (?:out |over |off |across )?${WHO}(?<what>${THE}${PAPERS})`),
  deed(null, 'messaged|pinged', { among: ['text', 'social', 'email'] }),
  deed(
    null,
    'followed up(?: with| on)?|circled back(?: with| to| on)?|reached out(?: to)?|checked in(?: with| on)?|touched base(?: with)?|chased(?: up)?|nudged',
    { among: ['email', 'call'] },
  ),
];
