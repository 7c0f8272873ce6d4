import type { Followed, FollowedWeek } from '../../domain/thread-part.ts';
import { day, excerpt } from '../wording.ts';
import { kinds } from './commitments.ts';
import { keptFacts } from './kept.ts';

/** Lines of one week: with the buttons the part fits a phone's screen. What is open is not left out for it, as far as a message goes. */
const LINES = 5;
const OPEN_LINES = 10;

/** How much of a commitment stands in one line. */
const TEXT = 120;

/** "<@UBEA> · last week 3 of 4 kept" */
export function headOf(who: string, week: FollowedWeek, when: string): string {
  const counts = countsOf(week);
  return counts === '' ? who : `${who} · ${when} ${counts}`;
}

/** "3 of 4 kept · 1 carried on · 3 open": of those that are decided; "2 open" while nothing is. */
export function countsOf({ kept, missed, carried, open }: FollowedWeek): string {
  const of = kept.length + missed.length;
  return keptFacts({ kept: kept.length, of, carried: carried.length, open: open.length }).join(' · ');
}

/** A week's commitments, a line each: open ○, then kept ✓, missed –, carried on →. Of too many the settled are a number. */
export function weekLines({ kept, missed, carried, open }: FollowedWeek, today: Temporal.PlainDate): string[] {
  const lines = [
    ...open.map((one) => `○ ${wordsOf(one)}, by ${day(one.commitment.dueOn, today)}`),
    ...kept.map(({ commitment: { text } }) => `✓ ${excerpt(text, TEXT)}`),
    ...missed.map((one) => `– ${wordsOf(one)}`),
    ...carried.map((one) => `→ ${wordsOf(one)}, now for ${day(one.commitment.dueOn, today)}`),
  ];
  const shown = Math.max(LINES, Math.min(open.length, OPEN_LINES));
  const more = lines.length - shown;
  return more > 0 ? [...lines.slice(0, shown), `…and ${more} more`] : lines;
}

/** Its words, with what was counted of it: "Call 20 prospects (8 of 20 calls)". */
function wordsOf({ commitment: { text, counted }, logged }: Followed): string {
  const words = excerpt(text, TEXT);
  return counted && logged !== null ? `${words} (${logged} of ${counted.wanted} ${kinds(counted.kinds)})` : words;
}
