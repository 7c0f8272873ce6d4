import type { Followed, FollowedWeek } from '../../domain/thread-part.ts';
import { day, excerpt } from '../wording.ts';
import { kinds } from './commitments.ts';

/** Lines of one week: with the buttons the part fits a phone's screen. */
const LINES = 5;

/** How much of a commitment stands in one line. */
const TEXT = 120;

/** "<@UBEA> · last week 3 of 4 kept" */
export function headOf(who: string, week: FollowedWeek, when: string): string {
  const counts = countsOf(week);
  return counts === '' ? who : `${who} · ${when} ${counts}`;
}

/** "3 of 4 kept · 1 carried on", "2 open" while nothing is decided. */
export function countsOf({ kept, missed, carried, open }: FollowedWeek): string {
  const of = kept.length + missed.length + carried.length;
  return [
    ...(of > 0 ? [`${kept.length} of ${of} kept`] : []),
    ...(carried.length > 0 ? [`${carried.length} carried on`] : []),
    ...(open.length > 0 ? [`${open.length} open`] : []),
  ].join(' · ');
}

/** A week's commitments, a line each: kept ✓, carried on →, open ○, the rest –. */
export function weekLines({ kept, missed, carried, open }: FollowedWeek, today: Temporal.PlainDate): string[] {
  const lines = [
    ...kept.map(({ commitment: { text } }) => `✓ ${excerpt(text, TEXT)}`),
    ...carried.map((one) => `→ ${wordsOf(one)}, now for ${day(one.commitment.dueOn, today)}`),
    ...open.map((one) => `○ ${wordsOf(one)}, by ${day(one.commitment.dueOn, today)}`),
    ...missed.map((one) => `– ${wordsOf(one)}`),
  ];
  const more = lines.length - LINES;
  return more > 0 ? [...lines.slice(0, LINES), `…and ${more} more`] : lines;
}

/** Its words, with what was counted of it: "Call 20 prospects (8 of 20 calls)". */
function wordsOf({ commitment: { text, counted }, logged }: Followed): string {
  const words = excerpt(text, TEXT);
  return counted && logged !== null ? `${words} (${logged} of ${counted.wanted} ${kinds(counted.kinds)})` : words;
}
