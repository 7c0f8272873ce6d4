import { plainWords } from './plain-words.ts';

const WHO =
  '(?:anyone|anybody|someone|somebody|everyone|everybody|people|others|my (?:manager|boss|team|colleagues)|the (?:manager|boss|team)|colleagues|managers|(?!(?:you|i|we|it|out|off|they|there|that|this)\\b)\\p{L}+)';
const PRIVACY = new RegExp(
  [
    `\\bwho (?:else )?(?:can |may |could |will |gets to )?(?:sees?|reads?|knows?|has access to) (?:this|that|these|what i|my|me|it|all this)\\b`,
    `\\b(?:can|does|do|will|could|may|is|are) ${WHO} (?:see|sees|seeing|read|reads|reading|watch|watching|follow|following|look at|looking at) (?:this|that|these|what i|my|me|it|along|all this)\\b`,
    '\\bis (?:this|it|that|what i (?:write|say)) (?:private|confidential|between us|recorded|public)\\b',
    '\\bare you (?:spying|recording|tracking|monitoring|listening|watching)\\b',
    '\\b(?:what|how much) (?:do|does|did|have) (?:you|sideline|it|this bot) (?:know|store|keep|kept|save|stored|have|collect|record|remember) (?:about|on|of) me\\b',
    '\\bwhat (?:is|s|are) (?:stored|kept|saved|known|recorded) (?:about|of|on) me\\b',
    '\\bdo you (?:store|keep|share|record|sell|send) (?:this|that|what i|my|everything|it)\\b',
    '\\b(?:my (?:personal )?data|gdpr|my privacy|privacy policy)$',
  ].join('|'),
  'u',
);

const STOPS =
  /^(?:please |just |pls |can you |could you |will you |would you )*(?:stop(?: it| this| that| please| now)?|shut up|be quiet|quiet please|leave me alone|go away|get lost|enough(?: already)?|unsubscribe|opt out|mute|too many messages|stop (?:bugging|messaging|spamming|pinging|bothering|nagging|writing(?: to)?|asking|annoying|texting|dming) me.*|(?:do not|dont) (?:bug|message|spam|ping|bother|nag|write to|text) me.*)(?: please)?$/;
const RUDE =
  /\b(?:you (?:really )?(?:suck|are (?:so |really )?(?:annoying|useless|stupid|dumb|terrible|the worst))|youre (?:so |really )?(?:annoying|useless|stupid|dumb|terrible|the worst)|(?:stupid|dumb|useless|annoying|bloody|damn|fucking|shitty) (?:bot|thing|app|tool)|fuck (?:you|off)|screw you|piss off|stop (?:bugging|spamming|pinging|bothering|nagging|annoying) me|i hate (?:you|this (?:bot|thing|app)))\b/;

/** What somebody asks of the bot about itself: who sees what they write (`privacy`), or to be left alone (`quiet`); null for anything else. */
export function pleaIn(text: string): 'privacy' | 'quiet' | null {
  const words = plainWords(text);
  if (PRIVACY.test(words)) return 'privacy';
  return STOPS.test(words) || RUDE.test(words) ? 'quiet' : null;
}
