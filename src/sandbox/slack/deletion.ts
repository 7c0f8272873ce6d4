import { remove } from './messages.ts';
import { repliesTo } from './replies.ts';
import type { Message, Workspace } from './state.ts';
import { tell, type World } from './world.ts';

/** Who Slack says wrote what stands in place of a deleted message. */
const SLACKBOT = 'USLACKBOT';

/** What was deleted, as it stood; `stands` is what Slack leaves in its place while others have replied to it. */
export type Deleted = { before: Message; stands?: Message };

/** Deletes a message, and with the last reply under it what stood in place of its parent. All that went, in order. */
export function deleted(world: World, workspace: Workspace, message: Message): Deleted[] {
  const before = structuredClone(message);
  if (repliesTo(message, workspace.messages).length > 0) {
    const stands = entombed(workspace, message);
    tell(world, { workspaceId: workspace.id, how: 'deleted', message: before });
    return [{ before, stands }];
  }
  remove(world, workspace, message);
  const { channel, thread_ts } = message;
  const parent = workspace.messages.find((one) => one.channel === channel && one.ts === thread_ts);
  const isOver = parent?.subtype === 'tombstone' && repliesTo(parent, workspace.messages).length === 0;
  return [{ before }, ...(isOver ? deleted(world, workspace, parent) : [])];
}

/** Puts Slack's words in the place of a message that has a thread. */
function entombed(workspace: Workspace, { channel, ts }: Message): Message {
  const stands: Message = {
    ...{ type: 'message', subtype: 'tombstone', channel, ts, thread_ts: ts },
    ...{ user: SLACKBOT, text: 'This message was deleted.', hidden: true },
  };
  const at = workspace.messages.findIndex((one) => one.channel === channel && one.ts === ts);
  workspace.messages[at] = stands;
  return stands;
}
