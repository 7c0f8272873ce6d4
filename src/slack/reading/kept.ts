import type { Update } from '../../domain/reading.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import type { Db } from '../../store/db.ts';
import { isHeard, isHeardAfter } from '../../store/messages-heard.ts';
import { type KeptReading, keepReading } from '../../store/readings.ts';
import { heardKey } from '../ids.ts';
import type { Spoken } from './answering.ts';
import { editKey, type Utterance } from './utterance.ts';

/** A ts after every other. */
const LAST = '9999999999.999999';

/** Keeps a reading of a message, and returns it; what answers it in the DM is said under the key by which it was heard. */
export async function keep(tx: Db, { ask, said }: Spoken, updates: ReadUpdate[], more: number): Promise<KeptReading> {
  const { channelId, ts, threadTs, place, editedTs } = said;
  const answerKey = place === 'dm' ? ask.heard : null;
  const reading = { userId: ask.actor.userId, channelId, ts, threadTs, place, updates, more };
  const whole = { ...reading, editedTs, answerKey, at: ask.now };
  return { ...whole, id: await keepReading(tx, ask.actor.workspaceId, whole) };
}

/** Updates that their author has not saved yet. */
export function waiting(updates: readonly Update[]): ReadUpdate[] {
  return updates.map((update) => ({ update, state: 'waiting', act: null }));
}

/** Whether a message still says what was read of it: no later edit was heard, nor that it was deleted. */
export async function isLatest(tx: Db, said: Utterance): Promise<boolean> {
  const { workspaceId, channelId, ts, editedTs } = said;
  if (await isHeardAfter(tx, workspaceId, editKey(said, editedTs ?? '0'), editKey(said, LAST))) return false;
  return !(await isHeard(tx, workspaceId, heardKey.deletion(channelId, ts)));
}

/** Whether nothing was ever heard in this conversation. */
export async function isFirst(db: Db, workspaceId: string, channelId: string): Promise<boolean> {
  const from = heardKey.message(channelId, '0');
  return !(await isHeardAfter(db, workspaceId, from, heardKey.message(channelId, LAST)));
}
