import { DID, DO, DOING, HARM, IDLE, IDLING, NO_ACTION, NO_OBJECT, NO_START } from './action-words.ts';
import { list, near, placesOf, words } from './pattern.ts';

/** What the rep says they do: whether a step is still to come, and where each that is done or being done begins. */
export type Actions = { coming: boolean; done: number[] };

/** Not in "nothing else I can try". */
const I = '(?<!(?:nothing|much|else|more|what|thing|all|that|lot|little|anything|nowhere|nobody|if) )(?:i|we)';

/** Where a clause begins, so that its verb without a subject is the rep's. */
const START = '(?:(?<= [.,?!] )|(?<= (?:so|but|and|then|instead|now|anyway|therefore|hence|meanwhile) ))';

const SLIGHT = `(?:(?:${list(
  'just, already, also, then, now, still, even, finally, both, instead, probably, personally, therefore, simply, at least, always, usually, actually, quickly, immediately, gladly, today, tomorrow, definitely, again, have, had',
)}) )*`;
const SINCE = '(?:have|just|already|also|then|still|even|always) ';
const BUSY = `${SLIGHT}(?!(?:${IDLE}) )`;

const WILL = `(?:${list(`${I} will, i am going to, we are going to`)})`;
const MEAN = `(?:${list(
  `${I} will, ${I} plan to, ${I} want to, ${I} decided to, ${I} have decided to, ${I} shall, ${I} need to, ${I} have to, ${I} should, ${I} must, ${I} might, ${I} can, ${I} could, ${I} better`,
  'i am going to, we are going to, i am about to, i am to, we are to, let me, let us, happy to, ready to, plan is to, my job to, on me to',
)})`;

/** "40 calls", a plain count of what was done. */
const EFFORTS =
  '\\d+ (?:[a-z]+ )?(?:calls|dials|emails|mails|visits|doors|touches|convos|conversations|messages|knocks|inmails|texts|follow ups|outreaches)';

/** What ends a message as done. */
const DELIVERED = list(
  'resubmitted, resent, sent, requoted, rebooked, reworked, escalated, followed up, called back, called them, called him, called her, fixed, applied, noted, logged, done, answered, on it, emailed, replied, chased, reported, flagged',
);

const COMING = [
  new RegExp(`${START}can (?!not |you |we |i |somebody |anybody |they |only )[^ .,?!]+ `, 'gu'),
  new RegExp(`${START}(?:will|going to|plan to|need to|have to|time to|want to) ${BUSY}(?:${DO}) `, 'gu'),
  words(`${MEAN} ${BUSY}(?:${DO})`),
  words(`${WILL} ${BUSY}[^ .,?!]+`),
  words(
    'next steps?|next up|next move|next action|next one|next ,|plan ,|my plan|plan b|todo|(?<!meant |supposed |left |nothing |more |can )to do ,|my move',
  ),
];

