import type { Channel, Json, Message, WireFile, WireMessage, Workspace } from './state.ts';
import { nextTs, nowOf, tell, type World } from './world.ts';

/** What is to be said, and by whom. `viewer` makes it ephemeral. */
export type Draft = {
  user: string;
  text: string;
  blocks?: Json[] | undefined;
  threadTs?: string | undefined;
  metadata?: Json | undefined;
  viewer?: string | undefined;
  subtype?: string | undefined;
  files?: WireFile[] | undefined;
};

/** Gives every block its block_id and every element its action_id, where the app left them to Slack. */
export function withIds(blocks: Json[]): Json[] {
  const named = (element: unknown, id: string) =>
    typeof element === 'object' && element !== null && !('elements' in element)
      ? { ...element, ...('action_id' in element || !interactive(element) ? {} : { action_id: id }) }
      : element;
  return blocks.map((block, index) => {
    const blockId = typeof block.block_id === 'string' ? block.block_id : `block-${index + 1}`;
    const parts = Array.isArray(block.elements) && block.type === 'actions' ? block.elements : undefined;
    return {
      ...block,
      block_id: blockId,
      ...(block.accessory ? { accessory: named(block.accessory, `${blockId}-0`) } : {}),
      ...(block.element ? { element: named(block.element, `${blockId}-0`) } : {}),
      ...(parts ? { elements: parts.map((part, at) => named(part, `${blockId}-${at}`)) } : {}),
    };
  });
}

function interactive(element: object): boolean {
  return 'type' in element && element.type !== 'image';
}

/** Puts a message into a channel and tells who listens. */
export function post(world: World, workspace: Workspace, channel: Channel, draft: Draft): Message {
  const isBot = workspace.users.find(({ id }) => id === draft.user)?.isBot === true;
  const byApp = draft.user === workspace.botUser;
  const message: Message = {
    type: 'message',
    channel: channel.id,
    ts: nextTs(world, workspace, channel.id),
    user: draft.user,
    text: draft.text,
    ...(isBot ? { bot_id: byApp ? workspace.botId : `B${draft.user.slice(1)}` } : {}),
    ...(byApp ? { app_id: workspace.appId } : {}),
    ...(draft.blocks && draft.blocks.length > 0 ? { blocks: withIds(draft.blocks) } : {}),
    ...(draft.threadTs ? { thread_ts: draft.threadTs } : {}),
    ...(draft.metadata ? { metadata: draft.metadata } : {}),
    ...(draft.viewer ? { viewer: draft.viewer } : {}),
    ...(draft.subtype ? { subtype: draft.subtype } : {}),
    ...(draft.files ? { files: draft.files } : {}),
  };
  workspace.messages.push(message);
  tell(world, { workspaceId: workspace.id, how: 'posted', message });
  return message;
}

/** Puts new words into a message. A text without blocks takes the blocks away. */
export function rewrite(
  world: World,
  workspace: Workspace,
  message: Message,
  by: string,
  change: Partial<Draft>,
): void {
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks?.length) message.blocks = withIds(change.blocks);
  else if (change.text !== undefined || change.blocks) delete message.blocks;
  if (change.metadata) message.metadata = change.metadata;
  message.edited = { user: by, ts: momentOfEdit(world, message) };
  tell(world, { workspaceId: workspace.id, how: 'edited', message });
}

/** When it was edited, in whole seconds as Slack says it; no two edits of a message have the same. */
function momentOfEdit(world: World, { ts, edited }: Message): string {
  const first = edited ? Number(edited.ts) + 1 : Math.ceil(Number(ts));
  return `${Math.max(Math.floor(nowOf(world) / 1000), first)}.000000`;
}

/** Takes a message away. */
export function remove(world: World, workspace: Workspace, message: Message): void {
  workspace.messages.splice(workspace.messages.indexOf(message), 1);
  tell(world, { workspaceId: workspace.id, how: 'deleted', message });
}

/** The message of this ts in the channel that `viewer` may see; the bot, as no one, sees none that is ephemeral. */
export function messageAt(workspace: Workspace, channelId: string, ts: string, viewer?: string): Message | undefined {
  return workspace.messages.find(
    (message) =>
      message.channel === channelId && message.ts === ts && (message.viewer === undefined || message.viewer === viewer),
  );
}

/** The message as it goes over the wire: without the marks of where it stands. */
export function onTheWire({ channel, viewer, historyFrom, ...message }: Message): WireMessage {
  return message;
}
