import { readingsAt } from '../../store/readings.ts';
import { isTheirs, nothingToLog, savedBefore } from '../views/not-an-update.ts';
import { type Answering, once, type Spoken } from './answering.ts';
import { updateAnswers } from './answers.ts';
import { betterRead } from './better.ts';
import { cardOf } from './card.ts';
import { standingOf, waitingOf } from './edited.ts';
import { whoseIsIt } from './theirs.ts';
import type { Understood } from './understand.ts';

/** What is answered to whoever logs a message by hand: what was understood, to be saved; once saved, that it was. */
export async function shortcutAnswers(spoken: Spoken, understood: Understood): Promise<Answering> {
  const { ask, said } = spoken;
  const updates = await updateAnswers(spoken, understood);
  const whose = understood.reading.talk === 'elses' ? await whoseIsIt(ask) : null;
  return async (tx) => {
    const { workspaceId, userId } = ask.actor;
    const own = (await readingsAt(tx, workspaceId, said)).find((reading) => reading.userId === userId);
    if (own && (await standingOf(tx, workspaceId, own)).length > 0) return once(tx, ask, { says: [savedBefore(own)] });
    if (own && waitingOf(own).length > 0)
      return once(tx, ask, { says: [await cardOf(tx, { ...ask.actor, said: ask.said }, own)] });
    if (updates) return updates(tx);
    const better = ask.model ? () => betterRead(spoken, understood) : undefined;
    return once(tx, ask, whose ? { says: [isTheirs(whose)] } : { says: [nothingToLog()], better });
  };
}
