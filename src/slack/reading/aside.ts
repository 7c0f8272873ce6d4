import type { Deps } from '../../deps.ts';
import { isClearInChannel } from '../../domain/reading-in-channel.ts';
import { loggable } from '../errors.ts';
import type { Pending } from '../pending.ts';
import { type Answered, type Answering, answerOnce, bestOf, once, type Spoken } from './answering.ts';
import { updateAnswers } from './answers.ts';
import { isLatest } from './kept.ts';
import { ownWords } from './own-words.ts';
import { see } from './seen.ts';
import { spokenCommand } from './spoken-commands.ts';
import { saidWrong, takenBack } from './taken-back.ts';
import { talkBack } from './talk.ts';
import { timeOffAnswers } from './time-off-meant.ts';
import { type Understood, understand } from './understand.ts';
import type { Utterance } from './utterance.ts';

/** Reads what was written in a channel, and answers its author alone: a mention whatever it says, other words only where they are clearly an update. */
export async function hearAside(deps: Deps, pending: Pending, spoken: Spoken): Promise<void> {
  const { said } = spoken;
  const answering = await asideAnswers(spoken, await understand(spoken.ask, said));
  if (!answering) return;
  await whisper(deps, pending, spoken, async (tx) => ((await isLatest(tx, said)) ? answering(tx) : undefined));
}

/** What is answered aside to a message that is read for the first time; undefined where it is nobody's business. */
export async function asideAnswers(spoken: Spoken, understood: Understood): Promise<Answering | undefined> {
  const { place } = spoken.said;
  if (place === 'mention') {
    return (
      ownWords(spoken) ??
      (await takenBack(spoken)) ??
      (await spokenCommand(spoken)) ??
      timeOffAnswers(spoken) ??
      (await updateAnswers(spoken, understood)) ??
      (await saidWrong(spoken)) ??
      (await talkAside(spoken, understood))
    );
  }
  const { reading } = understood;
  const updates = reading.updates.filter(isClearInChannel);
  return updateAnswers(spoken, { ...understood, reading: { ...reading, updates } });
}

/** Answers once, and says it to the author alone; in a channel that is read, 👀 under their words. What Slack refuses goes to the log. */
export async function whisper(deps: Deps, pending: Pending, spoken: Spoken, answering: Answering): Promise<void> {
  const answered = await answerOnce(deps, spoken, answering);
  if (answered) pending.keep(tell(deps, spoken.said, answered));
}

async function talkAside(spoken: Spoken, understood: Understood): Promise<Answering> {
  const back = await talkBack(spoken, understood);
  return (tx) => once(tx, spoken.ask, back);
}

async function tell(deps: Deps, said: Utterance, answered: Answered): Promise<void> {
  const { client, channelId: channel, threadTs, userId: user, place } = said;
  const isSeen = place === 'channel' && answered.says.length > 0;
  const seeing = isSeen ? see(deps, client, said) : undefined;
  const [, ...others] = answered.says;
  const first = await bestOf(deps, answered);
  for (const message of first ? [first, ...others] : others) {
    const thread = threadTs ? { thread_ts: threadTs } : {};
    await client.chat.postEphemeral({ channel, user, ...thread, ...message }).catch((error: unknown) => {
      deps.log.warn({ error: loggable(error) }, 'could not whisper');
    });
  }
  await seeing;
}
