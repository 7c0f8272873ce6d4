import type { Member } from '../../domain/member.ts';
import { type Away, dayBack, hasTimeOff, isSameTimeOff } from '../../domain/time-off.ts';
import type { TimeOffOf } from '../../store/time-off-of.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { NOTHING_CHANGED, when } from '../wording.ts';

/** What a manager's word about somebody's time off did, with Undo. `today` is theirs. */
export function awayOfSaid({ before, after }: TimeOffOf, today: Temporal.PlainDate): Message {
  const who = `<@${after.userId}>`;
  if (isSameTimeOff(before, after)) return { text: `${who} is away ${span(after, today)} already. ${NOTHING_CHANGED}` };
  const text = [
    `${who} is away ${span(after, today)}.${replaced(before, today)}`,
    'No digests, no nudges, nothing asked of them in the weekly thread. I tell them that you set it.',
  ].join('\n');
  const undo = JSON.stringify({ of: after.userId, was: dates(before), became: dates(after) });
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoAwayOf, undo))] };
}

/** What stands after Undo. */
export function awayOfUndone({ before, after }: TimeOffOf, today: Temporal.PlainDate): Message {
  const lead = isSameTimeOff(before, after) ? 'It was changed since, so nothing was undone.' : 'Undone.';
  const stands = hasTimeOff(after, today) ? `is away ${span(after, today)}` : 'has no time off';
  return { text: `${lead} <@${after.userId}> ${stands}.` };
}

/** To whoever is away by somebody else's word. */
export function awayTold(
  { after }: TimeOffOf,
  by: string,
  today: Temporal.PlainDate,
): { text: string; blocks: Block[] } {
  const text = hasTimeOff(after, today)
    ? `<@${by}> set your time off: away ${span(after, today)}. Not right? \`/coach away until …\` sets it anew.`
    : `<@${by}> took back the time off they had set for you. You have none now.`;
  const back = hasTimeOff(after, today) ? [actions(button('Not away', ACTION.back, 'back'))] : [];
  return { text, blocks: [section(text), ...back] };
}

function replaced(before: Member, today: Temporal.PlainDate): string {
  return hasTimeOff(before, today) ? ` That takes the place of their time off ${span(before, today)}.` : '';
}

/** "from today until Mon 16 Mar": the first day back is a working day. */
function span(member: Member, today: Temporal.PlainDate): string {
  const back = dayBack(member);
  const from = member.awayFrom ? `from ${when(member.awayFrom, today)}` : '';
  return [from, back ? `until ${when(back, today)}` : 'without an end'].filter(Boolean).join(' ');
}

function dates({ awayFrom, awayUntil }: Away): Away {
  return { awayFrom, awayUntil };
}
