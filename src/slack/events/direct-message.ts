import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { hearOnce } from '../../store/heard.ts';
import { explain } from '../errors.ts';
import { follow } from '../following.ts';
import { heardKey } from '../ids.ts';
import type { Pending } from '../pending.ts';
import { hearInDm } from '../reading/hear.ts';
import { askOf, type Utterance, withoutMention } from '../reading/utterance.ts';
import { practiceLine } from './practice-thread.ts';

/** A person's own new message in the DM; edits, deletions, joins and other bots' messages do not fit. */
const DIRECT = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  channel_type: z.literal('im'),
  subtype: z.literal('file_share').optional(),
  bot_id: z.undefined().optional(),
});

/** Reads a message in the bot's DM and answers it there; one in a practice's thread is a line of it. */
export const directMessage =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = DIRECT.safeParse(event);
    if (!parsed.success) return;
    const { channel: channelId, user: userId, ts, thread_ts: threadTs = null, text } = parsed.data;
    const at = { workspaceId: body.team_id, client, userId, channelId, ts, threadTs, editedTs: null };
    const said: Utterance = { ...at, text: withoutMention(text, context.botUserId) ?? text, place: 'dm' };
    const ask = await askOf(deps, said, heardKey.message(channelId, ts)).catch((error: unknown) => {
      if (error instanceof UserError) return refuse(deps, said, error);
      throw error;
    });
    if (!ask) return;
    const line = { workspaceId: body.team_id, userId, client, channel: channelId, ts, text };
    if (threadTs && (await practiceLine(deps, pending, { ...line, threadTs }))) return;
    await hearInDm(deps, pending, { ask, said });
    follow(deps, pending, Promise.resolve(ask));
  };

/** Who is no colleague is told so once; nothing is kept of them, so it is said at once. */
async function refuse({ db, log, now }: Deps, said: Utterance, why: UserError): Promise<undefined> {
  const { workspaceId, client, channelId: channel, ts } = said;
  if (!(await hearOnce(db, workspaceId, heardKey.message(channel, ts), now()))) return;
  const { text } = explain(why, log);
  await client.chat.postMessage({ channel, text });
}
