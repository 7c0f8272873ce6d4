import { dateFor } from '../../../domain/member.ts';
import { readQuiet } from '../../../domain/text/quiet-command.ts';
import { changeHush, type HushChanged } from '../../../store/hush.ts';
import type { Message } from '../../message.ts';
import { hushPersonModal } from '../../modals/hush-person.ts';
import { hushSaid } from '../../views/hushed.ts';
import type { Ask, Reply } from '../subcommand.ts';

/** A week is offered; any day up to 90 may be picked. */
const OFFERED_DAYS = 7;

/** Nobody, or one person and nothing else. */
const ALONE = /^(?:<@([UW][A-Z0-9]+)(?:\|[^>]*)?>)?$/;

/** `/coach team quiet @bea until friday`: stops nudges to somebody, or lets them begin again; without a day it opens the form. */
export async function quiet(ask: Ask, words: string): Promise<Reply> {
  const alone = ALONE.exec(words.trim());
  if (alone && ask.actor.role !== 'rep') return { modal: hushPersonModal(quietOffered(ask), alone[1] ?? null) };
  const { userId, until } = readQuiet(words, ask.said);
  return { message: await hush(ask, userId, until) };
}

/** The day on which nudges begin again unless another is picked. */
export function quietOffered({ said }: Pick<Ask, 'said'>): Temporal.PlainDate {
  return said.at.toPlainDate().add({ days: OFFERED_DAYS });
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
