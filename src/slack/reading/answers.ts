import { UserError } from '../../domain/errors.ts';
import { isCertain, type Update } from '../../domain/reading.ts';
import type { Db } from '../../store/db.ts';
import { withMore } from '../commands/beside.ts';
import { addedTo, mayAddTo } from './added.ts';
import { type Answered, type Answering, once, type Spoken } from './answering.ts';
import { applyUpdates } from './apply.ts';
import { askedFirst } from './asked-first.ts';
import { betterRead } from './better.ts';
import { cardOf, savedOf } from './card.ts';
import { keep, waiting } from './kept.ts';
import { whyNotKnown } from './not-known.ts';
import { savedUpdates } from './saved-updates.ts';
import type { Understood } from './understand.ts';

/** Answers updates: what is certain is written at once in the DM, all else is shown to be saved. Undefined where there are none. */
export async function updateAnswers(spoken: Spoken, understood: Understood): Promise<Answering | undefined> {
  const { ask, said } = spoken;
  const { reading } = understood;
  if (reading.updates.length === 0) return undefined;
  const why = await whyNotKnown(ask, reading.updates);
  if (why) return () => Promise.reject(new UserError(`${why} I changed nothing.`));
  const updates = await askedFirst(ask, reading.updates, said.text);
  const isApplied = said.place === 'dm' && updates.every(isCertain);
  return isApplied ? (tx) => applied(tx, spoken, understood) : (tx) => asked(tx, spoken, understood, updates);
}

/** Writes what is certain, and says what changed. */
async function applied(tx: Db, spoken: Spoken, { reading }: Understood): Promise<Answered | undefined> {
  const { ask } = spoken;
  const done = await applyUpdates({ ...ask, db: tx }, reading.updates);
  if (done.is === 'heard') return undefined;
  const kept = await keep(tx, spoken, savedUpdates(done), reading.more);
  const message = await savedOf(tx, { ...ask.actor, said: ask.said }, kept, done);
  const better = async () => withMore(message, await addedTo(ask, done));
  return { says: [message], better: mayAddTo(done) ? better : undefined };
}

/** Shows what was understood, to be saved. */
async function asked(
  tx: Db,
  spoken: Spoken,
  understood: Understood,
  updates: readonly Update[],
): Promise<Answered | undefined> {
  const { ask } = spoken;
  const { reading } = understood;
  if (!(await once(tx, ask, { says: [] }))) return undefined;
  const kept = await keep(tx, spoken, waiting(updates), reading.more);
  const message = await cardOf(tx, { ...ask.actor, said: ask.said }, kept);
  const isSure = !ask.model || reading.updates.every(isCertain);
  return { says: [message], better: isSure ? undefined : () => betterRead(spoken, understood) };
}
