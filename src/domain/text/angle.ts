import type { Angle } from '../angle.ts';
import { clean } from './clean.ts';

/** Characters that are read; what was done stands early. */
const READ_MAX = 400;

/** Who a touch may go to beside the usual contact. What is somebody's own boss or department is only that of "their", "her" or "his". */
const OFFICE =
  'c[efotimr]o|ciso|chro|cpo|chief \\p{L}+ officer|managing director|(?:it|finance|sales|marketing|operations|hr) director|(?:s|e)?vp(?: of)?(?: \\p{L}+)?|vice president(?: of \\p{L}+)?|director of \\p{L}+|head of \\p{L}+';
const OF_THEIRS =
  'boss|manager|supervisor|colleague|assistant|deputy|founder|co-founder|president|controller|team lead|procurement|purchasing|legal|finance|it|security|board';
const SOMEBODY_ELSE =
  '(?:someone|somebody) else|another (?:person|contact|stakeholder|decision maker)|a (?:second|new|different) (?:person|contact|stakeholder|decision maker)';
const ENDS = "(?![\\p{L}\\p{N}'’-])";
const PERSON = `(?:(?:(?:their|the|her|his|a|another) )?(?:new )?(?:${OFFICE})|(?:their|her|his) (?:new )?(?:${OF_THEIRS})|${SOMEBODY_ELSE})${ENDS}`;

/** What helps a buyer's goal and was not there before; a proposal, a contract or a price is what was asked for. */
const STRONG =
  'case stud(?:y|ies)|benchmarks?|white ?papers?|success stor(?:y|ies)|customer stor(?:y|ies)|testimonials?|roi (?:model|calculation|calculator|analysis)';
const GIFT = `${STRONG}|soc ?-?2|iso ?-?27001|pen ?-?test|references?(?! (?:to|number|no|id|code|check))|business case|(?:industry|market|survey|analyst|research|security|audit|benchmark) (?:report|study|data|overview)|article|webinar|sample data|mock-?up|prototype`;

const SENT =
  'sent|shared|forwarded|emailed|e-mailed|mailed|showed|gave|brought|presented|attached|included|passed on|delivered|walked \\p{L}+ through';
const REACHED =
  "emailed|e-mailed|mailed|called|phoned|rang|texted|messaged|met(?: with)?|visited|spoke (?:to|with)|talked (?:to|with)|wrote(?: to)?|reached(?: out to)?|contacted|looped in|cc'?e?d|copied(?: in)?|pitched|got (?:hold of|through to)|left (?:a )?(?:voicemail|vm|message) (?:for|with)|demoed (?:to|for)|presented to|sent";
const OTHER_DEEDS =
  'asked|tried|followed up|checked in|had|got|did|discussed|went|pinged|chased|replied|answered|thanked|voicemail|vm|no answer|quick|good|great|short';

/** Before a deed of one's own: nothing, or words that leave it one's own. */
const LEAD = "^(?:(?:i|we|i've|we've|i have|we have|have|then|also|just|finally|today|yesterday|again|now) )*";

/** Between a deed and what it was about; none of these words, which make it a wish, a subject or an old thing. */
const BETWEEN =
  '(?:(?!(?:about|re|regarding|asking|ask|asked|request|reminder|for|if|whether|that|to|with|and|same|old|no|not|again) )[^ ]+ )';

const pattern = (source: string) => new RegExp(source, 'u');

/** What begins with a deed of one's own: only behind it may others be understood as one's own. */
const OWN = pattern(`${LEAD}(?:${REACHED}|${SENT}|${OTHER_DEEDS})${ENDS}`);

const TO_PERSON = [
  `${LEAD}(?:${REACHED}) ${PERSON}`,
  `${LEAD}(?:${REACHED}|${SENT}) ${BETWEEN}{0,4}(?:to|with|for) ${PERSON}`,
  `${LEAD}(?:(?:got|had|made|received) )?(?:an? )?(?:warm )?(?:intro|introduction|introduced)(?: call| meeting)? (?:to|with) ${PERSON}`,
].map(pattern);

/** As a whole note, or its beginning: "with their CFO", "her boss this time". */
const BARE_PERSON = [`^(?:to|with|w/|via|through) ${PERSON}`, `^${PERSON}(?: instead| this time| too)?$`].map(pattern);

/** "emailed Jane, the head of IT", "called Jane (CFO)"; not "called Jane, the CFO is away", which says something of the CFO. */
const NAMED_PERSON = pattern(
  `${LEAD}(?:${REACHED}) \\p{L}+(?: \\p{L}+)?(?:, | \\()${PERSON}(?=\\)|,|$|\\.| (?:there|at|on|about|re|and|with) )`,
);

const BROUGHT = pattern(`${LEAD}(?:${SENT}) ${BETWEEN}{0,5}(?:${GIFT})${ENDS}`);

const BARE_GIFT = pattern(
  `^(?:with )?(?:(?:a|an|the|our|one|two|new|fresh|latest) )*(?:${STRONG}|(?:new|another) reference)(?: (?:from|of|for|on|about|attached|sent|shared|included|by)${ENDS}.*)?$`,
);

/** Behind it, what makes of a deed one that is still to come, or came to nothing. */
const NOT_YET =
  /(?<!\p{L})(?:tomorrow|tonight|next|soon|later|requested|needed|wanted|promised|planned|pending|missing|bounced|again|to follow|(?:on |by |until )(?:mon|tues|wednes|thurs|fri|satur|sun)day|before|once|if|when)(?!\p{L})/u;

/** What was new about a touch by its note, where that is certain; null where it is not, or nothing was. */
export function angleIn(note: string): Angle | null {
  const text = clean(note, READ_MAX)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  const sentences = text.split(/(?<=[.!?])\s+|\s*;\s*|\s+(?:but|–|—|-)\s+/u).filter((part) => !part.endsWith('?'));
  const angles = sentences.map((sentence) => angleOf(sentence.replace(/[.!]+$/u, '')));
  return angles.find((angle) => angle === 'another-person') ?? angles.find((angle) => angle !== null) ?? null;
}

function angleOf(sentence: string): Angle | null {
  if (saysSo(NAMED_PERSON, sentence)) return 'another-person';
  const [first = '', ...others] = sentence.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*:\s*/u);
  const parts = OWN.test(first) ? [first, ...others] : [first];
  if ([...TO_PERSON, ...BARE_PERSON].some((way) => saysSo(way, first))) return 'another-person';
  if (parts.some((part) => TO_PERSON.some((way) => saysSo(way, part)))) return 'another-person';
  if (parts.some((part) => saysSo(BROUGHT, part)) || saysSo(BARE_GIFT, first)) return 'something-new';
  return null;
}

/** Whether the pattern stands in this part, and nothing in it says that it did not happen. */
function saysSo(way: RegExp, part: string): boolean {
  return way.test(part) && !NOT_YET.test(part);
}
