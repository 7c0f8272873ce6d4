import { onTheWire } from './messages.ts';
import { repliesTo, threadCounts } from './replies.ts';
import { clientIdOf, richTextOf } from './rich-text.ts';
import type { Json, Message, Workspace } from './state.ts';

/** A message as events and shortcuts carry it: with its thread's counts, and what Slack adds to what a person wrote. */
export function inPayload(workspace: Workspace, message: Message): Json {
  const { blocks, ...said } = onTheWire(message);
  const parent = workspace.messages.find(
    ({ channel, ts }) => channel === message.channel && ts === message.thread_ts && ts !== message.ts,
  );
  const isTyped = message.bot_id === undefined && message.subtype !== 'tombstone';
  const drawn = isTyped ? [richTextOf(message)] : blocks;
  return {
    ...(isTyped ? { client_msg_id: clientIdOf(message) } : {}),
    ...said,
    ...(message.subtype === 'tombstone' ? {} : { team: workspace.id }),
    ...(parent ? { parent_user_id: parent.user } : {}),
    ...threadCounts(repliesTo(message, workspace.messages)),
    ...(drawn ? { blocks: drawn } : {}),
  };
}
