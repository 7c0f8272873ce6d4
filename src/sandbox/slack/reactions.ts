import { refuse } from './answer.ts';
import { namedMessage } from './chat.ts';
import { joinedChannel } from './conversations.ts';
import { type Args, type Method, textOf } from './method.ts';
import type { Workspace } from './state.ts';
import { tell } from './world.ts';

/** The name of an emoji, without its colons, with a skin tone at most. */
const NAME = /^[\p{L}\p{N}_+'-]+(?:::skin-tone-[2-6])?$/u;

/** Puts the bot's reaction on a message. */
export const addReaction: Method = (world, workspace, args) => {
  const { name, message } = named(workspace, args);
  const reactions = message.reactions ?? [];
  const there = reactions.find((reaction) => reaction.name === name);
  if (there?.users.includes(workspace.botUser)) refuse('already_reacted');
  if (there) {
    there.users.push(workspace.botUser);
    there.count += 1;
  } else {
    message.reactions = [...reactions, { name, users: [workspace.botUser], count: 1 }];
  }
  tell(world, { workspaceId: workspace.id, how: 'reacted', message });
  return {};
};

/** Takes the bot's reaction off a message. */
export const removeReaction: Method = (world, workspace, args) => {
  const { name, message } = named(workspace, args);
  const reactions = message.reactions ?? [];
  const there = reactions.find((reaction) => reaction.name === name);
  if (!there?.users.includes(workspace.botUser)) refuse('no_reaction');
  const users = there.users.filter((user) => user !== workspace.botUser);
  const left = reactions.flatMap((one) => {
    if (one !== there) return [one];
    return users.length > 0 ? [{ ...one, users, count: users.length }] : [];
  });
  if (left.length > 0) message.reactions = left;
  else delete message.reactions;
  tell(world, { workspaceId: workspace.id, how: 'reacted', message });
  return {};
};

function named(workspace: Workspace, args: Args) {
  const [channel, timestamp, name] = ['channel', 'timestamp', 'name'].map((one) => textOf(args, one));
  if (!name || !NAME.test(name)) refuse('invalid_name');
  if (!channel || !timestamp) refuse('no_item_specified');
  if (!/^\d+\.\d{6}$/.test(timestamp)) refuse('bad_timestamp');
  if (joinedChannel(workspace, channel).isArchived) refuse('is_archived');
  return { name, message: namedMessage(workspace, args, 'timestamp') };
}
