import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';

/** A sales team's channel that Slack refuses, and the error with which it does. */
export type ClosedChannel = { team: string; channelId: string; reason: string };

/** Says that nothing can be posted in a sales team's channel, and what puts it right. */
export function closedChannel({ team, channelId, reason }: ClosedChannel): Message {
  const channel = `<#${channelId}>`;
  const name = `*${excerpt(team, 80)}*`;
  const again = 'Then set the team up again with `/coach team`, and I go on.';
  if (reason === 'is_archived' || reason === 'is_inactive') {
    return {
      text: `${channel}, the channel of ${name}, is archived, so I cannot post there. Bring it back, or choose another. ${again}`,
    };
  }
  const why = reason === 'not_in_channel' ? `I am not in ${channel}` : `I cannot see ${channel}`;
  return {
    text: `${why}, the channel of ${name}, so I cannot post there. Invite me: \`/invite @Sideline\` in ${channel}. ${again}`,
  };
}
