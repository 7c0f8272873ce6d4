import { isAway } from '../../domain/calendar.ts';
import { hushOn } from '../../domain/hushed.ts';
import type { Member } from '../../domain/member.ts';
import { formatTotals } from '../../domain/money.ts';
import type { RepStanding } from '../../domain/team-standing.ts';
import { dayBack } from '../../domain/time-off.ts';
import { count, when } from '../wording.ts';
import { keptFacts } from './kept.ts';

/** What these figures are of, said once above them. */
export const STANDING_OF = 'Commitments kept in 4 weeks, prospecting this week, and deals as they stand now.';

/**
 * How one person stands, in two short lines: the same words in their mirror and in their manager's list. "3 of 4 kept · 1 open · prospecting 12 of
 * 40 · logged yesterday", "2 stalled ($45,000) · most wait in follow up (3 of 5)".
 */
export function standingLines(
  { kept, prospecting, waits, stalled, lastLogged }: RepStanding,
  today: Temporal.PlainDate,
): string[] {
  const worked = [
    ...(kept.of === 0 ? ['no commitment came due'] : []),
    ...keptFacts(kept),
    ...(prospecting
      ? [`prospecting ${prospecting.done}${prospecting.goal === null ? '' : ` of ${prospecting.goal}`}`]
      : []),
    lastLogged ? `logged ${when(lastLogged, today)}` : 'nothing logged in 5 weeks',
  ];
  const value = formatTotals(stalled.value);
  const stands = [
    stalled.deals === 0 ? 'nothing stalled' : `${stalled.deals} stalled${value ? ` (${value})` : ''}`,
    ...(waits ? [`most wait in ${waits.section} (${waits.late} of ${waits.open})`] : []),
  ];
  return [worked.join(' · '), stands.join(' · ')];
}

/** Whether somebody hears nothing at the moment: "away until Mon 16 Mar", "nudges stopped until Fri 13 Mar by @Max"; null where they do. */
export function hearsNothing(rep: Member, today: Temporal.PlainDate): string | null {
  const back = dayBack(rep);
  const hush = hushOn(rep, today);
  const says = [
    ...(isAway(rep, today) ? [back ? `away until ${when(back, today)}` : 'away'] : []),
    ...(hush ? [`nudges stopped until ${when(hush.until, today)}${hush.by ? ` by <@${hush.by}>` : ''}`] : []),
  ];
  return says.length > 0 ? says.join(', ') : null;
}

/** "3 deals ($45,000)" */
export function dealsWorth(deals: number, value: string): string {
  return `${count(deals, 'deal')}${value ? ` (${value})` : ''}`;
}
