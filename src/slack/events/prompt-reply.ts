import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { readReply } from '../../domain/text/prompt-reply.ts';
import { hearOnce } from '../../store/heard.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import { postAnswer, teamPromptAt } from '../../store/team-prompts.ts';
import { callerFor } from '../caller.ts';
import { promptCard } from '../commands/coach/prompt-card.ts';
import { heardKey } from '../ids.ts';
import { notAPlay } from '../views/team-prompt.ts';
import { escapeAround } from '../wording.ts';
import type { SaidInChannel } from './in-channel.ts';

/**
 * Reads a reply under a team's question: a play gets a card, what tries to be one and is none an example for its author alone. `talk`
 * there is for people; `elsewhere` where it stands under no question.
 */
export async function answerPrompt(
  { db, now: clock }: Deps,
  said: SaidInChannel,
): Promise<'answered' | 'talk' | 'elsewhere'> {
  const { workspaceId, client, channelId: channel, userId: user, ts, threadTs, text } = said;
  if (threadTs === null) return 'elsewhere';
  const now = clock();
  const prompt = await teamPromptAt(db, workspaceId, { channelId: channel, ts: threadTs }, now);
  if (!prompt) return 'elsewhere';
  const scenario = (await scenariosOf(db, workspaceId)).find(({ key }) => key === prompt.scenario);
  const reply = scenario ? readReply(text, scenario) : undefined;
  if (!reply || reply.is === 'talk') return 'talk';
  if (!(await isColleague({ db, client, now, workspaceId }, user))) return 'answered';
  const once = { heard: heardKey.message(channel, ts), now };
  if (reply.is === 'play') {
    await postAnswer(db, workspaceId, promptCard(prompt, { text: reply.text, by: user }, once), once);
  } else if (await hearOnce(db, workspaceId, once.heard, now)) {
    const { text: why } = notAPlay(escapeAround(reply.why));
    await client.chat.postEphemeral({ channel, user, thread_ts: threadTs, text: why });
  }
  return 'answered';
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
