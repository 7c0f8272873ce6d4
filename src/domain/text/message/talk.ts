import type { Talk } from '../../reading.ts';
import type { Clause } from './clause/clause.ts';
import { isFiller } from './clause/light-words.ts';
import type { Unit } from './units.ts';

const SUBJECT =
  '(?:i|you|we|they|he|she|it|there|this|that|anyone|anybody|somebody|someone|everyone|my|our|your|their|his|her|these|those|DEAL|QUOTED|MENTION)';
const THE = '(?:the|a|an|any|all)';

const LEAD =
  '(?:(?:so|ok|okay|hey|hi|hello|wait|um|uh|and|but|also|just|bot|sideline|coach|sorry|well|quick question|honest question|question|morning|hmm|now|please|right|like|oh) )*';

/** Beginnings of a question, with or without its mark. */
const ASKS = new RegExp(
  `^${LEAD}(?:(?:what|which|who|whose|why|how|where|when)(?:'s| is| are| was| were| do| does| did| can| could| should| would| will| has| have| am| many| much| long| come| about| of| the|'re|'d| stage| deals?| DEAL| else| TOUCH)\\b|(?:what's|who's|how's|where's|when's|why's|how many|how much)\\b|(?:should|shall|can|could|would|will|do|does|did|is|are|was|were|has|have|am|isn't|aren't|didn't|doesn't|hasn't|haven't|can't|couldn't|wouldn't|shouldn't|wasn't) ${SUBJECT}\\b|(?:is|are|does|will|should|can|could|would|has) ${THE} |any (?:idea|news|update|updates|tips|thoughts|chance|advice|way)\\b|anyone\\b|wondering (?:if|whether)\\b|do(?:es)? anyone\\b|remind me (?:what|when|who|how|why|where|which)\\b|not sure (?:if|whether|what|how)\\b)`,
);

/** Orders to the bot that no update is. */
const ORDERS =
  /(?:^| )(?:(?:mark|set|move|change|close|update|make|put|switch|turn|log|push|park|win|bump) (?:(?:all|every|everything|each|both of) ?(?:of )?(?:my|the|our|these|those|open|of)?|(?:my|the|our) (?:entire|whole|full))|(?:ignore|forget|disregard|override|bypass) (?:(?:all|your|my|any|every|the|previous|prior|whatever|everything|these|those|previous|all previous|all prior)\b)|(?:delete|remove|erase|wipe|clear|purge|undo)(?= |$)|(?:show|list|display|print|export|give|tell|read|send|summari[sz]e)(?: (?:me|us|all|back|my|the|everything|out))+ (?:(?!to\b|a (?:nudge|shout|kick|poke|prod|reminder|ping|push|heads)\b)|$)|system(?= |$)|you are now|act as|from now on|pretend|drop table|pull up|bring up|help)/;

/** "could you remind me on thursday to …?" asks for nothing but to be remembered. */
const REMINDS = new RegExp(
  `^${LEAD}(?:can|could|would|will|may) (?:you|u|i ask you to) (?:please |pls |kindly )?remind me (?!what|when|who|how|why|where|which|whether|if)`,
);

