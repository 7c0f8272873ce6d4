import { refuse } from './answer.ts';
import { namedMessage } from './chat.ts';
import { joinedChannel } from './conversations.ts';
import { type Method, textOf } from './method.ts';
import { tell } from './world.ts';

/** The name of an emoji, without its colons, with a skin tone at most. */
const NAME = /^[\p{L}\p{N}_+'-]+(?:::skin-tone-[2-6])?$/u;

/** Puts the bot's reaction on a message. */
export const addReaction: Method = (world, workspace, args) => {
  const [channel, timestamp, name] = ['channel', 'timestamp', 'name'].map((one) => textOf(args, one));
  if (!NAME.test(name ?? '')) refuse('invalid_name');
  if (!channel || !timestamp) refuse('no_item_specified');
  if (!/^\d+\.\d{6}$/.test(timestamp)) refuse('bad_timestamp');
  if (joinedChannel(workspace, channel).isArchived) refuse('is_archived');
  const message = namedMessage(workspace, args, 'timestamp');
  const reactions = message.reactions ?? [];
  const there = reactions.find((reaction) => reaction.name === name);
  if (there?.users.includes(workspace.botUser)) refuse('already_reacted');
  if (there) {
    there.users.push(workspace.botUser);
    there.count += 1;
  } else {
    message.reactions = [...reactions, { name: name ?? '', users: [workspace.botUser], count: 1 }];
  }
  tell(world, { workspaceId: workspace.id, how: 'reacted', message });
  return {};
};
