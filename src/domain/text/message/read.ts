import { MOST_UPDATES, type Reading, type Talk, type Update } from '../../reading.ts';
import { checked } from './check/checked.ts';
import type { Clause } from './clause/clause.ts';
import { clausesOf } from './clause/clauses.ts';
import { type ReadClause, readClause } from './clause/read-clause.ts';
import { withContacts } from './contacts.ts';
import { corrected } from './correction.ts';
import { groupsOf } from './group/groups.ts';
import type { Heard } from './heard.ts';
import { isElses, isThanks, talkOf } from './talk.ts';
import { tokensOf } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';
import { updatesOf } from './update/updates.ts';

/** What a message tells, of at most twenty updates, each with its doubts; or why it tells nothing. Never throws. */
export function readMessage(text: string, heard: Heard): Reading {
  const units = withContacts(corrected(unitsOf(tokensOf(text), heard)));
  const talks: Talk[] = [];
  const clauses: ReadClause[] = [];
  for (const [number, sentence] of sentencesOf(units).entries()) {
    const talk = talkOf(sentence) ?? (isThanks(sentence) ? 'thanks' : null);
    if (talk === 'order') return { updates: [], more: 0, talk };
    if (talk) talks.push(talk);
    if (!talk || talk === 'thanks') readSentence(clausesOf(sentence, number), heard, clauses, talks);
  }
  const updates = groupsOf(clauses).flatMap((group) => updatesOf(group, heard));
  return readingOf(checked(updates.filter(isWorth), clauses, heard), talks);
}

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
  const others = Object.keys(parts).filter((part) => part !== 'nextStep' && part !== 'nextStepOn');
  if (others.length > 0 || parts.nextStep === undefined) return false;
  return (
    parts.nextStepOn === undefined ||
    /\b(?:you|let's|team|internal|standup|stand-up|1:1|1-1|one-on-one|all[- ]hands|my (?:manager|boss)|forecast|pipeline|training|lunch|dinner|drinks|breakfast|interview|holiday|party)\b/i.test(
      parts.nextStep,
    )
  );
}

function readingOf(updates: readonly Update[], talks: readonly Talk[]): Reading {
  const kept = updates.slice(0, MOST_UPDATES);
  return { updates: kept, more: updates.length - kept.length, talk: kept.length > 0 ? null : (talks[0] ?? 'other') };
}
