import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { hearOnce } from '../../store/heard.ts';
import { isReadFor } from '../../store/team-reading.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { follow } from '../following.ts';
import { heardKey } from '../ids.ts';
import type { Pending } from '../pending.ts';
import { hearAside, whisper } from '../reading/aside.ts';
import { askOf, type Utterance } from '../reading/utterance.ts';
import { answerPrompt } from './prompt-reply.ts';
import { threadAnswers, weekOfThread } from './thread-answer.ts';

/** What was said in a channel, before it is known why it is heard. `isCalled`: it mentions the bot. */
export type SaidInChannel = Omit<Utterance, 'place'> & { isCalled: boolean };

/**
 * Hears a message in a channel: a reply under a team's question, one in its thread of the week, a call of the bot, and, where the team
 * wants it, an update. Whatever else is said in a channel is nobody's business: it is neither answered nor kept.
 */
export async function hearInChannel(deps: Deps, pending: Pending, said: SaidInChannel): Promise<void> {
  const prompted = await answerPrompt(deps, said);
  if (prompted === 'answered' || (prompted === 'talk' && !said.isCalled)) return;
  const week = await weekOfThread(deps, said);
  const place = await placeOf(deps, said, week);
  const spoken = place && (await spokenIn(deps, said, place));
  if (!spoken) return;
  const answering = week ? await threadAnswers(spoken, week) : undefined;
  if (answering) await whisper(deps, pending, spoken, answering);
  else await hearAside(deps, pending, spoken);
  // Who only said something changed nothing yet; who calls may have taken something back.
  if (said.isCalled) follow(deps, pending, Promise.resolve(spoken.ask));
}

/** Why something in a channel is heard; undefined where it is not. */
export async function placeOf(
  { db }: Pick<Deps, 'db'>,
  { workspaceId, channelId, userId, isCalled }: SaidInChannel,
  week: string | undefined,
): Promise<Utterance['place'] | undefined> {
  if (isCalled) return 'mention';
  if (week) return 'thread';
  return (await isReadFor(db, workspaceId, { channelId, userId })) ? 'channel' : undefined;
}

/** Who said it there; undefined for who is no colleague. A guest who calls is told so; else they are heard by people alone. */
async function spokenIn(
  deps: Deps,
  { isCalled, ...said }: SaidInChannel,
  place: Utterance['place'],
): Promise<{ ask: Ask; said: Utterance } | undefined> {
  const { workspaceId, client, channelId: channel, userId: user, ts, threadTs } = said;
  const heard = heardKey.message(channel, ts);
  const utterance = { ...said, place };
  try {
    return { ask: await askOf(deps, utterance, heard), said: utterance };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (isCalled && (await hearOnce(deps.db, workspaceId, heard, deps.now()))) {
      const thread = threadTs ? { thread_ts: threadTs } : {};
      await client.chat.postEphemeral({ channel, user, ...thread, text: explain(error, deps.log).text });
    }
    return undefined;
  }
}
