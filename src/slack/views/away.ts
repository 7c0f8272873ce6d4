import type { Member } from '../../domain/member.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { when } from '../wording.ts';
import { nextDigest } from './next-digest.ts';

type Off = Pick<Member, 'awayFrom' | 'awayUntil'>;

/** What time off does, and when the next digest comes. `replaced` is the time off that it took the place of. */
export function awaySaid(
  off: Off,
  replaced: Off | null,
  nextAt: Temporal.Instant | null,
  now: Temporal.ZonedDateTime,
): Message {
  const today = now.toPlainDate();
  const before = replaced ? [`It takes the place of your time off ${spanOf(replaced, today)}.`] : [];
  const text = [
    `You are away ${spanOf(off, today)}.`,
    'In that time: no digests, no nudges to you or about you in the channel, nothing asked of you in the weekly thread. The days count towards no limit and no goal.',
    ...before,
    off.awayUntil ? nextDigest(nextAt, now) : 'Your digest comes again once you say `/coach back`.',
  ].join('\n');
  return { text, blocks: [section(text), actions(button("I'm back", ACTION.back, 'back'))] };
}

/** That time off is over, or never begins. */
export function backSaid(before: Off, nextAt: Temporal.Instant | null, now: Temporal.ZonedDateTime): Message {
  const today = now.toPlainDate();
  const starts = before.awayFrom && Temporal.PlainDate.compare(before.awayFrom, today) > 0;
  const lead = starts
    ? `Your time off ${spanOf(before, today)} is cancelled.`
    : 'Welcome back. From today on your days count again.';
  return { text: `${lead} ${nextDigest(nextAt, now)}` };
}

/** "from today until Mon 16 Mar, your first day back" */
export function spanOf({ awayFrom, awayUntil }: Off, today: Temporal.PlainDate): string {
  const from = awayFrom ? `from ${when(awayFrom, today)} ` : '';
  return awayUntil
    ? `${from}until ${when(awayUntil, today)}, your first day back`
    : `${from}until you say \`/coach back\``;
}
