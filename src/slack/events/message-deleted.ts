import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { readingsAt } from '../../store/readings.ts';
import { isReadFor } from '../../store/team-reading.ts';
import type { Pending } from '../pending.ts';
import { spokenBy } from '../reading/answering.ts';
import { whisper } from '../reading/aside.ts';
import { deletionAnswers } from '../reading/deleted.ts';
import { deliver } from '../reading/deliver.ts';
import { deletionKey, threadAround, type Utterance } from '../reading/utterance.ts';

/** A tombstone that goes with its last reply is nobody's message. */
const PREVIOUS = z.object({
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
});
const AT = { channel: z.string(), channel_type: z.enum(['im', 'channel', 'group']), previous_message: PREVIOUS };

/** A person's message that was deleted; one with a thread under it leaves a tombstone. */
const DELETED = z.union([
  z.object({ ...AT, subtype: z.literal('message_deleted') }),
  z.object({
    ...AT,
    subtype: z.literal('message_changed'),
    message: z.object({ subtype: z.literal('tombstone') }),
  }),
]);

/** Takes note that a message is gone: for its author, and for whoever logged it by the shortcut. */
export const messageDeleted =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = DELETED.safeParse(event);
    if (!parsed.success) return;
    const { channel: channelId, channel_type, previous_message } = parsed.data;
    const { user: userId, ts } = previous_message;
    const threadTs = threadAround(previous_message);
    const at = { workspaceId: body.team_id, client, channelId, ts, threadTs, editedTs: null, text: '' };
    const isDm = channel_type === 'im';
    const standing = await readingsAt(deps.db, body.team_id, { channelId, ts });
    const readers = standing.map((reading) => ({ userId: reading.userId, place: reading.place }));
    const isOwn = readers.some((reader) => reader.userId === userId);
    const wasRead = isOwn || isDm || (await isReadFor(deps.db, body.team_id, { channelId, userId }));
    const author = isOwn || !wasRead ? [] : [{ userId, place: isDm ? ('dm' as const) : ('channel' as const) }];
    for (const reader of [...author, ...readers]) await forget(deps, pending, { ...at, ...reader }, isDm);
  };

async function forget(deps: Deps, pending: Pending, said: Utterance, isDm: boolean): Promise<void> {
  const spoken = await spokenBy(deps, said, deletionKey(said));
  if (!spoken) return;
  const answering = deletionAnswers(spoken);
  if (isDm) await deliver(deps, pending, spoken, answering);
  else await whisper(deps, pending, spoken, answering);
}
