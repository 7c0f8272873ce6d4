import type { Update } from '../../domain/reading.ts';
import { lockMessage } from '../../store/messages-heard.ts';
import { readingsAt } from '../../store/readings.ts';
import type { Message } from '../message.ts';
import type { Spoken } from './answering.ts';
import { askedFirst } from './asked-first.ts';
import { cardOf } from './card.ts';
import { isLatest, keep, waiting } from './kept.ts';
import { readBetter } from './read-better.ts';
import type { Understood } from './understand.ts';

/**
 * The card of what a model reads of a message in the DM; undefined where it reads no more than we did, and where its author did something
 * about the message meanwhile.
 */
export async function betterRead(heard: Spoken, { heard: by, reading }: Understood): Promise<Message | undefined> {
  const { ask, said } = heard;
  const better = await readBetter(ask, said.text, by, reading);
  if (better === reading || better.updates.length === 0) return undefined;
  const updates = await askedFirst(ask, better.updates, said.text);
  return ask.db.transaction(async (tx) => {
    await lockMessage(tx, ask.actor.workspaceId, said);
    const standing = await readingsAt(tx, ask.actor.workspaceId, said);
    const isSettled = standing.some(({ updates }) => updates.some(({ state }) => state !== 'waiting'));
    if (isSettled || !(await isLatest(tx, said))) return undefined;
    const kept = await keep(tx, heard, waiting(updates.map(asModelRead)), better.more);
    return cardOf(tx, { ...ask.actor, said: ask.said }, kept);
  });
}

function asModelRead(update: Update): Update {
  return { ...update, byModel: true };
}
