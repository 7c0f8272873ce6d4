import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { readReply } from '../../domain/text/prompt-reply.ts';
import { hearOnce } from '../../store/heard.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import { postAnswer, type TeamPrompt, teamPromptAt } from '../../store/team-prompts.ts';
import { callerFor } from '../caller.ts';
import { promptCard } from '../commands/coach/prompt-card.ts';
import { heardKey } from '../ids.ts';
import { notAPlay } from '../views/team-prompt.ts';
import { escapeAround } from '../wording.ts';
import { answerInThread } from './thread-answer.ts';

/** A person's own new reply in a thread; all that is said outside one, edits, and other bots' messages do not fit. */
const REPLY = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  text: z.string(),
  channel_type: z.enum(['channel', 'group']),
  subtype: z.literal('thread_broadcast').optional(),
  bot_id: z.undefined().optional(),
});

/**
 * Reads replies under a team's question: a play gets a card, what tries to be one and is none an example for its author alone. Those in
 * its thread of the week are read as answers.
 * Whatever else is said in a channel is nobody's business: it is neither answered nor kept.
 */
export const channelMessage =
  (deps: Deps) =>
  async ({ event, body, client }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = REPLY.safeParse(event);
    if (!parsed.success) return;
    const { channel, user, ts, thread_ts, text } = parsed.data;
    const { db } = deps;
    const now = deps.now();
    const workspaceId = body.team_id;
    const prompt = await teamPromptAt(db, workspaceId, { channelId: channel, ts: thread_ts }, now);
    if (!prompt) return answerInThread(deps, { workspaceId, client, channel, user, ts, thread: thread_ts, text });
    const scenario = await scenarioOf(deps, workspaceId, prompt);
    if (!scenario) return;
    const reply = readReply(text, scenario);
    if (reply.is === 'talk' || !(await isColleague({ db, client, now, workspaceId }, user))) return;
    const once = { heard: heardKey.message(channel, ts), now };
    if (reply.is === 'play') {
      await postAnswer(db, workspaceId, promptCard(prompt, { text: reply.text, by: user }, once), once);
    } else if (await hearOnce(db, workspaceId, once.heard, now)) {
      const { text } = notAPlay(escapeAround(reply.why));
      await client.chat.postEphemeral({ channel, user, thread_ts, text });
    }
  };

async function scenarioOf(deps: Deps, workspaceId: string, { scenario }: TeamPrompt): Promise<Scenario | undefined> {
  return (await scenariosOf(deps.db, workspaceId)).find(({ key }) => key === scenario);
}

/** A guest's reply is read by people alone. */
async function isColleague(meeting: Parameters<typeof callerFor>[0], userId: string): Promise<boolean> {
  try {
    await callerFor(meeting, userId);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
