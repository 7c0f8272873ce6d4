import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { welcome } from '../views/welcome.ts';
import { type Answered, type Answering, once, type Spoken } from './answering.ts';
import { updateAnswers } from './answers.ts';
import { deliver } from './deliver.ts';
import { isFirst, isLatest } from './kept.ts';
import { ownWords } from './own-words.ts';
import { talkBack } from './talk.ts';
import { type Understood, understand } from './understand.ts';
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
  return (
    ownWords(spoken) ??
    (await weekAnswers(spoken, understood)) ??
    (await updateAnswers(spoken, understood)) ??
    (await talkAnswers(spoken, understood))
  );
}

async function talkAnswers(spoken: Spoken, understood: Understood): Promise<Answering> {
  const { ask, said } = spoken;
  const isTalk = (understood.reading.talk ?? 'other') === 'other';
  const isStranger = isTalk && (await isFirst(ask.db, ask.actor.workspaceId, said.channelId));
  const back: Answered = isStranger ? { says: [welcome(ask.member.name)] } : await talkBack(spoken, understood);
  return (tx) => once(tx, ask, back);
}
