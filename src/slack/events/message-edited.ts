import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { practiceUnder } from '../../store/practice-threads.ts';
import { readingsAt } from '../../store/readings.ts';
import { follow } from '../following.ts';
import type { Pending } from '../pending.ts';
import { type Answering, type Spoken, spokenBy } from '../reading/answering.ts';
import { asideAnswers, whisper } from '../reading/aside.ts';
import { deliver } from '../reading/deliver.ts';
import { editAnswers } from '../reading/edited.ts';
import { dmAnswers } from '../reading/hear.ts';
import { type Understood, understand } from '../reading/understand.ts';
import { editKey, threadAround, type Utterance, withoutMention } from '../reading/utterance.ts';
import { placeOf, type SaidInChannel } from './in-channel.ts';
import { weekOfThread } from './thread-answer.ts';

/** A person's message that they edited; a bot's, and one to which Slack added a preview or a pin, do not fit. */
const EDITED = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  channel_type: z.enum(['im', 'channel', 'group']),
  message: z.object({
    user: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    edited: z.object({ ts: z.string() }),
    subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
    bot_id: z.undefined().optional(),
  }),
  previous_message: z.object({ text: z.string().default('') }).optional(),
});

/** Reads a message again that was edited: for its author, and for whoever logged it by the shortcut. */
export const messageEdited =
  (deps: Deps, pending: Pending) =>
  async ({ event, body, client, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const parsed = EDITED.safeParse(event);
    if (!parsed.success) return;
    const { channel: channelId, channel_type, message, previous_message } = parsed.data;
    if (previous_message?.text === message.text) return;
    const { user: userId, ts, edited } = message;
    const threadTs = threadAround(message);
    const called = withoutMention(message.text, context.botUserId);
    const at = { workspaceId: body.team_id, client, userId, channelId, ts, threadTs, editedTs: edited.ts };
    const said = { ...at, text: called ?? message.text, isCalled: called !== null };
    const isDm = channel_type === 'im';
    const standing = await readingsAt(deps.db, body.team_id, { channelId, ts });
    const own = standing.find((reading) => reading.userId === userId)?.place;
    const place = own ?? (isDm ? 'dm' : await placeOf(deps, said, await weekOfThread(deps, said)));
    if (place) await hearAgain(deps, pending, { ...said, place }, isDm);
    for (const { userId: other } of standing.filter((reading) => reading.userId !== userId)) {
      await hearAgain(deps, pending, { ...said, userId: other, place: 'shortcut' }, isDm);
    }
  };

async function hearAgain(
  deps: Deps,
  pending: Pending,
  { isCalled: _, ...said }: SaidInChannel & Pick<Utterance, 'place'>,
  isDm: boolean,
): Promise<void> {
  const spoken = await spokenBy(deps, said, editKey(said, said.editedTs ?? ''));
  if (!spoken || (await isPractice(spoken))) return;
  const understood = await understand(spoken.ask, said);
  const answering = editAnswers(spoken, understood, await freshAnswers(spoken, understood));
  if (!isDm) return whisper(deps, pending, spoken, answering);
  await deliver(deps, pending, spoken, answering, understood.parent);
  follow(deps, pending, Promise.resolve(spoken.ask));
}

/** What is answered where nothing was read of it before. */
async function freshAnswers(spoken: Spoken, understood: Understood): Promise<Answering | undefined> {
  const { place } = spoken.said;
  if (place === 'shortcut') return undefined;
  return place === 'dm' ? dmAnswers(spoken, understood) : asideAnswers(spoken, understood);
}

/** Whether it is a line of a practice, which stands as it was said. */
async function isPractice({ ask, said }: Spoken): Promise<boolean> {
  const { channelId, threadTs } = said;
  if (threadTs === null || said.place !== 'dm') return false;
  return (await practiceUnder(ask.db, ask.actor, { channelId, ts: threadTs })) !== undefined;
}
