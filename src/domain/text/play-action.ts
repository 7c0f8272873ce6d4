/** Verbs of what a rep can be seen to do; `asking` is found as a form of `ask`. */
const DEEDS = `ask say tell show send write call email text ring phone dial message leave book offer propose suggest name invite
  bring share give listen repeat summarize summarise sum recap quote read draft prepare list map draw sketch demo
  present walk connect introduce involve include loop copy cc meet visit drop stop pause shut hang open start begin
  end close confirm agree set schedule reschedule fix pick choose check look research google find count measure
  calculate compare explain describe mention point refer reply respond answer acknowledge thank congratulate
  apologise apologize remind follow reach contact knock park move mark log note record cut reduce trim split break
  lower raise hold keep stand refuse decline withdraw push press challenge question probe dig turn return go come
  take make get do put add attach forward print post tag trade swap exchange test try pitch practise practice
  rehearse review learn clarify verify validate restate rephrase reframe paraphrase mirror label admit concede grant
  allow promise guarantee commit sign order ship deliver install run host hand pass request demand seek use switch
  change escalate bump nudge ping wave smile sit nod breathe talk speak chat discuss negotiate bundle anchor isolate
  requalify qualify disqualify uncover identify highlight demonstrate prove illustrate back build outline spell lay
  frame interview rank score prioritise prioritize warn commend praise compliment detail circulate wrap step drive
  fly ride mail dm tweet arrange organise organize delay shorten clear rule remove quantify estimate ignore
  interrupt`;

/** Heads of a clause that decide nothing: a mood, an intention, a result, or waiting for the world to change. */
const NO_DEED: readonly RegExp[] = [
  /^(?:be|am|is|are|become|remain|stay|feel|seem|relax|think|consider|know|believe|assume|understand|expect|hope|wish|want|like|love|need|pray|wonder|worry|care|react|adapt|adjust|improvise|cope|persist|persevere|succeed|survive|see|decide|evaluate|assess|wing|depend|depends|depending|wait|manage|handle|overcome|address|tackle|resolve|solve|process|win|convince|persuade|impress|improve|strive|endeavou?r|panic|focus|concentrate|brace|hustle|grind|trust|rely|play it|whatever|somehow|something|anything|nothing)\b/,
  /^(?:deal|work) (?:with|on|around) (?:it|this|that|them|him|her|things?|the \w+)(?: .*)?$/,
  /^work (?:it out|hard|harder|something out)\b/,
  /^(?:try|do|give)(?: (?:it|them|this))? (?:my|our|your|the) (?:very )?(?:best|all|hardest|utmost)\b/,
  /^try(?: it| this| that| them)?(?: (?:again|hard|harder|more|something|anything|everything|whatever|other things|different things|a bit|some more|not|out)\b.*)?$/,
  /^do(?: (?:it|this|that|nothing|something|anything|everything|whatever|what|better|well|more|the right thing|the needful|the usual|my thing)\b.*)?$/,
  /^(?:go|roll|flow)(?: (?:with|from there|easy|for it|on|along|ahead|forward)\b.*)?$/,
  /^keep (?:calm|cool|trying|going|at it|pushing|positive|quiet|on|it up|an open mind|my cool|smiling|working|fighting|hoping|believing)\b/,
  /^take (?:it (?:easy|from there|as it comes|slow)|care of|my time|things as)/,
  /^make (?:it (?:work|happen|right|better)|the best|an effort|every effort|do\b|sense)/,
  /^(?:find|figure|sort|think|look) (?:(?:of |for )?(?:a|some|the best|another) (?:way|solution|answer)|(?:it |this |that |something |things )?out$|something)/,
  /^(?:figure|sort|fix|solve) (?:it|this|that|things|something)\b/,
  /^(?:use|follow|go by|trust) (?:my|our) (?:judge?ment|instincts?|experience|gut|intuition|best|common sense|head)/,
  /^(?:respond|reply|answer|act|say|speak|talk|proceed|continue)(?: (?:accordingly|appropriately|properly|well|somehow|something|as (?:needed|appropriate|required)|depending.*|in the (?:best|right) way|to (?:it|them|that)|it|back))?$/,
  /^(?:push|press|fight|soldier|power|carry|get) (?:through|hard|harder|on|past it|over it)$/,
  /^(?:let|leave) (?:it|them|him|her|things?|the (?:buyer|prospect|customer|client))(?! (?:know|have|see|try|a |an ))\b/,
  /^(?:get|make|have|let) (?:them|him|her|it|(?:the |my )?(?:buyer|prospect|customer|client|deal))(?: to)? (?:agree|buy|sign|call|answer|reply|respond|decide|come|commit|accept|change|pay|say|like|want|trust|choose|happen|work|closed|done|signed)\b/,
  /^(?:get|close|win|save|seal|land|make|book)(?: (?:it|this|that|them|(?:the |a |my |this )?(?:deal|sale|business|yes|order|win|contract|signature|meeting)))?(?: done| closed| signed)?$/,
  /^give (?:them|him|her|it|the \w+) (?:some |more |a bit of |a little )?(?:time|space|room|a break|a chance)\b/,
  /^(?:add|sell|show|provide|offer|deliver|demonstrate|bring|create|communicate|highlight)(?: (?:them|him|her))?(?: (?:the|my|our|more|real|some))? ?(?:value|urgency|benefits?|empathy|understanding|confidence|results)$/,
  /^(?:build|create|develop|establish|gain)(?: (?:more|some|a|the|better|good|strong))* (?:rapport|trust|relationships?|credibility|connection)(?: .*)?$/,
  /^say (?:that )?it (?:all |really )?depends\b/,
  /^(?:will|would|should|could|can|might|must|not)?$/,
  /^(?:stop|start|begin|not) (?:worrying|panicking|caring|hoping|trying|being)\b/,
];

