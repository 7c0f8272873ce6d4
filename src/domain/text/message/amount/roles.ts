import type { AmountRole } from '../heard.ts';
import type { Around } from './around.ts';

const IT = '(?: (?:it|them|that|this|us|me|him|her|another|the price|the total|the deal|the amount|a further|off))*';
const CUT =
  'knock(?:ed|ing)?|shav(?:ed|e|ing)|took|taken|taking|slash(?:ed|ing)?|trim(?:med|ming)?|lopped|shed|chopped|cut|cutting|dropped|dropping|drop|reduced|reducing|lowered|lowering|discounted';
const RAISED =
  'bump(?:ed|ing)?|rais(?:ed|ing)|increas(?:ed|ing)|up(?:ped|ping)|upsold|grew|grown|expanded|lifted|hiked';

const RATE_AFTER =
  /^(?:\/\p{L}+|\/ (?:month|mo|mth|year|yr|week|wk|day|quarter|seat|user|head|person|hour|unit|site|licen[cs]e)(?: |$)|per(?: |$)|(?:a|an|each|every) (?:month|mo|mth|year|yr|week|wk|day|quarter|seat|user|head|person|pop|hour|unit|site|licen[cs]e|store|device)(?: |$)|each(?: |$)|apiece|monthly|annually|yearly|weekly|quarterly|annual|pcm|pm(?: |$)|pa(?: |$)|p\.a|p\/m|p\/a|mrr|mo(?: |$))/u;
const RATE_BEFORE =
  /(?:^| )(?:(?:mrr|monthly|per month|each)(?: (?:is|of|at|to))?|(?:years?|yrs?|seats?|users?|licen[cs]es?|units?|heads?|sites?) (?:at|@))$/;
const CHANGED = new RegExp(
  `(?:^| )(?:(?:add|tack|chuck|slap|stick)(?:ed|ing|s|ped|ping)?(?: on)?(?: (?:another|about|roughly|an extra))?|extra|additional|another|plus|\\+|by|(?:up|down)(?: by)?|(?:${CUT}|${RAISED})${IT}|(?:discount|reduction|increase|uplift|bump|credit|rebate) of|(?:gave|give|giving|gives|got)(?: (?:them|him|her))? an? (?:extra|additional)|threw in|throw in|throwing in)$`,
);
const CHANGE_AFTER =
  /^(?:onto|more(?! or less)|extra|less(?! than)|off(?: |$)|on top|discount|higher|lower|cheaper|increase|uplift|bump|reduction|rebate|credit|add-on|addon|upsell)/;
