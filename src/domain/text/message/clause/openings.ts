import { doing, isStepNoun, isStepVerb } from '../step-words.ts';
import { ENDED } from '../told/sayings.ts';
import type { Unit } from '../units.ts';
import { lastWords } from './clause.ts';
import { isFiller } from './light-words.ts';

/** A key that its value follows behind a colon. */
const KEY =
  /(?:^| )(?:next(?: steps?| actions?| up)?|STAGE|stage|amount|value|price|size|close(?: date)?|closing|expected close|source|reason|owner|todo|to do|reminder|remind me|commit|commitments?|new (?:deal|opp|opportunity|lead|one|account|prospect|logo)|opp|opportunity|prospect|inbound|lead|new|deal|they|promise|promised)(?: (?:\S+ ){0,3}\S+)?$/;

/** A key and its value are one clause: "next step: send msa". */
export function holdsValue(units: readonly Unit[], before: Unit): boolean {
  return before.key && before.after === 'clause' && KEY.test(lastWords(units));
}

/** Whether a new clause begins at a unit without anything to join it. */
export function opens(sentence: readonly Unit[], at: number, units: readonly Unit[]): boolean {
  const unit = sentence[at];
  const [next, after] = [sentence[at + 1]?.word ?? '', sentence[at + 2]?.word ?? ''];
  const before = units.at(-1)?.word ?? '';
  const line = lastWords(units);
  const hasValue =
    units.some(({ is }) => is === 'stage' || is === 'amount' || is === 'touch' || is === 'date') || ENDED.test(line);
  // "lost (price)": the brackets hold the reason.
  if (/^[([]/.test(unit?.shown ?? '') && ENDED.test(line)) return true;
  if (unit?.word === 'next' && /^(?:steps?|actions?)$/.test(next))
    return !/^(?:that's|is|as|for|the|our|my|a)$/.test(before) && !/^(?:update|new)$/.test(before);
  if (unit?.word === 'remind' && next === 'me') return at + 2 < sentence.length && !/^(?:please|pls|ok)$/.test(after);
  if (unit?.word === 'next' && hasValue && (isStepVerb(next) || isStepNoun(next)))
    return !/^(?:the|our|my|their|a|for|until|of|to|is|as|no)$/.test(before);
  if (MISSED.test(line) && isAnew(unit)) return true;
  if (!hasValue) return false;
  if (/^(?:lost|won|closed|parked)$/.test(unit?.word ?? '') && next === 'DEAL')
    return units.some(({ is }) => is === 'deal');
  if (unit?.word === 'expected') return /^(?:close|closing|to)$/.test(next);
  if (unit?.word === 'close' && next === 'date')
    return !/^(?:expected|the|new|push|pushed|move|moved|their|our|DEAL)$/.test(before);
  // "tomorrow i'll call hooli" is one clause.
  const isDayAlone = units.every(({ is, word }) => is === 'date' || (is === 'word' && isFiller(word)));
  if (/^(?:they'll|i'll|we'll|he'll|she'll)$/.test(unit?.word ?? ''))
    return !isDayAlone && !/^(?:that|said|says|swears?|promised?)$/.test(before);
  if (unit?.word === 'they' || unit?.word === "they're")
    return (
      /^(?:said|say|want|need|are|have|will|decide|sign|chose|went|picked|STAGE|in|at|just)$/.test(next) &&
      !/^(?:if|what|when|that|until|once|after|before)$/.test(before)
    );
  if (unit?.word === "it's" || unit?.word === 'it')
    return /^(?:AMOUNT|STAGE)$/.test(next) || /^(?:AMOUNT|STAGE)$/.test(after);
  if (unit?.is === 'deal') {
    const isValue = units.every(({ is }) => is === 'amount' || is === 'date');
    return opensDeal(
      units,
      next,
      after,
      isValue && sentence.slice(0, at - units.length).some(({ is }) => is === 'deal'),
    );
  }
  if (unit && opensStep(sentence, at, units)) return true;
  return false;
}

/** What ends a clause with what did not happen: a new day may follow. */
const MISSED =
  /(?:^| )(?:no-show(?:ed)?|no show(?:ed|s)?|didn't (?:show(?: up)?|turn up|happen|make it)|never showed(?: up)?|cancelled|canceled|bailed|stood (?:me|us) up|fell through)$/;

/** "new demo", "rebooked": another go at what did not happen. */
function isAnew(unit: Unit | undefined): boolean {
  if (unit?.is === 'touch') return /^(?:new|next|another|second) /i.test(unit.shown);
  return /^(?:new|rebooked|rescheduled|rearranged|now|next)$/.test(unit?.word ?? '');
}

/** What is said right behind a deal that begins its own clause. */
const BEGINS_DEAL =
  /^(?:STAGE|AMOUNT|TOUCH|to|at|in|is|now|moved|won|lost|dead|parked|signed|inked|walked|countersigned|passed|paused|up|next|→|=|on|will|went|closed)$/;

/** "moved to proposal 40k sending msa fri": a step behind how the deal stands. */
function opensStep(sentence: readonly Unit[], at: number, units: readonly Unit[]): boolean {
  const [unit, before] = [sentence[at], units.at(-1)];
  if (!unit || !(before?.is === 'amount' || before?.is === 'stage')) return false;
  const word = unit.is === 'touch' ? (unit.shown.split(' ')[0]?.toLowerCase() ?? '') : unit.word;
  const isDeed = unit.is === 'word' || (unit.is === 'touch' && unit.span.held !== 'held');
  if (!isDeed || !(doing(word) !== null || isStepVerb(word))) return false;
  for (let ahead = at; ahead < at + 9; ahead++) {
    if (sentence[ahead]?.is === 'date') return true;
    if (sentence[ahead]?.after !== 'none') return false;
  }
  return false;
}

/** "mercer to negotiation datapine to proposal": each deal begins its own. */
function opensDeal(units: readonly Unit[], next: string, after: string, isOfBefore: boolean): boolean {
  const first = units.findIndex(({ is }) => is === 'deal');
  if (first < 0 || first === units.length - 1)
    return first < 0 && isOfBefore && (BEGINS_DEAL.test(next) || after === 'STAGE');
  const before = units.at(-1)?.word ?? '';
  if (/^(?:with|for|at|to|from|of|vs|like|than|@|by|on|in|and|or|via|through|about)$/.test(before)) return false;
  if (
    units.findIndex(({ is }) => is !== 'deal' && is !== 'word') < first &&
    units.slice(0, first).some(({ word }) => !isFiller(word))
  )
    return false;
  return BEGINS_DEAL.test(next) || after === 'STAGE' || after === 'AMOUNT';
}
