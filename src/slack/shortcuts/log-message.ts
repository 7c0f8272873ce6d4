import type { SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { explain, loggable } from '../errors.ts';
import { follow } from '../following.ts';
import { heardKey } from '../ids.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { answerOnce, bestOf } from '../reading/answering.ts';
import { shortcutAnswers } from '../reading/logged-by-hand.ts';
import { understand } from '../reading/understand.ts';
import { askOf, type Utterance } from '../reading/utterance.ts';

const SPOKEN = z.object({ text: z.string().optional(), fallback: z.string().optional() });

const PRESSED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  action_ts: z.string(),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    attachments: z.array(SPOKEN).default([]),
    edited: z.object({ ts: z.string() }).optional(),
  }),
});

/** "Log with Sideline" on any message, whoever wrote it: it is read as the presser's own, and shown to them alone. */
export const logMessageShortcut =
  (deps: Deps, pending: Pending) =>
  async ({ ack, shortcut, client, respond }: SlackShortcutMiddlewareArgs & { client: WebClient }) => {
    await ack();
    const { user, team, channel, action_ts, message } = PRESSED.parse(shortcut);
    const said: Utterance = {
      ...{ workspaceId: team.id, client, userId: user.id, channelId: channel.id, ts: message.ts },
      threadTs: message.thread_ts ?? null,
      editedTs: message.edited?.ts ?? null,
      text: wordsOf(message),
      place: 'shortcut',
    };
    const heard = heardKey.shortcut(user.id, action_ts);
    const asked = askOf(deps, said, heard);
    const answer = asked.then(async (ask): Promise<Message | undefined> => {
      const spoken = { ask, said };
      const answered = await answerOnce(deps, spoken, await shortcutAnswers(spoken, await understand(ask, said)));
      return answered && bestOf(deps, answered);
    });
    pending.keep(
      answer
        .catch((error: unknown) => explain(error, deps.log))
        .then((says) => says && respond({ response_type: 'ephemeral', replace_original: false, ...says }))
        .catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'could not answer a shortcut')),
    );
    follow(deps, pending, asked);
  };

/** What a message says; of one that is all attachments, what these say. */
function wordsOf({ text, attachments }: z.infer<typeof PRESSED>['message']): string {
  if (text.trim() !== '') return text;
  return attachments.map((one) => one.text ?? one.fallback ?? '').join('\n');
}
