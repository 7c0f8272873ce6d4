import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { withoutMention } from '../reading/utterance.ts';
import { hearInChannel } from './in-channel.ts';

/** A person's own new message in a channel; edits, joins and other bots' messages do not fit. */
const SAID = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string(),
  channel_type: z.enum(['channel', 'group']),
  subtype: z.enum(['thread_broadcast', 'file_share']).optional(),
  bot_id: z.undefined().optional(),
});

/** Hears what is said in channels where the bot is. */
export const channelMessage =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = SAID.safeParse(event);
    if (!parsed.success) return;
    const { channel: channelId, user: userId, ts, thread_ts: threadTs = null, text } = parsed.data;
    const called = withoutMention(text, context.botUserId);
    const said = { workspaceId: body.team_id, client, userId, channelId, ts, threadTs, editedTs: null };
    await hearInChannel(deps, pending, { ...said, text: called ?? text, isCalled: called !== null });
  };
