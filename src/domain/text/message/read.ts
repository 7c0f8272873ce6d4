import { MOST_UPDATES, type Reading, type Talk, type Update } from '../../reading.ts';
import { checked } from './check/checked.ts';
import type { Clause } from './clause/clause.ts';
import { clausesOf } from './clause/clauses.ts';
import { type ReadClause, readClause } from './clause/read-clause.ts';
import { withContacts } from './contacts.ts';
import { corrected } from './correction.ts';
import { asForeign, isForeign } from './foreign.ts';
import { shownOf } from './frame.ts';
import { groupsOf } from './group/groups.ts';
import type { Heard } from './heard.ts';
import { takesBack } from './hedges.ts';
import { aboutOf, dealsAmong, mayBeOf } from './named.ts';
import { isElses, isThanks, talkOf } from './talk.ts';
import { tokensOf } from './tokens.ts';
import { type Piece, piecesOf } from './told/keyed.ts';
import { type Unit, unitsOf } from './units.ts';
import { updatesOf } from './update/updates.ts';

/** What a message tells, of at most twenty updates, each with its doubts; or why it tells nothing. Never throws. */
export function readMessage(text: string, heard: Heard): Reading {
  const units = withContacts(corrected(unitsOf(tokensOf(text), heard)));
  const talks: Talk[] = [];
  const clauses: ReadClause[] = [];
  const skipped: Unit[] = [];
  const unheard: Unit[][] = [];
  for (const [number, sentence] of sentencesOf(units).entries()) {
    const talk = talkOf(sentence) ?? (isThanks(sentence) ? 'thanks' : null);
    if (talk === 'order') return { updates: [], more: 0, talk, about: null };
    if (talk) talks.push(talk);
    if (talk === 'supposed') unheard.push(sentence);
    if (talk && talk !== 'thanks') skipped.push(...sentence);
    else readPieces(piecesOf(sentence, number, dealsAmong(units).length > 0), number, heard, clauses, talks);
  }
  const groups = groupsOf(clauses);
  if (groups.length <= 1 && isTakenBack(clauses)) return { updates: [], more: 0, talk: 'joke', about: null };
  const left = dealsAmong(skipped);
  const within = left.length > 0 || talks.includes('elses') ? { ...heard, lastDeal: null } : heard;
  const updates = groups.flatMap((group) => updatesOf(group, within)).map((update) => mayBeOf(update, left));
  const told = checked({ updates: updates.filter(isWorth), clauses, heard, unheard });
  if (isForeign(units)) return readingOf(asForeign(told, shownOf(units)), ['foreign'], null);
  return readingOf(told, talks, aboutOf(units, heard));
}

/** Reads a sentence: its words, and what stands behind a key as it is written. */
function readPieces(pieces: readonly Piece[], number: number, heard: Heard, read: ReadClause[], talks: Talk[]): void {
  for (const piece of pieces) {
    if (piece.is === 'words') readSentence(clausesOf(piece.units, number), heard, read, talks);
    else read.push({ ...UNREAD, clause: piece.clause, facts: [piece.fact] });
  }
}

const UNREAD = { deals: [], rest: [], stranger: [], day: null, isAhead: false, isUnreal: false };

/** Reads the clauses of a sentence behind those read before. What follows somebody else's deal is about it until one of ours is named. */
function readSentence(sentence: readonly Clause[], { said }: Heard, read: ReadClause[], talks: Talk[]): void {
  const today = said.at.toPlainDate();
  let isTheirs = false;
  let isNew = isOfNew(read.findLast(isNamed));
  for (const clause of sentence) {
    isTheirs = isElses(clause) || (isTheirs && !clause.units.some(({ is }) => is === 'deal'));
    if (isTheirs) {
      talks.push('elses');
      continue;
    }
    const one = readClause(clause, read.at(-1) ?? null, isNew, today);
    if (isNamed(one)) isNew = isOfNew(one);
    read.push(one);
  }
}

/** Whether the last sentence only takes back what was said: "scratch that, wrong account". */
function isTakenBack(clauses: readonly ReadClause[]): boolean {
  const last = clauses.at(-1);
  if (clauses.length > 1 && last && last.facts.length + last.deals.length === 0 && NEVER_MIND.test(last.clause.line))
    return true;
  const end = clauses.filter(({ clause }) => clause.sentence === clauses.at(-1)?.clause.sentence);
  return (
    end.length < clauses.length &&
    end.some(({ clause }) => takesBack(clause.line)) &&
    end.every(({ facts, deals }) => facts.length === 0 && deals.length === 0)
  );
}

/** "…, ignore for now": the last words take back all that stands before them. */
const NEVER_MIND =
  /^(?:(?:lol|haha|actually|so|just|oh|but|no|please|pls) )*(?:jk|just kidding|kidding|joking|nvm|nevermind|never mind|disregard|ignore|forget (?:it|that|this))(?: (?:this|that|me|it|for now|all|everything|lol|haha|please|sorry))*$/;

function isNamed({ facts, deals }: ReadClause): boolean {
  return deals.length > 0 || facts.some(({ is }) => is === 'name');
}

function isOfNew(read: ReadClause | undefined): boolean {
  return read?.facts.some(({ is }) => is === 'name') === true;
}

function sentencesOf(units: readonly Unit[]): Unit[][] {
  const sentences: Unit[][] = [];
  let sentence: Unit[] = [];
  for (const unit of units) {
    sentence.push(unit);
    if (unit.after !== 'sentence') continue;
    sentences.push(sentence);
    sentence = [];
  }
  return sentence.length > 0 ? [...sentences, sentence] : sentences;
}

/** Words nobody could read about a deal nobody named are small talk. */
function isWorth(update: Update): boolean {
  if (update.deal !== null || update.is === 'new-deal') return true;
  const parts = new Set(update.doubts.map(({ part }) => part));
  if (update.is === 'deal-update' && (parts.has('nextStep') || isSmallTalk(update))) return false;
  return (
    update.is !== 'deal-update' ||
    !parts.has('rest') ||
    update.doubts.some(({ part, among }) => part === 'deal' && among.length > 0)
  );
}

/** A step of no deal: "team meeting friday", "call you then", "will do". */
function isSmallTalk({ parts }: Update): boolean {
  if (parts.buyerPromise !== undefined && parts.buyerPromiseOn === undefined && Object.keys(parts).length === 1)
    return true;
  const others = Object.keys(parts).filter((part) => part !== 'nextStep' && part !== 'nextStepOn');
  if (others.length > 0 || parts.nextStep === undefined) return false;
  return (
    parts.nextStepOn === undefined ||
    /^(?:talk|speak|chat|more|back|bye|later|see)(?: (?:to )?(?:you|y'all|soon|then|again|all))*$/i.test(
      parts.nextStep,
    ) ||
    /\b(?:you|let's|team|internal|standup|stand-up|1:1|1-1|one-on-one|all[- ]hands|my (?:manager|boss)|forecast|pipeline|training|lunch|dinner|drinks|breakfast|wfh|interview|holiday|party)\b/i.test(
      parts.nextStep,
    )
  );
}

function readingOf(updates: readonly Update[], talks: readonly Talk[], about: number | null): Reading {
  const kept = updates.slice(0, MOST_UPDATES);
  const talk = kept.length > 0 ? null : (talks[0] ?? 'other');
  return { updates: kept, more: updates.length - kept.length, talk, about: talk === 'other' ? about : null };
}
