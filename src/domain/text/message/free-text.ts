import { trimmed } from '../words.ts';
import { isFiller } from './clause/light-words.ts';
import type { Unit } from './units.ts';

/** Words that stand before a deal's name and go with it. */
const BEFORE_DEAL = /^(?:with|to|for|at|from|@|on|in|of|by|over|the|about|re|off|mr|mrs|ms|miss|dr|prof)$/;

/** Words a text begins or ends with and does without. */
const LEADING =
  /^(?:to|for|is|are|be|that|:|-|=|→|so|and|then|just|also|of|from|being|will|i'm|we're|i|we|me|us|now|um|uh|well|next|step|definitely|prob|me)$/;
const TRAILING =
  /^(?:on|at|by|for|to|with|in|is|are|and|the|a|an|of|from|due|then|so|sometime|before|until|please|lol|haha|btw|though|too|yet|asap|booked|scheduled|planned|set|sched|confirmed|moved|now|rebooked|rescheduled|pushed|pencilled|penciled|bumped|shifted|postponed|shifted|delayed|→|=)$/;

/** What these units say, as they were written, without deals and days, and without the words that lead to them. */
export function textOf(units: readonly Unit[]): string {
  const kept = units.filter((unit, at) => !goes(unit, at, units));
  let [from, to] = [0, kept.length];
  while (from < to && LEADING.test(kept[from]?.word ?? '')) from++;
  while (to > from && TRAILING.test(kept[to - 1]?.word ?? '')) to--;
  const written = kept.slice(from, to).map((unit) => (unit.is === 'quoted' ? unit.text : unit.shown));
  return trimmed(written.join(' '), '"“(:;,-–—. ', '"”):;,.!?-–— ').replace(/\s+/g, ' ');
}

/** A quotation alone is the text, letter by letter. */
export function quotedText(units: readonly Unit[]): string | null {
  const telling = units.filter(
    ({ is, word }) => is === 'quoted' || (is !== 'date' && is !== 'deal' && !isFiller(word)),
  );
  const [first] = telling;
  return first?.is === 'quoted' && telling.length === 1 ? first.text : null;
}

function goes(unit: Unit, at: number, units: readonly Unit[]): boolean {
  if (unit.is === 'deal') return true;
  if (unit.is === 'date') return !unit.span.vague;
  const next = units[at + 1];
  if (!next || !BEFORE_DEAL.test(unit.word)) return false;
  const after = units[at + 2];
  if (next.is === 'deal')
    return (
      !/['’]s?$/i.test(next.shown) && (after?.is !== 'word' || BEFORE_DEAL.test(after.word) || next.after !== 'none')
    );
  return next.is === 'date' && !next.span.vague;
}