/** Words before the verb that change nothing of what is done. */
const LEAD =
  /^(?:and|but|so|or|then|also|just|first|next|always|usually|simply|immediately|calmly|politely|quickly|still|only|instead|afterwards|finally|again|probably|maybe|perhaps|please|really|gently|kindly|directly|quietly|personally|better|go ahead and|make sure (?:that )?(?:i|we|you|to)|be sure to|remember to|try to|try and|plan to|aim to|intend to|have to|need to|will|would|should|could|can|may|might|must|am going to|am gonna|gonna|going to|start by|begin by|open by|by)\s+/i;

/** Who acts, where it is the rep. */
const SELF =
  /^(?:(?:i|we|you)(?:(?:['’]?(?:ll|d|m|re))?\s+)|ill\s+|id\s+|im\s+|i[’']?ma\s+|imma\s+|my (?:answer|reply|response|move|line|next step) (?:is|will be) (?:to )?)/i;

/** Who acts, where it is somebody else. */
const OTHERS =
  /^(?:they|he|she|it|this|that|someone|somebody|everyone|nobody|(?:(?:the|my|our|his|her|their) )?(?:buyer|prospect|customer|client|lead|boss|champion|deal|manager|marketing|ae|sdr)s?)(?:['’](?:ll|d|s|re|ve))?\s+(?!'s\b)/i;

/** Questions to oneself: nothing is decided yet. */
const ASKS_US =
  /^(?:what|how|why|who|which|where|when|should|could|can|shall|do|does|did|is|are|will|would|am)\s+(?:(?:should|do|can|could|would|shall|will|am|are|is|did|must)\s+)?(?:i|we|you|one|it|there|they|the|a|an|that|this|to|about|if|else|would|happens|next)\b/i;

/** What is said word for word: nothing in it is read as ours. */
export const QUOTED = /"[^"]*"|“[^”]*”/g;

/** "I don't …" and "I never …" as a plan says it. */
const NEVER = /^(?:don['’]?t|do not|won['’]?t|will not|never)\s+/i;

const VERBS: ReadonlySet<string> = new Set(DEEDS.split(/\s+/));

/** What is done, from its verb on: `I'll just ask them` is `ask them`. */
export function deedOf(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(SELF, '').replace(NEVER, 'not ').replace(LEAD, '');
  }
  const [first = ''] = /^\p{L}+/u.exec(rest) ?? [];
  const verb = verbOf(first);
  return verb !== null && verb !== first.toLowerCase() ? `${verb}${rest.slice(first.length)}` : rest;
}

/** The deed that this word is a form of (`asking`), or null. Other forms tell of others, or of the past. */
export function verbOf(word: string): string | null {
  const small = word.toLowerCase().replace(/[^\p{L}]+$/u, '');
  const root = small.endsWith('ing') ? small.slice(0, -3) : null;
  const forms = root === null ? [small] : [small, root, `${root}e`, root.replace(/(.)\1$/, '$1')];
  return forms.find((form) => VERBS.has(form)) ?? null;
}

/** Whether somebody other than the rep is to act. */
export function isOthers(text: string): boolean {
  return OTHERS.test(text.trim());
}

/** Whether it asks what to do, rather than saying it. */
export function asksWhatToDo(text: string): boolean {
  return ASKS_US.test(text.trim());
}

/** Whether these words begin with the rep as the one who acts. */
export function isOwn(text: string): boolean {
  return SELF.test(`${text.trim()} `);
}

/** Whether something a rep can be seen to do stands in `action`: in its first clause any verb that is no mood or result, later a known one. */
export function hasDeed(action: string): boolean {
  const spoken = action.replace(QUOTED, 'these words');
  return spoken
    .split(/[,;:.!?()]+|\s[-–—]+\s|\b(?:and|but|then|or|because|so that)\b|\s(?=by\s)/i)
    .some((clause, at) => {
      const said = clause.trim();
      if (said === '' || isOthers(said)) return false;
      const deed = deedOf(said).toLowerCase();
      const [first = ''] = deed.split(/\s/, 1);
      if (!/^\p{L}/u.test(first) || /^not$/.test(first) || NO_DEED.some((pattern) => pattern.test(deed))) return false;
      return verbOf(first) !== null || (at === 0 && isOwn(said));
    });
}
