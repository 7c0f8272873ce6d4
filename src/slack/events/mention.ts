import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { withoutMention } from '../reading/utterance.ts';
import { hearInChannel } from './in-channel.ts';

/** A person's own new message that calls the bot; one that calls it only since it was edited comes as an edit too. */
const CALLED = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string(),
  edited: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** Hears who calls the bot in a channel. Where it hears all that is said there, the same comes as a message too, and counts once. */
export const mentioned =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client, context }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs) => {
    const parsed = CALLED.safeParse(event);
    if (!parsed.success) return;
    const { channel: channelId, user: userId, ts, thread_ts: threadTs = null, text } = parsed.data;
    const said = { workspaceId: body.team_id, client, userId, channelId, ts, threadTs, editedTs: null };
    const called = withoutMention(text, context.botUserId) ?? text;
    await hearInChannel(deps, pending, { ...said, text: called, isCalled: true });
  };
