import type { Button } from '@slack/types';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { longDate } from '../../domain/text/date.ts';
import { type Away, dayBack, hasTimeOff, isSameTimeOff, isToCome, type TimeOff } from '../../domain/time-off.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, when } from '../wording.ts';
import { nextDigestFor } from './next-digest.ts';

/** Somebody's time off among their days. */
export type Off = WorkCalendar;

/** Time off before and after an act, and when the next digest comes. */
export type TimeOffChanged = { before: Off; after: Off; nextAt: Temporal.Instant | null };

/** What time off does, and when the next digest comes. `replaced` is the time off that it took the place of. */
export function awaySaid({ before, after, nextAt }: TimeOffChanged, replaced: Off | null, now: Temporal.ZonedDateTime) {
  const today = now.toPlainDate();
  const lead = replaced ? [`This takes the place of your time off ${spanOf(replaced, today)}.`] : [];
  const text = [
    ...lead,
    `You are away ${spanOf(after, today)}.`,
    'In that time: no digests, no nudges to you or about you in the channel, nothing asked of you in the weekly thread. The days count towards no limit and no goal.',
    nextDigestFor(after, nextAt, now),
  ].join('\n');
  return withUndo(text, before, after, [button("I'm back", ACTION.back, 'back')]);
}

/** Whether a long time off is meant; nothing changes until it is confirmed. */
export function awayQuestion({ from, until }: TimeOff, calendar: Off, today: Temporal.PlainDate): Message {
  const off = { ...calendar, awayFrom: from, awayUntil: until };
  const weeks = until ? Math.round(from.until(until).days / 7) : 0;
  const dates = until ? `from ${longDate(from)}, first day back ${longDate(dayBack(off) ?? until)}` : '';
  const text = [
    `That is ${count(weeks, 'week')} away, ${dates}. Nothing has changed yet.`,
    ...(hasTimeOff(calendar, today) ? [`It would take the place of your time off ${spanOf(calendar, today)}.`] : []),
    "If you mean other dates, say them again with the month's name and the year.",
  ].join('\n');
  const value = JSON.stringify({ from, until });
  const yes = button(`Yes, away for ${count(weeks, 'week')}`, ACTION.confirmAway, value, 'primary');
  return { text, blocks: [section(text), actions(yes)] };
}

/** That time off is over, or never begins. */
export function backSaid({ before, after, nextAt }: TimeOffChanged, now: Temporal.ZonedDateTime): Message {
  const today = now.toPlainDate();
  const lead = isToCome(before, today)
    ? `Your time off ${spanOf(before, today)} is cancelled.`
    : 'Welcome back. From today on your days count again.';
  return withUndo(`${lead} ${nextDigestFor(after, nextAt, now)}`, before, after);
}

/** What stands after Undo. */
export function awayUndone({ before, after, nextAt }: TimeOffChanged, now: Temporal.ZonedDateTime): Message {
  const today = now.toPlainDate();
  const lead = isSameTimeOff(before, after) ? 'It was changed since, so nothing was undone.' : 'Undone.';
  const stands = hasTimeOff(after, today) ? `You are away ${spanOf(after, today)}.` : 'You have no time off.';
  return { text: `${lead} ${stands} ${nextDigestFor(after, nextAt, now)}` };
}

/** Why somebody away is asked nothing, and how to end it. */
export function nothingAsked(off: Off, today: Temporal.PlainDate): Message {
  const back = dayBack(off);
  const [until, end] = back ? [when(back, today), '`/coach back` ends that; '] : ['you say `/coach back`', ''];
  return { text: `You are away until ${until}, so nothing is asked of you. ${end}\`/deal\` shows your deals.` };
}

/** Why a first day back cannot be on or before the first day off. */
export function beginsLater(from: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return `Your time off begins only ${when(from, today)}. To cancel it: \`/coach back\`. Nothing changed.`;
}

/** "from today until Mon 16 Mar, your first day back", "on Fri 20 Nov, back Mon 23 Nov": back on a working day. */
export function spanOf(off: Off, today: Temporal.PlainDate): string {
  const { awayFrom, awayUntil } = off;
  const back = dayBack(off);
  const isOneDay = awayFrom !== null && awayUntil?.equals(awayFrom.add({ days: 1 }));
  if (back && isOneDay) return `${on(awayFrom, today)}, back ${when(back, today)}`;
  const from = awayFrom ? `from ${when(awayFrom, today)} ` : '';
  return back ? `${from}until ${when(back, today)}, your first day back` : `${from}until you say \`/coach back\``;
}

function on(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = when(date, today);
  return /\d/.test(words) ? `on ${words}` : words;
}

/** The message, with Undo where the act changed something. */
function withUndo(text: string, was: Off, became: Off, buttons: Button[] = []): Message {
  const value = JSON.stringify({ was: dates(was), became: dates(became) });
  const undo = isSameTimeOff(was, became) ? [] : [button('Undo', ACTION.undoAway, value)];
  const all = [...undo, ...buttons];
  return all.length > 0 ? { text, blocks: [section(text), actions(...all)] } : { text };
}

function dates({ awayFrom, awayUntil }: Away): Away {
  return { awayFrom, awayUntil };
}
