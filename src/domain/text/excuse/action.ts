import { DID, DO, DOING, HARM, IDLE, IDLING, NO_ACTION, NO_OBJECT, NO_START } from './action-words.ts';
import { list, near, placesOf, words } from './pattern.ts';

/** What the rep says they do: whether a step is still to come, and where each that is done or being done begins. */
export type Actions = { coming: boolean; done: number[] };

/** Not in "nothing else I can try". */
const I = '(?<!(?:nothing|much|else|more|what|thing|all|that|lot|little|anything|nowhere|nobody|if) )(?:i|we)';

/** Where a clause begins, so that its verb without a subject is the rep's. */
const START = '(?:(?<= [.,?!] )|(?<= (?:so|but|and|then|instead|now|anyway|therefore|hence|meanwhile) ))';

const SLIGHT = `(?:(?:${list(
  'just, already, also, then, now, still, even, finally, both, instead, probably, personally, therefore, simply, at least, always, usually, actually, quickly, immediately, gladly, today, tomorrow, definitely, again, have, had, being, been',
)}) )*`;
const SINCE = '(?:have|just|already|also|then|still|even|always) ';
const BUSY = `${SLIGHT}(?!(?:${IDLE}) )`;

const WILL = `(?:${list(`${I} will, i am going to, we are going to`)})`;
const MEAN = `(?:${list(
  `${I} will, ${I} plan to, ${I} want to, ${I} decided to, ${I} have decided to, ${I} shall, ${I} need to, ${I} have to, ${I} should, ${I} must, ${I} might, ${I} can, ${I} could, ${I} better`,
  'i am going to, we are going to, i am about to, i am to, we are to, let me, let us, happy to, ready to, plan is to, my job to, on me to',
)})`;

const COMING = [
  new RegExp(`${START}(?:will|going to|plan to|need to|have to|time to|want to) ${BUSY}(?:${DO}) `, 'gu'),
  words(`${MEAN} ${BUSY}(?:${DO})`),
  words(`${WILL} ${BUSY}[^ .,?!]+`),
  words('next steps?|next up|next move|next action|next one|next ,|plan ,|my plan|plan b|todo|to do ,|my move'),
];

const DONE = [
  words(`${I} ${BUSY}(?:${DID})`),
  words(`(?:i am|we are|been) ${BUSY}(?:${DOING})`),
  words(`(?:i am|we are) ${SLIGHT}(?!(?:${IDLING}) )[a-z]+ing`),
  words('(?:so|which is why|that is why) (?:i|we) (?:have )?(?:spent|spend|made|took|used|got to|now)'),
  words(`(?:still|that is why|which is why) (?:i|we) ${BUSY}(?:${DO}|${DID})`),
  new RegExp(
    `(?:${START}|(?<= because ))(?:i|we) (?:(?!(?:${NO_ACTION}) )|(?=${SINCE}[^ ]+(?:ed|en) ))(?:${SINCE}(?!been |tried |failed |wasted |waited |wanted |needed |not |never ))*[^ .,?!]+ `,
    'gu',
  ),
  words(`(?:i|we) ${SLIGHT}(?:${DO})`),
  new RegExp(`${START}${SLIGHT}(?:${DID}|${DOING}|${DO}) (?!(?:${NO_OBJECT}) |[?] )`, 'gu'),
  new RegExp(`(?<= [.,?!] )(?!(?:${NO_START}) )[^ .,?!]{2,}(?:ed|ing) (?!(?:${NO_OBJECT}) |[.,?!] )`, 'gu'),
  new RegExp(`(?<= [.,?!] )(?!(?:${HARM}) )[a-z]+ (?:my|mine) `, 'gu'),
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
const BACKGROUND = / (?:after|before|since|when|until|once|everybody|anybody|people|ones|list|time|territory) $/;

/** The rep's own steps in a wording. */
export function ownActions(text: string): Actions {
  const waits = (to: number) => WHEN_THE_WORLD.test(text.slice(to - 1, to + 80));
  const isBackground = (from: number) => BACKGROUND.test(text.slice(Math.max(0, from - 20), from));
  return {
    coming: COMING.some((pattern) => placesOf(pattern, text).some(({ to }) => !waits(to))),
    done: DONE.flatMap((pattern) => placesOf(pattern, text).map(({ from }) => from)).filter(
      (from) => !isBackground(from),
    ),
  };
}
