import type { Db } from '../../store/db.ts';
import { hearOnce } from '../../store/heard.ts';
import { isHeardAfter } from '../../store/messages-heard.ts';
import { heardKey } from '../ids.ts';
import { type Answered, once, type Spoken } from './answering.ts';

/** So long, in seconds, somebody remembers how to write an update. */
const REMEMBERED = 3_600;

/** Whether they were told in the last hour, in this conversation, that there was no update in what they wrote. */
export function wasUnread({ ask, said }: Spoken): Promise<boolean> {
  const { channelId, ts } = said;
  const since = `${Math.floor(Number(ts)) - REMEMBERED}`;
  const { unread } = heardKey;
  return isHeardAfter(ask.db, ask.actor.workspaceId, unread(channelId, since), unread(channelId, ts));
}

/** Says once that a message holds no update, and remembers that it was said. */
export async function answerUnread(tx: Db, { ask, said }: Spoken, back: Answered): Promise<Answered | undefined> {
  const answered = await once(tx, ask, back);
  if (answered) await hearOnce(tx, ask.actor.workspaceId, heardKey.unread(said.channelId, said.ts), ask.now);
  return answered;
}