const FORMER_BEFORE =
  /(?:^| )(?:used to be|previously|originally(?: at)?|initially(?: at)?|started(?: out)? at|previous|prior|the old|old|instead of|rather than|not(?: the)?|vs|versus|up from|down from|from|formerly|no longer|isn't|wasn't|aren't|list(?: price)?(?: is| of)?)$/;
const NOW_AFTER = /^(?:, )?(?:and |but )?(?:is |it's |its |they're |we're )?now(?: |$)/;
const WAS = /(?:^|[,(] |\d\S* )(?:it |which |that |this |we |they )?(?:was|were)(?: at)?$/;
const ELSE_BEFORE =
  /(?:^| )(?:competitors?|competition|competing|rivals?|incumbents?|(?:other|another|cheaper) (?:vendor|bidder|quote|option|supplier|side|guys)|budgets?|budgeted|revenues?|turnover|turns? over|turning over|turned over|funding|funded|valuation|valued|quota|commission|ote|salary|bonus|spiff|mortgage|costs them|spend(?:s|ing)? (?:with|on)|(?:pays?|paying)(?= (?!us|me|up|about|around|roughly|over|for|the|a|in)[^ ]+ )|series [a-e]|(?:their|current|existing) (?:[\p{L}]+ )?spend|pipeline|forecast|(?:lost|beat|beaten|undercut|cheaper|missed)(?: us| them| it)? (?:out )?by|comp plan|market cap|raise of|save|saves|saving|saved)(?: [^ ]+){0,4}$/u;
const ELSE_AFTER =
  /^(?:(?:\p{L}+ )?budget|(?:in |of )?(?:annual )?revenue|turnover|quota|commission|salary|bonus|in (?:funding|savings)|series [a-e]|valuation|to (?:spend|play with|burn)|in the bank|savings|(?:left |remaining )?in (?:the |their )?budget|apart|short(?! term)|behind us|away|over budget|(?:cheaper|more|less|higher|lower) than(?! (?:(?:we|they|i|he|she|it)(?:'d| had| have| was)? |expected|planned|before|last|thought|forecast|budgeted|the (?:first|last|old))))(?: |$)/u;
const THEY_HAVE =
  /(?:^| )(?:they|they've|they'd|he|he's|she|she's)(?: (?:have|has|had|got|only have|only|still have|do))+$/;
const SUPPOSED =
  /(?:^| )(?:if|unless|assuming|provided|suppose|supposing|imagine|should they|were they|hypothetically)(?: |$)/;
const HEDGED =
  /(?:^| )(?:could|might|maybe|perhaps|possibly|potentially|would|wouldn't|wld|cld|(?:should|shld) (?:be|come|land|end|go|get|hit)|can|may (?:be|go|come|end|land|hit|reach)|\p{L}+'d(?: be)?|prob|probs|probably|hopefully|hope|hoping|hopes|aim|aiming|shooting|gunning|ideally|think|reckon|reckons|guess|expect|expecting|expects|likely|eventually|someday|want|wants|wanted|want's|try|trying|tryna|seek|seeking|push for|pushing for|pushed for|ask|asks|asked|asking|looking for|they're after|are after|(?:they|he|she|cfo|buyer|client|customer|procurement)(?:'ve| have)? (?:offered|offer|offers)|counter|countered|pay|pays|paying|paid|deposit|fee|fees|invoice|invoiced|refund|penalty|won't|wont|doesn't|don't|didn't|hasn't|haven't)(?: [\p{L}'&$-]+){0,4}$/u;
const HEDGED_AFTER =
  /^(?:(?:, )?(?:if|unless|provided|assuming|depending|depends|pending|contingent|subject to|dependent|tbc|tbd|maybe|perhaps|possibly|potentially|hopefully|i think|i guess|i reckon|i hope|not confirmed|unconfirmed|if not)|once|when|probably|prob|max|maximum|tops|min|minimum|at (?:most|least)|upfront|up front|deposit|setup|set-up|implementation|onboarding|fee|fees|of (?:that|which|it)|worst case|best case)(?: |$)/;
const BOUNDED =
  /(?:^| )(?:up to|at least|at most|minimum(?: of)?|min|maximum(?: of)?|max|over|more than|north of|above|under|less than|below|south of|no more than|upwards of|just (?:over|under)|at minimum|starting at|starts at|anything (?:up to|over))$/;
const DOWN_TO = /(?:^| )down to$/;
const MOVED_UP_TO =
  /(?:'s|is|are|'re|went|gone|moved|bumped|came|got|it|back|pushed|raised|now|upped|increased|grown|grew|jumped|climbed|walked|talked|brought|took|them) (?:it |them |her |him )?(?:back )?up to$/;

const ROUGHLY =
  /(?:^| )(?:about|around|roughly|approx|approximately|circa|ca|c|nearly|almost|like|say|ballpark(?: of| is)?|somewhere (?:around|near)|give or take|some|close to|around about|round about)$/;
const ROUGHLY_AFTER =
  /^(?:, )?(?:or so|ish|-ish|give or take|or thereabouts|ballpark|more or less|approx|roughly)(?: |$)/;

/** How many words in front of an amount make it a rough one: about 40k. */
export function roughWords({ clause }: Around): number {
  return ROUGHLY.exec(clause)?.[0].trim().split(' ').length ?? 0;
}

/** How many words behind an amount make it a rough one: 40k or so. */
export function roughWordsAfter({ after }: Around): number {
  const words = ROUGHLY_AFTER.exec(after)?.[0].trim() ?? '';
  return words.split(' ').filter((word) => word !== ',' && word !== '').length;
}

/** How many words in front of an amount lead up or down to it, or bound it: up to 40k. */
export function boundingWords({ clause }: Around): number {
  return (BOUNDED.exec(clause) ?? DOWN_TO.exec(clause))?.[0].trim().split(' ').length ?? 0;
}

/** What an amount is of, by the words around it; `total` where nothing says otherwise. */
export function roleOf({ clause, before, after, asked }: Around): AmountRole {
  if (RATE_AFTER.test(after) || RATE_BEFORE.test(clause)) return 'rate';
  if (ELSE_BEFORE.test(clause) || ELSE_AFTER.test(after) || THEY_HAVE.test(clause)) return 'other';
  if (FORMER_BEFORE.test(clause) || WAS.test(before) || (/(?:^| )was(?: at)?$/.test(clause) && NOW_AFTER.test(after)))
    return 'other';
  if (CHANGED.test(clause) || CHANGE_AFTER.test(after)) return 'change';
  if (BOUNDED.test(clause) && !MOVED_UP_TO.test(clause)) return 'range';
  if (asked || SUPPOSED.test(before) || HEDGED.test(clause) || HEDGED_AFTER.test(after)) return 'conditional';
  return 'total';
}
