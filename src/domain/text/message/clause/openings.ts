import type { Unit } from '../units.ts';
import { lastWords } from './clause.ts';
import { isFiller } from './light-words.ts';

/** A key that its value follows behind a colon. */
const KEY =
  /(?:^| )(?:next(?: steps?| actions?| up)?|STAGE|stage|amount|value|price|size|close(?: date)?|closing|expected close|source|reason|owner|todo|to do|reminder|remind me|commitments?|new (?:deal|opp|opportunity|lead|one|account|prospect|logo)|opp|deal|they|promise|promised)(?: (?:\S+ ){0,3}\S+)?$/;

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
  if (unit?.word === 'remind' && next === 'me') return true;
  if (!hasValue) return false;
  if (unit?.word === 'expected') return /^(?:close|closing|to)$/.test(next);
  if (unit?.word === 'close' && next === 'date')
    return !/^(?:expected|the|new|push|pushed|move|moved|their|our|DEAL)$/.test(before);
  if (/^(?:they'll|i'll|we'll|he'll|she'll)$/.test(unit?.word ?? ''))
    return !/^(?:that|said|says|swears?|promised?)$/.test(before);
  if (unit?.word === 'they' || unit?.word === "they're")
    return (
      /^(?:said|say|want|need|are|have|will|decide|sign|chose|went|picked|STAGE|in|at|just)$/.test(next) &&
      !/^(?:if|what|when|that|until|once|after|before)$/.test(before)
    );
  if (unit?.word === "it's" || unit?.word === 'it')
    return /^(?:AMOUNT|STAGE)$/.test(next) || /^(?:AMOUNT|STAGE)$/.test(after);
  if (unit?.is === 'deal') return opensDeal(units, next, after);
  return false;
}

const ENDED = /(?:^| )(?:won|lost|parked|dead|signed|a no|a yes|on hold|on ice)(?: |$)/;

/** "mercer to negotiation datapine to proposal": each deal begins its own. */
function opensDeal(units: readonly Unit[], next: string, after: string): boolean {
  const first = units.findIndex(({ is }) => is === 'deal');
  if (first < 0 || first === units.length - 1) return false;
  const before = units.at(-1)?.word ?? '';
  if (/^(?:with|for|at|to|from|of|vs|like|than|@|by|on|in|and|or|via|through|about)$/.test(before)) return false;
  if (
    units.findIndex(({ is }) => is !== 'deal' && is !== 'word') < first &&
    units.slice(0, first).some(({ word }) => !isFiller(word))
  )
    return false;
  return (
    /^(?:STAGE|AMOUNT|TOUCH|to|at|in|is|now|moved|won|lost|parked|signed|next|→|=|on|will|went|closed)$/.test(next) ||
    after === 'STAGE' ||
    after === 'AMOUNT'
  );
}
