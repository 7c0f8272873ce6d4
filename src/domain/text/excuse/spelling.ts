import { slips } from '../nearest.ts';

/** What phones make of words, and what they stand for. Negations and short forms are written out, so that patterns need one form. */
const SHORT: Record<string, string> = {
  r: 'are',
  u: 'you',
  ur: 'your',
  n: 'and',
  '&': 'and',
  'w/': 'with',
  b4: 'before',
  im: 'i am',
  ive: 'i have',
  ill: 'i will',
  imma: 'i will',
  ima: 'i will',
  id: 'i would',
  itd: 'it would',
  theyd: 'they would',
  youd: 'you would',
  youre: 'you are',
  'w/o': 'without',
  atm: 'right now',
  cuase: 'because',
  becuase: 'because',
  becasue: 'because',
  idk: 'i do not know',
  weve: 'we have',
  theyre: 'they are',
  theyve: 'they have',
  theyll: 'they will',
  hes: 'he is',
  shes: 'she is',
  its: 'it is',
  thats: 'that is',
  whats: 'what is',
  theres: 'there is',
  heres: 'here is',
  lets: 'let us',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  dont: 'do not',
  dnt: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  aint: 'is not',
  wasnt: 'was not',
  werent: 'were not',
  havent: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  shouldve: 'should have',
  shoulda: 'should have',
  couldve: 'could have',
  wouldve: 'would have',
  woulda: 'would have',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  kinda: 'rather',
  ppl: 'people',
  peeps: 'people',
  folks: 'people',
  noone: 'nobody',
  'no-one': 'nobody',
  everyone: 'everybody',
  every1: 'everybody',
  anyone: 'anybody',
  any1: 'anybody',
  someone: 'somebody',
  nothin: 'nothing',
  nada: 'nothing',
  bc: 'because',
  bcs: 'because',
  cuz: 'because',
  cos: 'because',
  coz: 'because',
  "'cause": 'because',
  cause: 'because',
  rn: 'right now',
  til: 'until',
  till: 'until',
  "'til": 'until',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tmw: 'tomorrow',
  tomorow: 'tomorrow',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  prob: 'probably',
  probs: 'probably',
  prolly: 'probably',
  prio: 'priority',
  mkt: 'market',
  mktg: 'marketing',
  cust: 'customer',
  custs: 'customers',
  mtg: 'meeting',
  mtgs: 'meetings',
  vm: 'voicemail',
  ooo: 'out of office',
  yr: 'year',
  qtr: 'quarter',
  wk: 'week',
  env: 'environment',
  noshow: 'no show',
  'no-show': 'no show',
  noshows: 'no shows',
  'no-shows': 'no shows',
  tyre: 'tire',
  hols: 'holidays',
  xmas: 'christmas',
  shite: 'shit',
  lmao: 'haha',
  rofl: 'haha',
  hahaha: 'haha',
  hehe: 'haha',
  jk: 'haha',
  fml: 'ugh',
  argh: 'ugh',
  aargh: 'ugh',
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^ain't$/, 'is not'],
  [/^let's$/, 'let us'],
  [/n't$/, ' not'],
  [/'m$/, ' am'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'re$/, ' are'],
  [/'d$/, ' would'],
  [/'s$/, ' is'],
];

/** Long words that carry a judgement; others are left as typed. A slip inside one is mended, its first and last letter stand. */
const CARRIERS =
  'prospect prospects customer customers client clients decision budget budgets market marketing economy industry territory competitor competitors expensive garbage terrible impossible difficult nobody everybody anymore respond responds responding response ghosted ghosting reschedule rescheduling reschedules postponing cancelled cancelling pricing product features holidays vacation summer december procurement engineering implementation hopefully gatekeeper gatekeepers receptionist unrealistic nothing answer answers answering frozen useless worthless outdated unqualified inbound control tomorrow thursday wednesday tuesday because should calling quarter'.split(
    ' ',
  );

const CARRIES = new Set(CARRIERS);

/** The small-letter word as patterns expect it: short forms written out, a slip in a telling word mended. */
export function spelledOut(word: string): string {
  const short = SHORT[word];
  if (typeof short === 'string') return short;
  for (const [ending, full] of ENDINGS) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, full.startsWith(' ') ? '' : full);
    return full.startsWith(' ') ? (SHORT[stem] ?? stem) + full : stem;
  }
  return mended(word);
}

function mended(word: string): string {
  if (word.length < 6 || word.length > 16 || CARRIES.has(word)) return word;
  const near = (carrier: string) =>
    carrier.length > 5 &&
    carrier[0] === word[0] &&
    carrier.at(-1) === word.at(-1) &&
    Math.abs(carrier.length - word.length) < 2;
  return CARRIERS.find((carrier) => near(carrier) && slips(word, carrier) === 1) ?? word;
}
