import { isStepVerb } from '../step-words.ts';
import type { Unit } from '../units.ts';
import { type Joint, lastWords } from './clause.ts';

/** Words that join clauses, and how. */
const JOINTS: ReadonlyMap<string, Joint> = new Map(
  Object.entries<string>({
    and: 'and plus + / | then also',
    or: 'or',
    but: 'but while though although whereas however meanwhile',
    so: 'so',
    because: 'because since',
    if: 'if whether unless assuming provided',
    once: 'once when whenever',
  }).flatMap(([joint, words]) => words.split(' ').map((word) => [word, joint as Joint] as const)),
);

/** Words a new clause begins with. */
const BEGINS =
  /^(?:DEAL|TOUCH|STAGE|AMOUNT|i|i'll|i'm|i've|i'd|we|we'll|we're|we've|they|they'll|they're|they've|he|he'll|he's|she|she'll|she's|it|it's|that's|this|there's|next|expected|closing|closes|close|will|gonna|remind|lost|won|parked|parking|signed|closed|closedwon|closedlost|dead|what|mine|new|another)$/;

/** Tells of what somebody will do or says, some words behind the one that would begin it. */
const TELLS =
  /^(?:will|says|said|promised|promises|gonna|comes|sends|gets|confirms|decides|signs|answers|wants|need|needs|want)$|'ll$/;

/** A text that runs on over "and": a step, a promise, a reminder. */
const RUNS_ON =
  /(?:^| )(?:next(?: steps?)?|i'll|will|gonna|going to|remind me|they'll|we'll|he'll|she'll|to(?! (?:STAGE|AMOUNT|DATE|DEAL)(?: |$)))(?: |$)/;

/** "the committee sits wednesday and will revert": the same people go on. */
const OTHERS_WILL =
  /^(?!.*(?:^| )(?:i|i'll|i'm|we|we'll|we're|my)(?: (?!guy|man|contact|champion)|$)).*(?:^| )(?:they|they'll|he|he'll|she|she'll|says|said|who|committee|board|legal|procurement|cfo|ceo|finance)(?: |$)/;

/** How a unit joins the clauses on its two sides, or null where it belongs to the one before. */
export function jointAt(sentence: readonly Unit[], at: number, units: readonly Unit[]): Joint | null {
  const joint = JOINTS.get(sentence[at]?.word ?? '');
  return joint && joins(sentence, at, joint, units) ? joint : null;
}

function joins(sentence: readonly Unit[], at: number, joint: Joint, units: readonly Unit[]): boolean {
  const next = sentence[at + 1];
  if (!next) return false;
  const word = sentence[at]?.word;
  if (units.length === 0 || (sentence[at - 1]?.after ?? 'none') !== 'none')
    return word !== 'since' || next.is !== 'date';
  if (joint === 'or') return next.is === 'deal' && sentence[at - 1]?.is === 'deal';
  if (word === 'since') return next.is !== 'date' && next.is !== 'amount';
  if (word === 'also' || word === 'then') return begins(sentence, at + 1);
  if (joint === 'because' || joint === 'but' || joint === 'if') return true;
  if (joint === 'once') return next.is !== 'date';
  if (word === 'so' && /^(?:far|good|much|many|so|well|nice|great)$/.test(next.word)) return false;
  if (word === '+' || word === '/' || word === '|') return ahead(sentence, at + 1) || next.is !== 'word';
  if (units.some(({ is }) => is === 'deal') && ahead(sentence, at + 1, 5)) return true;
  if (next.of !== undefined || sentence[at + 2]?.of !== undefined) return true;
  if (joint === 'and' && next.word === 'will' && OTHERS_WILL.test(lastWords(units))) return false;
  const runsOn = RUNS_ON.test(lastWords(units));
  if (runsOn && ahead(sentence, at + 1) && (isStepVerb(next.word) || next.is === 'touch')) return true;
  if (!begins(sentence, at + 1)) return false;
  return (
    !runsOn ||
    joint === 'so' ||
    ahead(sentence, at + 1) ||
    /^(?:(?:i|we|they|he|she|it)(?:'ll|'m|'re|'s|'ve)?|next|expected)$/.test(firstOf(sentence, at + 1))
  );
}

/** Whether a deal is named before the next break. */
function ahead(sentence: readonly Unit[], from: number, reach = 12): boolean {
  for (let at = from; at < sentence.length && at < from + reach; at++) {
    if (sentence[at]?.is === 'deal') return true;
    if (sentence[at]?.after !== 'none') return false;
  }
  return false;
}

function firstOf(sentence: readonly Unit[], from: number): string {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:then|also|now|just|finally|still|second|so|and|yes|um|uh|well|the)$/.test(sentence[at]?.word ?? '')
  )
    at++;
  return sentence[at]?.word ?? '';
}

function begins(sentence: readonly Unit[], from: number): boolean {
  if (BEGINS.test(firstOf(sentence, from))) return true;
  for (let at = from; at < sentence.length && at < from + 6; at++) {
    if (TELLS.test(sentence[at]?.word ?? '')) return true;
    if (sentence[at]?.after !== 'none') return false;
  }
  return false;
}
