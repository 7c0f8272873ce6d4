import { asc, inArray } from 'drizzle-orm';
import { markOf } from '../../slack/courier/metadata.ts';
import type { Db } from '../../store/db.ts';
import { deliveries } from '../../store/schema.ts';
import { withIds } from '../slack/messages.ts';
import type { Json, Message } from '../slack/state.ts';
import { BOT_USER, TEAMS, WORKSPACE } from './people.ts';
import { BOT } from './slack-seed.ts';

/** What the bot said in the teams' channels before the sandbox began, as it stands there: last week's threads. */
export async function saidInChannels(db: Db): Promise<Message[]> {
  const channels = Object.values(TEAMS).map(({ channelId }) => channelId);
  const rows = await db
    .select()
    .from(deliveries)
    .where(inArray(deliveries.channelId, channels))
    .orderBy(asc(deliveries.id));
  const tsOf = new Map(rows.map(({ id, ts }) => [id, ts]));
  return rows.flatMap(({ id, channelId, body, ts, parentId }): Message[] => {
    if (!body || ts === null) return [];
    const under = parentId === null ? undefined : tsOf.get(parentId);
    return [
      {
        ...{ type: 'message', channel: channelId, ts, user: BOT_USER, bot_id: BOT.botId, text: body.text },
        // Blocks are kept as Slack takes them.
        ...(body.blocks ? { blocks: withIds(body.blocks as Json[]) } : {}),
        ...(under ? { thread_ts: under } : {}),
        metadata: markOf(WORKSPACE.workspaceId, id),
      },
    ];
  });
}