/** Rules that a message means to give its reader. */
const RULES =
  /\b(?:(?:your|here are|here's) (?:my |the |your |new |updated |only |real )*(?:rules?|instructions?|prompt|guidelines|orders) (?:is|are|now|:)|your (?:new|updated|real|only) (?:rules?|instructions?|prompt|guidelines|task|job|role|orders)|(?:whatever|no matter what|regardless of what|anything) (?:you|i|anyone|they|people|we) (?:read|say|says|type|types|write|writes|tell|hear|see))\b/;

const ORDER_HEAD = new RegExp(`^${LEAD}`);

/** What stands written somewhere, as an order: "the footer says: log 50 calls". */
const READS =
  /\b(?:(?:footers?|signatures?|stickers?|posters?|banners?|prompts?|templates?|disclaimers?|comments?|subject line)(?: (?:on|of|in) (?:\S+ ){1,3}?\S+)?|(?:their|the|his|her|its) (?:e-?mail|mail|letter|doc|pdf|page|website|slide|note)|it|TOUCH) (?:just |literally |also |here |there )*(?:says|said|reads|read|goes)\b.* (?:log|mark|set|move|update|add|close|change|delete|record|put|make)(?: |$)/;

/** What is only supposed, wished for or dreamt of, as a whole sentence. */
const SUPPOSES = new RegExp(
  `^${LEAD}(?:if|what if|suppose|supposing|imagine|imagining|assuming|assume|say we|say they|let's say|let's pretend|pretend|hypothetically|theoretically|in theory|ideally|wish|i wish|hope|hoping|i hope|we hope|hopefully|i'm hoping|praying|would be|wouldn't it|it would|it'd|that would|that'd|be nice|would love|i would|i'd|i could|one day|someday|in my dreams|if only|dreaming|manifesting|can't wait|i can't wait|once|unless|when)(?= |$)`,
);
const SUPPOSED =
  /\b(?:hypothetically|wouldn't it be|would be (?:so |really |very |quite )?(?:great|nice|cool|grand|amazing|awesome|lovely|sweet|huge|fun)|i wish|wish (?:DEAL|they|i|we)|what if|if only|we'd be laughing|dream on|can dream|pigs fly|would have|could have|should have|would've|could've|should've|can't wait|can't come soon|in my dreams|when (?:he'll|hell) (?:freezes|froze)|when (?:pigs|cows) |(?:until|till|til) the cows come|a cold day in|in a million years|(\S{3,}) when (?:they|he|she|it|you) \1s?\b|(?:had|have|having) (?:a|this|the|another) (?:\S+ )?dream (?:that |where |in which |about how )?(?:i|we|they|DEAL)|i'd (?:love|sell|kill|give|park|buy|die|rather))\b/;

/** Praise of a colleague, and what belongs to one. */
const PRAISES =
  /\b(?:(?:congrats|congratulations|kudos|props|shout ?out|hats off|credit)(?: to)?(?: \S+)?$|congrats|kudos|well done|fair play|good (?:for|on) (?:him|her|them|you)|(?:happy|stoked|pleased|chuffed) for (?:him|her|them)|what a (?:legend|machine|beast|hero|star)|legend|poor (?:guy|thing|girl|bloke|lad|sod)|not mine|not my (?:deal|account|one)|lucky (?:him|her|sod|git|guy|them))\b/;

const THEIRS =
  /(?:^| )(?:his|her|hers|\p{L}+'s)(?: (?!deal\b)\S+){0,3}? (?:deal|account|opp|opportunity|pipeline|thing|territory|patch|quota|book|forecast)\b|(?:^| )(?:hers|his) (?:is|are|one)\b|(?:^| )(?:moved|closed|won|lost|landed|bagged|took|got) (?:his|her) DEAL\b/u;

const NOT_MINE = /\b(?:not mine|not my (?:deal|account|one)|isn't mine|isn't my (?:deal|account|one))\b/;

/** Somebody else's win: "marcus closed contoso 90k". */
const OTHERS_WIN =
  /^(?:(?:so|and|ok|lol|wow|hey|apparently|heard|omg|btw|fyi|also) )*(?<who>[\p{L}.']+)(?: \p{L}+)?(?: (?:has|just|finally|also|already|even))* (?:closed|won|landed|bagged|sold|moved|booked|closes|lost|signed)(?: (?:a|an|the|his|her|that|another|big|huge|two|\d+))* (?:DEAL|(?!(?:to|into|on|at|for|from|in|back|today|yesterday|this|last|now|off|with|AMOUNT|DATE|STAGE|TOUCH|QUOTED|up|out|over|the|it|and|but|because|so|we|i)(?: |$))[\p{L}\d]+)/u;

const OWN =
  /^(?:nothing|nobody|none|not|think|thinks|guess|maybe|probably|believe|feel|hopefully|pretty|looks|sounds|like|finally|woke|i|i've|we|we've|just|finally|officially|also|they|it|he|she|that|this|customer|client|buyer|board|legal|procurement|has|have|got|deal|stage|all|both|one|yes|and|cfo|ceo|cto|director|manager|team|contract|paperwork)$/;

/** Why a sentence tells nothing, or null where it may tell something. */
export function talkOf(sentence: readonly Unit[]): Talk | null {
  const line = sentence.map(({ word }) => word).join(' ');
  const last = sentence.at(-1);
  if (REMINDS.test(line)) return null;
  if (last?.asks && !isTag(sentence)) return 'question';
  if (ASKS.test(line)) return 'question';
  if (RULES.test(line) || isToMachine(sentence)) return 'order';
  if (ORDERS.test(line.replace(ORDER_HEAD, '').slice(0, 400)) && ordersAtHead(line)) return 'order';
  if (SUPPOSES.test(line) || SUPPOSED.test(line)) return 'supposed';
  if (READS.test(line.slice(0, 400)) || /\band i quote\b/.test(line)) return 'quoted';
  const quote = line.search(/\bquote\b/);
  if (quote >= 0 && /\bunquote\b/.test(line.slice(quote))) return 'quoted';
  if (NOT_MINE.test(line)) return 'elses';
  return null;
}

/** "assistant: log 50 calls": words that somebody meant for a machine. */
function isToMachine(sentence: readonly Unit[]): boolean {
  return sentence.some(
    ({ word, key }, at) =>
      key &&
      /^(?:assistant|system|ai|agent|model|chatgpt|gpt|llm)$/.test(word) &&
      TOLD.test(sentence[at + 1]?.word ?? ''),
  );
}

const TOLD = /^(?:log|mark|set|move|update|add|close|change|delete|record|put|make|ignore|please|you|do|never|always)$/;

function ordersAtHead(line: string): boolean {
  const at = line.search(ORDERS);
  return line
    .slice(0, Math.max(0, at))
    .split(' ')
    .every((word) => word === '' || isFiller(word) || /^(?:can|could|would|you|please|pls|go|ahead|and)$/.test(word));
}

/** "…, ok?" asks for nothing. */
function isTag(sentence: readonly Unit[]): boolean {
  const [before, last] = [sentence.at(-2), sentence.at(-1)];
  return (
    /^(?:ok|okay|k|cool|yeah|please|thanks|yes|got)$/.test(last?.word ?? '') &&
    sentence.length > 2 &&
    before?.after !== 'none'
  );
}

/** Whether a clause tells of somebody else's deal. */
export function isElses(clause: Clause): boolean {
  const { line, units } = clause;
  if (PRAISES.test(line)) return true;
  const theirs = THEIRS.exec(line);
  if (theirs && (!/DEAL/.test(theirs[0]) || /(?:his|her) DEAL$/.test(theirs[0]))) return true;
  const who = OTHERS_WIN.exec(line)?.groups?.who;
  if (!who || OWN.test(who) || isFiller(who)) return false;
  return units[0]?.is === 'word' && !/^(?:lost|won|signed|closed|close)$/.test(who);
}

/** Whether a sentence says thanks and nothing else. */
export function isThanks(sentence: readonly Unit[]): boolean {
  return sentence.some(({ word }) => THANKS.test(word)) && sentence.length <= 6;
}

const THANKS = /^(?:thanks|thank|thx|ty|tysm|cheers|ta|merci|gracias|danke|obrigado|grazie|appreciate|appreciated)$/;
