/** How a deal ended, by the reason given: the buyer said no in so many words, we have nothing for them, or anything else. */
export type Ending = 'clear-no' | 'cannot-help' | 'other';

const WE = '(?:we|our (?:product|service|offer|solution|software|tool))';
const CANNOT =
  "(?:can(?:no|['’]?)t|could ?n['’]?t|could not|are unable to|are not able to|do ?n['’]?t|do not|does ?n['’]?t|does not|will not|wo ?n['’]?t)";

const CANNOT_HELP = [
  `\\b${WE} ${CANNOT} (?:really )?(?:help|serve|solve|do (?:what|that|it|this)|offer (?:that|what|this|it)|deliver (?:that|what|this|it)|cover (?:that|their|this|it)|fit|support (?:that|their|this|it|them))\\b`,
  '\\b(?:wrong|bad|poor|no|not (?:a|the right)(?: good)?) fit\\b',
  '\\bnothing (?:that )?we (?:can|could) (?:do|offer)(?: for)? (?:them|her|him)\\b',
  '\\b(?:sent|referred|pointed|recommended) (?:them|her|him) (?:on )?to (?:somebody|someone|a better|another|a competitor)\\b',
  "\\b(?:they|she|he) (?:do ?n['’]?t|do not|does ?n['’]?t|does not) need (?:it|us|this|what we)\\b",
];

const BUYER =
  '(?:they|she|he|(?:the |their |our )?(?:buyer|customer|client|prospect|owner|ceo|cfo|coo|cto|director|board|committee|boss))';

const CLEAR_NO = [
  '^(?:an? )?(?:clear|firm|flat|final|definite|hard|plain|straight|honest|polite) no\\b',
  "\\b(?:got|gave (?:me|us)|was|is|it['’]?s|with) an? (?:clear|firm|flat|final|definite|hard|plain|straight|honest|polite) no\\b",
  `\\b${BUYER} (?:just |simply |clearly |finally |have |has )*(?:said|say|says|told (?:me|us)|answered|replied) (?:a )?(?:clear |firm |flat |final |definite |hard )?no\\b(?!thing| (?:budget|money|time|answer|decision|reply|idea|news|one|body))`,
  `\\b${BUYER} (?:have |has )?(?:decided against|turned (?:us|it|me|the offer|our offer) down|declined|rejected (?:it|us|the offer|our offer))\\b`,
  '^(?:said|answered|a|the answer (?:is|was)) no$',
  '^no$',
  '^no,? (?:thanks|thank you)\\b',
  '\\bnot interested\\b',
];

/** The buyer let it lie: no answer is not a no. */
const SILENCE =
  /\b(?:no (?:answer|reply|response|decision)|never (?:answered|replied|came back|decided)|went (?:dark|quiet|silent|cold)|gone (?:dark|quiet|silent|cold)|ghost(?:ed|ing)|stopped (?:answering|replying)|not (?:answering|replying|responding))\b/;

const HELPLESS = new RegExp(CANNOT_HELP.join('|'));
const NO = new RegExp(CLEAR_NO.join('|'));

/** What ended a deal, by its reason; `other` for none, and wherever it is not plain. Reads English only. */
export function endingOf(reason: string | null): Ending {
  const text = (reason ?? '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  if (text === '' || SILENCE.test(text)) return 'other';
  if (HELPLESS.test(text)) return 'cannot-help';
  return NO.test(text) ? 'clear-no' : 'other';
}
