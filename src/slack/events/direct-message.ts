import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { hearOnce } from '../../store/heard.ts';
import { addDeliveries } from '../../store/outbox.ts';
import { callerFor } from '../caller.ts';
import { heardKey } from '../ids.ts';
import type { Pending } from '../pending.ts';
import { welcome } from '../views/welcome.ts';
import { practiceLine } from './practice-thread.ts';

/** An answer to a message is of no use much later. */
const ANSWER_WITHIN = { hours: 1 };

/** A person's own new message in the DM; edits, deletions, joins and other bots' messages do not fit. */
const DIRECT = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  channel_type: z.literal('im'),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** Answers a message in the bot's DM with what can be said there. The answer is a delivery of the same transaction. */
export const directMessage =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = DIRECT.safeParse(event);
    if (!parsed.success) return;
    const { channel, user, ts, thread_ts: threadTs, text } = parsed.data;
    const inThread = threadTs && { workspaceId: body.team_id, userId: user, client, channel, threadTs, ts, text };
    if (inThread && (await practiceLine(deps, pending, inThread))) return;
    const now = deps.now();
    const { member } = await callerFor({ db: deps.db, client, now, workspaceId: body.team_id }, user);
    const key = heardKey.message(channel, ts);
    await deps.db.transaction(async (tx) => {
      if (!(await hearOnce(tx, member.workspaceId, key, now))) return;
      const answer = {
        channelId: channel,
        key,
        body: welcome(member.name),
        notBefore: now,
        expiresAt: now.add(ANSWER_WITHIN),
      };
      await addDeliveries(tx, member.workspaceId, [answer], now);
    });
  };
