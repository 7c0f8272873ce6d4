import { type Hush, hushOn, isSameHush } from '../../domain/hushed.ts';
import type { HushChanged } from '../../store/hush.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { NOTHING_CHANGED, when } from '../wording.ts';

/** What a manager's hush does, with Undo; or that nudges begin again. */
export function hushSaid({ before, after }: HushChanged, today: Temporal.PlainDate): Message {
  const who = `<@${after.userId}>`;
  if (isSameHush(before, after)) return { text: `That is so already for ${who}. ${NOTHING_CHANGED}` };
  const hush = hushOn(after, today);
  const text = hush
    ? [
        `Nudges to ${who} are stopped until ${when(hush.until, today)}. What still comes are their own plans: next steps that are due and what they committed to.`,
        'They see it in `/coach why` and `/coach mirror`, and can end it with `/coach back`.',
      ].join('\n')
    : `Nudges to ${who} begin again.`;
  const undo = JSON.stringify({ of: after.userId, was: hushIn(before), became: hushIn(after) });
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoHush, undo))] };
}

/** What stands after Undo. */
export function hushUndone({ before, after }: HushChanged, today: Temporal.PlainDate): Message {
  const hush = hushOn(after, today);
  const stands = hush
    ? `Nudges to <@${after.userId}> are stopped until ${when(hush.until, today)}.`
    : `Nudges to <@${after.userId}> come as usual.`;
  return {
    text: `${isSameHush(before, after) ? 'It was changed since, so nothing was undone.' : 'Undone.'} ${stands}`,
  };
}

/** To whom it happened: who stopped nudges to them, until when, and how to end it; null where nobody did. */
export function hushedLine(rep: Hush, today: Temporal.PlainDate): string | null {
  const hush = hushOn(rep, today);
  if (!hush) return null;
  const who = hush.by ? `<@${hush.by}>` : 'A manager';
  return `${who} stopped nudges to you until ${when(hush.until, today)}. Your own plans still come: next steps that are due and what you committed to. \`/coach back\` ends that.`;
}

/** The same in one short line, under what comes all the same. */
export function hushedShort(rep: Hush, today: Temporal.PlainDate): string | null {
  const hush = hushOn(rep, today);
  if (!hush) return null;
  const who = hush.by ? `<@${hush.by}>` : 'A manager';
  return `${who} stopped nudges to you until ${when(hush.until, today)}; \`/coach back\` starts them again.`;
}

/** What a person hears who ended it themselves, before what else came of that. */
export function hushEnded(message: Message, until: Temporal.PlainDate, today: Temporal.PlainDate): Message {
  const line = `Nudges to you are on again; they were stopped until ${when(until, today)}.`;
  const text = `${line} ${message.text}`;
  return message.blocks ? { text, blocks: [section(line), ...message.blocks] } : { text };
}

function hushIn({ hushedUntil, hushedBy }: Hush): Hush {
  return { hushedUntil, hushedBy };
}
