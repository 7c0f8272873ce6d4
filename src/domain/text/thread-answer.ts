import { UserError } from '../errors.ts';
import { type CommitWords, readCommit } from './commit-command.ts';
import { requireUpcoming, type Said, trailingDate } from './date.ts';

/** What somebody says in their team's thread: of what they said they would do (`about` are their words for it), or what they will do. */
export type ThreadAnswer =
  | { is: 'kept' | 'dropped'; about: string }
  | { is: 'moved'; to: Temporal.PlainDate; about: string }
  | { is: 'commitment'; words: CommitWords };

/** Longer lines are talk, and would not fit a button. */
const LINE_MAX = 300;
/** As many as a week bears. */
const MOST = 3;

const KEPT =
  /^(?:(?:i(?:['’]ve| have)?|all|both|it(?:['’]s| is)|that(?:['’]s| is)|yes|yep|just) )*(?:done|kept|did (?:it|that|them|those|all|both|the|my)|finished|completed|sorted|✅|✔️?|✓|:white_check_mark:|:heavy_check_mark:)(?=\W|$)(.*)$/iu;
const MOVED =
  /^(?:(?:i(?:['’]ll| will| have to| need to|['’]m| am)|will|have to|need to) )*(?:mov(?:e|ed|ing)|push(?:ed|ing)?|postpon(?:e|ed|ing)|shift(?:ed|ing)?)\b(.*)$/iu;
const DROPPED =
  /^(?:(?:i(?:['’]ll|['’]m| am| will)?) )*(?:drop(?:ped|ping)?|skip(?:ped|ping)?|won['’]t (?:do|happen|make))\b(.*)$/iu;
const CUE =
  /^(?:(?:and|also|ok(?:ay)?|this week|plan|mine)[:,]? )*(?:i(?:['’]ll| will| am going to|['’]m going to| commit to| plan to)|will|going to|gonna|my (?:plan|week|commitments?)(?: is(?: to)?)?:?|commit(?:ting to)?:?) (.+)$/iu;
/** After "I will": where somebody is, what they will not do, or a place they go to. None of it is to be held up again. */
const NO_ACTION = /^(?:be|not|never|see|let|join|miss|have to|a|an|the|our|my)\b/i;
/** Without "I will": what others are asked to do. */
const ASKS_OTHERS = /\b(?:me|us|you|your|please)\b/i;
/** What stands between two commitments of one line. */
const JOINT = /\s*(?:;|,(?:\s+and\b)?|\s(?:and|&|\+))\s+/;
/** A bullet, a number or a box before a line of a list. */
const BULLET = /^(?:[-•*–]|\d{1,2}[.)]|\[ ?\])\s+/;

/** What a reply says, line by line, three answers at most; nothing where it is talk. Never throws. */
export function readThreadAnswers(text: string, said: Said): ThreadAnswer[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(BULLET, ''))
    .flatMap((line) => readLine(line, said))
    .slice(0, MOST);
}

function readLine(line: string, said: Said): ThreadAnswer[] {
  if (line === '' || line.length > LINE_MAX || line.includes('?') || line.startsWith('<@')) return [];
  const answer = unlessUnread(() => answerIn(line, said));
  if (answer) return [answer];
  const several = severalIn(line, said);
  if (several.length > 0) return several;
  const one = unlessUnread(() => commitmentIn(line, said));
  return one ? [one] : [];
}

/** What cannot be read here is left to the people in the thread. */
function unlessUnread(read: () => ThreadAnswer | null): ThreadAnswer | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The commitments of a line that are each one by themselves, "30 calls and 2 proposals by friday"; a day said later is that of those before. */
function severalIn(line: string, said: Said): ThreadAnswer[] {
  const parts = line.split(JOINT).map((part) => part.trim());
  if (parts.length < 2) return [];
  const read = parts.map((part) => unlessUnread(() => commitmentIn(part, said)));
  if (read.some((answer, place) => answer?.is !== 'commitment' || !isByItself(parts[place] ?? '', answer.words)))
    return [];
  let day: Temporal.PlainDate | null = null;
  const dated: ThreadAnswer[] = [];
  for (const answer of read.toReversed()) {
    if (answer?.is !== 'commitment') continue;
    const { words } = answer;
    if (!words.isAssumed) day = words.dueOn;
    dated.unshift({
      is: 'commitment',
      words: words.isAssumed && day ? { ...words, dueOn: day, isAssumed: false } : words,
    });
  }
  return dated;
}

/** Whether words say what will be done without those beside them: how often, or by when. */
function isByItself(part: string, words: CommitWords): boolean {
  return words.counted !== null || /^(?:\D{0,20} )?\d+ \p{L}/u.test(part) || (!words.isAssumed && /\bby\b/i.test(part));
}

function answerIn(line: string, said: Said): ThreadAnswer | null {
  const kept = KEPT.exec(line);
  if (kept) return { is: 'kept', about: kept[1] ?? '' };
  const dropped = DROPPED.exec(line);
  if (dropped) return { is: 'dropped', about: dropped[1] ?? '' };
  const moved = MOVED.exec(line);
  const day = moved && trailingDate(moved[1]?.trim().replace(/[.!]+$/, '') ?? '', said);
  return day ? { is: 'moved', to: requireUpcoming(day.date, said, 'the commitment'), about: day.rest } : null;
}

/** Words that say what their author will do: by how they begin, by what they count, or by the day by which. */
function commitmentIn(line: string, said: Said): ThreadAnswer | null {
  const cued = CUE.exec(line)?.[1];
  if (cued === undefined ? ASKS_OTHERS.test(line) : NO_ACTION.test(cued)) return null;
  const words = readCommit(cued ?? line, said);
  const isMeant = cued !== undefined || words.counted !== null || (!words.isAssumed && /\bby\b/i.test(line));
  return isMeant ? { is: 'commitment', words } : null;
}
