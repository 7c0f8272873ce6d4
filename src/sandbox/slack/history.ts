import { page, refuse } from './answer.ts';
import { joinedChannel } from './conversations.ts';
import { onTheWire } from './messages.ts';
import { type Args, type Method, saysYes, textOf } from './method.ts';
import { repliesTo, threadCounts } from './replies.ts';
import type { Message, Workspace } from './state.ts';
import { nowOf, type World } from './world.ts';

const MOST = 999;

const byTs = (left: Message, right: Message) => Number(left.ts) - Number(right.ts);

/** What history has by now: nothing ephemeral, and nothing that is to show only later. */
function shown(world: World, workspace: Workspace, channelId: string): Message[] {
  return workspace.messages
    .filter((message) => message.channel === channelId && message.viewer === undefined)
    .filter(({ historyFrom }) => historyFrom === undefined || historyFrom <= nowOf(world))
    .sort(byTs);
}

/** `oldest` and `latest` leave out the moment itself unless `inclusive`. */
function within(args: Args, { ts }: Message): boolean {
  const oldest = textOf(args, 'oldest');
  const latest = textOf(args, 'latest');
  const inclusive = saysYes(args, 'inclusive');
  const after = oldest === '' || Number(ts) > Number(oldest) || (inclusive && Number(ts) === Number(oldest));
  const before = latest === '' || Number(ts) < Number(latest) || (inclusive && Number(ts) === Number(latest));
  return after && before;
}

function wire(all: Message[], args: Args) {
  return (message: Message) => {
    const { metadata, ...rest } = onTheWire(message);
    return {
      ...rest,
      ...(metadata && saysYes(args, 'include_all_metadata') ? { metadata } : {}),
      ...threadCounts(repliesTo(message, all)),
    };
  };
}

/** The channel's messages outside threads, newest first. */
export const conversationsHistory: Method = (world, workspace, args) => {
  const channel = joinedChannel(workspace, textOf(args, 'channel'));
  const all = shown(world, workspace, channel.id);
  const top = all.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
  const { items, more, next } = page(top.filter((message) => within(args, message)).reverse(), args, MOST);
  return { messages: items.map(wire(all, args)), has_more: more, response_metadata: { next_cursor: next } };
};

/** A thread, oldest first; the parent stands first on every page, whatever the bounds. */
export const conversationsReplies: Method = (world, workspace, args) => {
  const channel = joinedChannel(workspace, textOf(args, 'channel'));
  const all = shown(world, workspace, channel.id);
  const parent = all.find(({ ts }) => ts === textOf(args, 'ts')) ?? refuse('thread_not_found');
  const { items, more, next } = page(
    repliesTo(parent, all).filter((message) => within(args, message)),
    args,
    MOST,
  );
  return {
    messages: [parent, ...items].map(wire(all, args)),
    has_more: more,
    response_metadata: { next_cursor: next },
  };
};
