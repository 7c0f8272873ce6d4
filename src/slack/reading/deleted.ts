import type { Db } from '../../store/db.ts';
import { hearOnce } from '../../store/heard.ts';
import { postIdOf } from '../../store/post-at.ts';
import { type KeptReading, readingsAt, settleReading } from '../../store/readings.ts';
import { UNDO_HOURS } from '../../store/undo.ts';
import type { ReadingArgs } from '../drawn/reading.ts';
import { heardKey } from '../ids.ts';
import { refresh } from '../refresh.ts';
import { cardGone } from '../views/reading-settled.ts';
import { type Answered, type Answering, once, type Spoken } from './answering.ts';
import { deletedOf } from './card.ts';
import { standingOf, waitingOf } from './edited.ts';

/**
 * Answers the deletion of a message: nothing waits of it any more, and what is saved may be undone. A message that was not heard yet is
 * not heard then.
 */
export function deletionAnswers({ ask, said }: Spoken): Answering {
  return async (tx) => {
    const { workspaceId, userId } = ask.actor;
    const answered = await once(tx, ask, { says: [] });
    if (!answered) return undefined;
    await hearOnce(tx, workspaceId, heardKey.message(said.channelId, said.ts), ask.now);
    const own = (await readingsAt(tx, workspaceId, said)).find((reading) => reading.userId === userId);
    return own ? gone(tx, { ask, said }, own) : answered;
  };
}

async function gone(tx: Db, { ask }: Spoken, own: KeptReading): Promise<Answered> {
  const { workspaceId } = ask.actor;
  const saved = await standingOf(tx, workspaceId, own);
  const isWaiting = waitingOf(own).length > 0;
  const updates = own.updates.map((one) => (one.state === 'waiting' ? { ...one, state: 'left' as const } : one));
  if (isWaiting) await settleReading(tx, ask.actor, own.id, updates);
  const isOpen = Temporal.Instant.compare(own.at.add({ hours: UNDO_HOURS }), ask.now) >= 0;
  if (saved.some(({ act }) => act !== null) && isOpen)
    return { says: [await deletedOf(tx, { ...ask.actor, said: ask.said }, { ...own, updates })] };
  if (!isWaiting) return { says: [] };
  const postId = own.answerKey ? await postIdOf(tx, workspaceId, own.answerKey) : undefined;
  if (postId === undefined) return { says: [cardGone()] };
  const args: ReadingArgs = { id: own.id, userId: own.userId, gone: true };
  await refresh({ db: tx, workspaceId, now: ask.now }, postId, 'reading', args);
  return { says: [] };
}
