import { ownActions } from './excuse/action.ts';
import { type Cause, causeNamedIn } from './excuse/cause.ts';
import { isCleared } from './excuse/clearing.ts';
import type { Weight } from './excuse/cue.ts';
import { CUES } from './excuse/cues.ts';
import { isNews } from './excuse/news.ts';
import { placesOf } from './excuse/pattern.ts';
import { leaningsIn, type Tone, toneOf } from './excuse/tone.ts';
import { isStressed } from './excuse/tone-words.ts';
import { type Wording, wordingOf } from './excuse/wording.ts';

export type { Cause } from './excuse/cause.ts';

/** An update that puts the cause outside the rep and stops there: the cause it names, and the words that judged, as typed. */
export type Excuse = { cause: Cause; evidence: string[] };

/** Whoever writes more tells more than an excuse. */
const LONGEST = 1200;

const POINTS: Record<Weight, number> = { fact: 1, complaint: 2, verdict: 3 };

/** A complaint is enough, or a fact with a sigh. */
const ENOUGH = 2;

/** Behind an own effort only a verdict is an excuse: "called 40, the data is trash". */
const ENOUGH_BEHIND_EFFORT = 3;

/** Something went wrong, and it is judged, generalised or blamed. Ours, from the sets in the tests. */
const TONE_ENOUGH = 1.5;

/** Something went wrong with others, and there is nothing else in the message: no figure, no step, no news. */
const BARE_ENOUGH = 1;

type Blame = { cause: Cause; points: number; from: number; to: number };

/**
 * The excuse that a message is, or null. Precise rather than complete: a wrong accusation costs more than a missed one.
 * Reads English only.
 */
export function readExcuse(message: string): Excuse | null {
  if (message.length > LONGEST) return null;
  const wording = wordingOf(message);
  const { text } = wording;
  const { coming, done } = ownActions(text);
  if (coming || isCleared(text)) return null;
  const blames = blamesIn(text);
  return outspoken(wording, blames, done) ?? bemoaned(wording, blames, toneOf(text), done);
}

/** By a cue: somebody or something is blamed in so many words. */
function outspoken({ text, typed }: Wording, blames: Blame[], done: number[]): Excuse | null {
  const [worst] = blames.toSorted((a, b) => b.points - a.points);
  if (!worst) return null;
  const effort = done.length > 0;
  const points = worst.points + (!effort && isStressed(text) ? 1 : 0);
  if (points < (effort ? ENOUGH_BEHIND_EFFORT : ENOUGH)) return null;
  // What was done afterwards, or because of it, is the answer to it.
  if (done.some((from) => from > worst.from) || (effort && isReasonAt(text, worst.from))) return null;
  const judging = blames.filter(({ cause, points: own }) => cause === worst.cause && own === worst.points);
  return { cause: causeOf(worst, blames), evidence: judging.map(({ from, to }) => typed(from, to)) };
}

/** By the tone as a whole. */
function bemoaned({ text, typed }: Wording, blames: Blame[], { points, wrongs }: Tone, done: number[]): Excuse | null {
  const effort = done.length > 0;
  const named = blames[0] ? causeOf(blames[0], blames) : causeNamedIn(text);
  const isBare = !effort && named !== 'circumstances' && !isNews(text);
  const heard = wrongs.length > 0 || !isBare ? wrongs : leaningsIn(text);
  if (heard.length === 0 || heard.every(({ from }) => isReportedAt(text, from))) return null;
  if (!isBare && named === 'circumstances' && points < POINTS.complaint) return null;
  if (!isBare && points < (effort ? ENOUGH_BEHIND_EFFORT : TONE_ENOUGH)) return null;
  if (isBare && wrongs.length > 0 && points < BARE_ENOUGH) return null;
  if (done.some((from) => heard.some((wrong) => wrong.from < from))) return null;
  return { cause: named, evidence: heard.slice(0, 4).map(({ from, to }) => typed(from, to)) };
}

function blamesIn(text: string): Blame[] {
  return CUES.flatMap(({ cause, weight, pattern }) =>
    placesOf(pattern, text).map(({ from, to }) => {
      const points = POINTS[weight] - (isReportedAt(text, from) ? 2 : 0);
      return { cause, points, from, to };
    }),
  ).filter(({ cause, points, from }) => points > 0 && !(cause === 'buyer' && isOfOneself(text, from)));
}

/** "Nothing I can do" names no cause; what stands beside it may. */
function causeOf({ cause }: Blame, blames: Blame[]): Cause {
  const named = blames.filter((blame) => blame.cause !== 'circumstances').toSorted((a, b) => b.points - a.points);
  return cause === 'circumstances' ? (named[0]?.cause ?? cause) : cause;
}

const REPORT =
  / (?<! (?:i|we|it) )(?:says?|said|saying|wrote|according to|claims?|mentioned|thinks|feels?(?! like)|(?<!was |were )told(?! them| him| her)|tells (?:me|us)) (?:[^ .,?!]+ ){0,8}$/;
const REPORT_BY_ALL =
  / (?:everybody|people|all|always|customers|clients|prospects|buyers|(?<=[.?!] )(?!boss )[a-z]{3,}s) (?:[^ .,?!]+ ){0,5}(?:says?|said|saying|told|tells?|thinks?) /;

/** What one person said is news; what all of them say is the rep's own judgement. */
function isReportedAt(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 120), from);
  return REPORT.test(before) && !REPORT_BY_ALL.test(before);
}

function isReasonAt(text: string, from: number): boolean {
  return / (?:because|since|after|when|as|now that|while|although|though|if) (?:[^ .,?!]+ ){0,4}$/.test(
    text.slice(Math.max(0, from - 80), from),
  );
}

/** "I never call back" and "we keep pushing" blame nobody else. */
function isOfOneself(text: string, from: number): boolean {
  return / (?:i|we|i am|i have|we have|we are) $/.test(text.slice(Math.max(0, from - 12), from));
}