const DONE = [
  words(`${I} ${BUSY}(?:${DID})`),
  words(`(?:i am|we are|been) ${BUSY}(?:${DOING})`),
  words(`(?:i am|we are) ${SLIGHT}(?!(?:${IDLING}) )[a-z]+ing`),
  words('(?:so|which is why|that is why) (?:i|we) (?:have )?(?:spent|spend|made|took|used|got to|now)'),
  words(
    'so (?:i|we) (?:have )?got (?!nothing|no|zero|stuck|screwed|ghosted|nowhere|rejected|ignored|left|told|the worst|crumbs|scraps|stood|hung|none|only)[^ .,?!]+',
  ),
  words(`(?:still|that is why|which is why|which is when|that is when) (?:i|we) ${BUSY}(?:${DO}|${DID})`),
  new RegExp(
    `(?:${START}|(?<= because ))(?:i|we) (?:(?!(?:${NO_ACTION}) )|(?=${SINCE}[^ ]+(?:ed|en) ))(?:${SINCE}(?!been |tried |failed |wasted |waited |wanted |needed |not |never ))*[^ .,?!]+ `,
    'gu',
  ),
  words(`(?:i|we) ${SLIGHT}(?!get )(?:${DO})`),
  new RegExp(`${START}${SLIGHT}(?:${DID}|${DOING}|${DO}) (?!(?:${NO_OBJECT}) |[?] )`, 'gu'),
  new RegExp(`(?<= [.,?!] )(?!(?:${NO_START}) )[^ .,?!]{2,}(?:ed|ing) (?!(?:${NO_OBJECT}) |[.,?!] )`, 'gu'),
  new RegExp(`(?<= [.,?!] )(?!(?:${HARM}) )[a-z]+ (?:my|mine) `, 'gu'),
  words(
    '(?:recap|deck|quote|proposal|sheet|contract|summary|mail|email|note|plan|doc|docs|case study|invite|reminder|offer|draft|slots|slides|form|form is|pager|samples?|calc|agenda|template|mandate|paper|references?) (?:is |was |are |were )?(?:sent|attached|submitted|shared|uploaded|resent|filled)',
    'all (?:[0-9]+ |of them )?(?:called|contacted|emailed|worked through|dialed|dialled|answered)',
    'so (?:calls?|emails?|visits?|phone|mobile|linkedin|demos?|dials|video) (?:from|only|by|with|to|it is)',
    '(?:setup|follow up|intro|review|kickoff|debrief|strategy|weekly)? ?(?:call|meeting|visit|workshop|session|demo) (?:with|on|at) (?:each|all|them|him|her|the|their|monday|tuesday|wednesday|thursday|friday)',
    'so (?:my|our) (?:[^ .,?!]+ ){1,2}(?:is|are) now',
    'so (?!no |nobody |nothing |not |zero )[^ .,?!]+ (?:today|instead|tonight)',
  ),
  new RegExp(`(?<= [.,?!] )(?:just |already )?(?:${DELIVERED}) (?=[.!])`, 'gu'),
  new RegExp(
    `(?<= [.,?!] |so |did |made |day |and )${EFFORTS} (?!(?:[,.] )?(?:and |but |with )?(?:0|zero|no|nothing|nobody|not|none|still) )`,
    'gu',
  ),
  words(
    near(
      2,
      'call, meeting, demo, visit, reminder, slot, session, lunch, coffee, workshop, trial, pilot, follow up, intro',
      'booked, set, scheduled, planned, rebooked, arranged, confirmed, agreed, sent, lined up, in the diary, in the calendar',
    ),
    'in the diary|in my calendar|in the calendar|on my list|voicemail left',
  ),
];

/** "I'll call when things settle": the world is to move first, so it is waiting. */
const WHEN_THE_WORLD =
  /^ (?:[^ .,?!]+ ){0,6}(?:when|once|if|after|as soon as|until|whenever) (?:the |their |this |all )?(?:things?|market|they|he|she|it|rates|economy|budgets?|prices|situation|world|dust|interest|everybody|customers|people|business|demand) /;

/** "They stopped replying after I sent the quote" tells when, not what was done about it. */
const BACKGROUND =
  / (?:after|before|since|when|until|once|everybody|everything|anybody|people|ones|list|time|territory|what|whatever) $/;

/** "Prospects google us and find the lawsuit": whoever opens the sentence does the rest of it too. */
const THEIRS =
  / [.?!] (?:(?:most|all|the|these|those|our|my) )?(?:[a-z]{3,}s|they|people|everybody|customer|client|prospect|buyer|boss|manager) (?:(?!(?:i|we|so) )[^ .?!]+ ){1,8}(?:and|then) $/;

/** "Told product a hundred times" is a complaint. */
const REPEATED =
  /^(?:told|asked|said|flagged|raised|escalated|chased|requested) (?:[^ .,?!]+ ){0,4}(?:times|for months|for years|for ages|for weeks|again and again|over and over) /;

/** "They had a budget but gave it to another project": the buyer's doing. */
const THEIR_TURN =
  / [.?!] (?:they|he|she|customer|client|prospect|buyer) (?:(?!(?:i|we|so) )[^ .?!]+ ){1,8}but (?:gave|took|bought|signed|split|spent|handed|moved|used|brought) $/;

/** "Reaching them is a lottery" names the task. */
const TASK = /^[a-z]+ing (?:[^ .,?!]+ ){0,4}(?:is|are|was|takes|feels|costs) /;

const LAMENTS = [TASK, REPEATED];

/** The rep's own steps in a wording. */
export function ownActions(text: string): Actions {
  const waits = (to: number) => WHEN_THE_WORLD.test(text.slice(to - 1, to + 80));
  const isBackground = (from: number) => BACKGROUND.test(text.slice(Math.max(0, from - 20), from));
  const isTheirs = (from: number) => {
    const before = text.slice(Math.max(0, from - 90), from);
    return THEIRS.test(before) || THEIR_TURN.test(`${before}${text.slice(from).split(' ', 1)} `);
  };
  return {
    coming: COMING.some((pattern) => placesOf(pattern, text).some(({ to }) => !waits(to))),
    done: DONE.flatMap((pattern) => placesOf(pattern, text).map(({ from }) => from)).filter(
      (from) =>
        !isBackground(from) && !isTheirs(from) && !LAMENTS.some((lament) => lament.test(text.slice(from, from + 80))),
    ),
  };
}
