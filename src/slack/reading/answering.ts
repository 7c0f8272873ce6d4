import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Db } from '../../store/db.ts';
import { hearOnce } from '../../store/heard.ts';
import { lockMessage } from '../../store/messages-heard.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain, loggable } from '../errors.ts';
import type { Message } from '../message.ts';
import { askOf, type Utterance } from './utterance.ts';

/** What was heard, and who said it. */
export type Spoken = { ask: Ask; said: Utterance };

/** What was said, and by whom, under this inbound key; undefined for who is no colleague: people alone hear them. */
export async function spokenBy(deps: Deps, said: Utterance, heard: string): Promise<Spoken | undefined> {
  try {
    return { ask: await askOf(deps, said, heard), said };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * What is answered: messages, none where what stands in Slack already is drawn again. `better` says the first one better, with what takes
 * longer; undefined where it stands. `nods`: a 👍 under the words is all that is said in the DM.
 */
export type Answered = {
  says: readonly Message[];
  better?: (() => Promise<Message | undefined>) | undefined;
  nods?: true;
};

/** Claims the key of what was heard and writes what follows, in this transaction; undefined where it was heard before. */
export type Answering = (tx: Db) => Promise<Answered | undefined>;

/** An answer that writes nothing, once. */
export async function once(tx: Db, { actor, heard, now }: Ask, answered: Answered): Promise<Answered | undefined> {
  return (await hearOnce(tx, actor.workspaceId, heard, now)) ? answered : undefined;
}

/**
 * Answers what was heard in one transaction, in which `say` puts the answer on its way where it can; undefined where it was heard before.
 * What must be put right is the answer itself, and nothing else is written.
 */
export async function answerOnce(
  { db, log }: Deps,
  { ask, said }: Spoken,
  answering: Answering,
  say: (tx: Db, answered: Answered) => Promise<void> = async () => undefined,
): Promise<Answered | undefined> {
  const within = (how: Answering) =>
    db.transaction(async (tx) => {
      await lockMessage(tx, ask.actor.workspaceId, said);
      const answered = await how(tx);
      if (answered) await say(tx, answered);
      return answered;
    });
  return within(answering).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return within((tx) => once(tx, ask, { says: [explain(error, log)] }));
  });
}

/** The first message of an answer, said better where that can be; the failure to do so goes to the log. */
export async function bestOf({ log }: Deps, { says, better }: Answered): Promise<Message | undefined> {
  const message = await better?.().catch((error: unknown) => {
    log.error({ error: loggable(error) }, 'could not say it better');
    return undefined;
  });
  return message ?? says[0];
}
