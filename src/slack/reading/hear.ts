import type { Deps } from '../../deps.ts';
import { chatterOf } from '../../domain/text/spoken/chatter.ts';
import type { Pending } from '../pending.ts';
import { welcome } from '../views/welcome.ts';
import { type Answering, once, type Spoken } from './answering.ts';
import { updateAnswers } from './answers.ts';
import { deliver } from './deliver.ts';
import { isFirst, isLatest } from './kept.ts';
import { listAnswers } from './list-answers.ts';
import { endedAnswers } from './note-offered.ts';
import { ownWords } from './own-words.ts';
import { spokenCommand } from './spoken-commands.ts';
import { saidWrong, takenBack } from './taken-back.ts';
import { talkBack } from './talk.ts';
import { timeOffAnswers } from './time-off-meant.ts';
import { type Understood, understand } from './understand.ts';
import { answerUnread, wasUnread } from './unread.ts';
import { weekAnswers } from './week-answers.ts';

/**
 * Reads a message in the DM: what is certain is written at once, and the answer says so; what is not is shown to be saved; talk is
 * talked back to.
 */
export async function hearInDm(deps: Deps, pending: Pending, spoken: Spoken): Promise<void> {
  const understood = await understand(spoken.ask, spoken.said);
  const answering = await dmAnswers(spoken, understood);
  const unlessOlder: Answering = async (tx) => ((await isLatest(tx, spoken.said)) ? answering(tx) : undefined);
  await deliver(deps, pending, spoken, unlessOlder, understood.parent);
}

/** What is answered to a message in the DM that is read for the first time. */
export async function dmAnswers(spoken: Spoken, understood: Understood): Promise<Answering> {
  const { ask, said } = spoken;
  const isStranger = await isFirst(ask.db, ask.actor.workspaceId, said.channelId);
  return (
    ownWords(spoken, isStranger) ??
    (await takenBack(spoken)) ??
    (await spokenCommand(spoken)) ??
    timeOffAnswers(spoken) ??
    (await listAnswers(spoken)) ??
    (await weekAnswers(spoken, understood)) ??
    (await endedAnswers(spoken, understood)) ??
    (await updateAnswers(spoken, understood)) ??
    (await saidWrong(spoken)) ??
    (await talkAnswers(spoken, understood, isStranger))
  );
}

async function talkAnswers(spoken: Spoken, understood: Understood, isStranger: boolean): Promise<Answering> {
  const { ask } = spoken;
  const isTalk = (understood.reading.talk ?? 'other') === 'other';
  if (isStranger && isTalk) return (tx) => once(tx, ask, { says: [welcome(ask.member.name)] });
  const chatter = isTalk ? chatterOf(ask.text) : null;
  if (chatter) return (tx) => once(tx, ask, chatter === 'nod' ? { says: [], nods: true } : { says: [] });
  const { isUnread, ...back } = await talkBack(spoken, understood, await wasUnread(spoken));
  return (tx) => (isUnread ? answerUnread(tx, spoken, back) : once(tx, ask, back));
}
