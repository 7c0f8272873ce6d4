import { page, refuse } from './answer.ts';
import { type Args, type Method, saysYes, textOf } from './method.ts';
import { dmWith } from './seed.ts';
import type { Channel, User, Workspace } from './state.ts';
import { userOf } from './users.ts';

/** The conversation between this person and the bot, opened if it was not. */
export function openDm(workspace: Workspace, person: User): Channel {
  const open = workspace.channels.find(({ id }) => id === person.dm);
  if (open) return open;
  const dm = dmWith(person, workspace.botUser);
  workspace.channels.push(dm);
  return dm;
}

/** The channel of this id if the bot may know of it: a private one it is not in does not exist for it. */
export function visibleChannel(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channels.find(({ id }) => id === channelId);
  if (!channel || (channel.isPrivate && !channel.members.includes(workspace.botUser))) refuse('channel_not_found');
  return channel;
}

/** The channel of this id if the bot is in it. */
export function joinedChannel(workspace: Workspace, channelId: string): Channel {
  const channel = visibleChannel(workspace, channelId);
  return channel.members.includes(workspace.botUser) ? channel : refuse('not_in_channel');
}

/** Where the bot may write: a channel by id or name that it is in, or a person's DM by the person's id. */
export function writableChannel(workspace: Workspace, name: string): Channel {
  const person = workspace.users.find(({ id }) => id === name);
  if (person && !person.deleted) return openDm(workspace, person);
  const named = workspace.channels.find((channel) => !channel.isDm && channel.name === name.replace(/^#/, ''));
  const channel = visibleChannel(workspace, named?.id ?? name);
  if (channel.isArchived) refuse('is_archived');
  return channel.members.includes(workspace.botUser) ? channel : refuse('not_in_channel');
}

/** A conversation as Slack hands it out to the bot. */
function wireChannel(workspace: Workspace, channel: Channel) {
  const kind = {
    id: channel.id,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate && !channel.isDm,
    is_im: channel.isDm,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_archived: channel.isArchived,
  };
  return channel.isDm
    ? { ...kind, user: channel.members.find((id) => id !== workspace.botUser) }
    : {
        ...kind,
        name: channel.name,
        is_member: channel.members.includes(workspace.botUser),
        num_members: channel.members.length,
      };
}

export const conversationsOpen: Method = (_world, workspace, args) => {
  const ids = textOf(args, 'users').split(',').filter(Boolean);
  const open = ids.length === 0 ? openById(workspace, args) : openWith(workspace, ids);
  const whole = saysYes(args, 'return_im');
  return {
    ...(open.before ? { no_op: true, already_open: true } : {}),
    channel: whole ? wireChannel(workspace, open.channel) : { id: open.channel.id },
  };
};

function openById(workspace: Workspace, args: Args) {
  const channel = workspace.channels.find(({ id }) => id === textOf(args, 'channel'));
  if (textOf(args, 'channel') === '') refuse('users_list_not_supplied');
  return channel?.isDm ? { channel, before: true } : refuse('channel_not_found');
}

/** Sideline speaks to one person at a time; a DM of several is not served here. */
function openWith(workspace: Workspace, ids: string[]) {
  const people = ids.map((id) => userOf(workspace, id));
  const [person] = people;
  if (!person || people.length > 1) refuse('method_not_supported_for_channel_type');
  if (person.deleted) refuse('user_disabled');
  const before = workspace.channels.some(({ id }) => id === person.dm);
  return { channel: openDm(workspace, person), before };
}

export const conversationsInfo: Method = (_world, workspace, args) => ({
  channel: wireChannel(workspace, visibleChannel(workspace, textOf(args, 'channel'))),
});

export const conversationsMembers: Method = (_world, workspace, args) => {
  const { items, next } = page(visibleChannel(workspace, textOf(args, 'channel')).members, args, 1000);
  return { members: items, response_metadata: { next_cursor: next } };
};

function typeOf(channel: Channel): string {
  if (channel.isDm) return 'im';
  return channel.isPrivate ? 'private_channel' : 'public_channel';
}

export const conversationsList: Method = (_world, workspace, args) => {
  const types = (textOf(args, 'types') || 'public_channel').split(',').map((type) => type.trim());
  const known = workspace.channels.filter(
    (channel) =>
      types.includes(typeOf(channel)) &&
      (!channel.isPrivate || channel.members.includes(workspace.botUser)) &&
      !(saysYes(args, 'exclude_archived') && channel.isArchived),
  );
  const { items, next } = page(known, args, 1000);
  return {
    channels: items.map((channel) => wireChannel(workspace, channel)),
    response_metadata: { next_cursor: next },
  };
};
