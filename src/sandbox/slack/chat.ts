import { messageFaults } from '../../slack/limits.ts';
import { refuse, refuseBreaches } from './answer.ts';
import { joinedChannel, writableChannel } from './conversations.ts';
import { type Draft, messageAt, onTheWire, post, remove, rewrite } from './messages.ts';
import { type Args, type Method, objectOf, textOf } from './method.ts';
import type { Json, Message, Workspace } from './state.ts';
import { userOf } from './users.ts';
import { nowOf, type World } from './world.ts';

/** At most one post a channel in this time, milliseconds. */
export const PACE = 1000;

function blocksOf(args: Args): Json[] | undefined {
  if (args.blocks === undefined || args.blocks === '') return undefined;
  return Array.isArray(args.blocks) ? args.blocks : refuse('invalid_blocks_format');
}

/** The message of a call, checked as Slack checks it. */
function draftOf(world: World, workspace: Workspace, args: Args, use: 'post' | 'edit'): Draft {
  const blocks = blocksOf(args);
  const metadata = objectOf(args, 'metadata');
  const text = textOf(args, 'text');
  const [first, ...others] = world.enforceLimits
    ? messageFaults({ text, blocks, metadata: args.metadata }, use)
    : messageFaults({ text, blocks }).filter(({ error }) => error === 'no_text');
  if (first) {
    world.breaches.push(...[first, ...others].map(({ path, problem }) => `${path}: ${problem}`));
    if (first.error === 'invalid_blocks') refuseBreaches(first.error, [first, ...others], '');
    refuse(first.error);
  }
  return { user: workspace.botUser, text, blocks, metadata, threadTs: textOf(args, 'thread_ts') || undefined };
}

/** A post of the bot. */
export const postMessage: Method = (world, workspace, args) => {
  const channel = writableChannel(workspace, textOf(args, 'channel'));
  const draft = draftOf(world, workspace, args, 'post');
  workspace.lastPost[channel.id] = nowOf(world);
  const message = post(world, workspace, channel, draft);
  return { channel: channel.id, ts: message.ts, message: onTheWire(message) };
};

/** Seconds until the bot may post here again, by the given clock; 0 when it may now. */
export function waitBeforePost(world: World, workspace: Workspace, args: Args): number {
  const name = textOf(args, 'channel');
  const channel = workspace.users.find(({ id }) => id === name)?.dm ?? name;
  const since = nowOf(world) - (workspace.lastPost[channel] ?? Number.NEGATIVE_INFINITY);
  return since >= 0 && since < PACE ? Math.ceil((PACE - since) / 1000) : 0;
}

export const postEphemeral: Method = (world, workspace, args) => {
  const channel = writableChannel(workspace, textOf(args, 'channel'));
  const viewer = userOf(workspace, textOf(args, 'user'));
  if (!channel.members.includes(viewer.id)) refuse('user_not_in_channel');
  const message = post(world, workspace, channel, { ...draftOf(world, workspace, args, 'post'), viewer: viewer.id });
  return { message_ts: message.ts };
};

/** The message named by a call: one that the bot may see in a channel it is in. */
export function namedMessage(workspace: Workspace, args: Args, name: string): Message {
  const channel = joinedChannel(workspace, textOf(args, 'channel'));
  return messageAt(workspace, channel.id, textOf(args, name)) ?? refuse('message_not_found');
}

export const update: Method = (world, workspace, args) => {
  const message = namedMessage(workspace, args, 'ts');
  if (joinedChannel(workspace, message.channel).isArchived) refuse('is_inactive');
  if (message.user !== workspace.botUser) refuse('cant_update_message');
  const { text, blocks, metadata } = draftOf(world, workspace, args, 'edit');
  const change = { ...(args.text === undefined ? {} : { text }), blocks, metadata };
  rewrite(world, workspace, message, workspace.botUser, change);
  return { channel: message.channel, ts: message.ts, text: message.text, message: onTheWire(message) };
};

export const deleteMessage: Method = (world, workspace, args) => {
  const message = namedMessage(workspace, args, 'ts');
  if (message.user !== workspace.botUser) refuse('cant_delete_message');
  remove(world, workspace, message);
  return { channel: message.channel, ts: message.ts };
};

export const getPermalink: Method = (_world, workspace, args) => {
  const message = namedMessage(workspace, args, 'message_ts');
  const thread = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${message.channel}` : '';
  const place = `${message.channel}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: message.channel, permalink: `https://${workspace.domain}.slack.com/archives/${place}` };
};
