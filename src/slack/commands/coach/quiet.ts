import { dateFor } from '../../../domain/member.ts';
import { readQuiet } from '../../../domain/text/quiet-command.ts';
import { changeHush, type HushChanged } from '../../../store/hush.ts';
import type { Message } from '../../message.ts';
import { hushSaid } from '../../views/hushed.ts';
import type { Ask } from '../subcommand.ts';

/** `/coach team quiet @bea until friday`: stops nudges to somebody, or lets them begin again. */
export async function quiet(ask: Ask, words: string): Promise<Message> {
  const { userId, until } = readQuiet(words, ask.said);
  return hush(ask, userId, until);
}

/** Stops nudges to somebody until a day; null lets them begin again. */
export async function hush(ask: Ask, userId: string, until: Temporal.PlainDate | null): Promise<Message> {
  await ask.meet(userId);
  const { db, actor, heard, now } = ask;
  return said(ask, await changeHush(db, actor, userId, until, { heard, now }), hushSaid);
}

/** What came of it, by the clock of the person it is about. */
export function said(
  ask: Ask,
  changed: HushChanged | undefined,
  say: (changed: HushChanged, today: Temporal.PlainDate) => Message,
): Message {
  if (!changed) return { text: 'I heard that already. It stands as it was saved then.' };
  return say(changed, dateFor(changed.after, ask.now));
}
