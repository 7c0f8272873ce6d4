import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import { hearOnce } from '../../store/heard.ts';
import { type KeptReading, lockedReading, settleReading } from '../../store/readings.ts';
import { standingActs } from '../../store/standing-acts.ts';
import type { Undone } from '../../store/undo.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import { undoShown } from '../undo.ts';
import type { Applied } from './applied.ts';
import { applyHeard } from './apply.ts';
import { savedUpdates } from './saved-updates.ts';

/** What correcting a message came to; `undone` is undefined where nothing of it stood. */
export type Corrected = { undone: Undone | undefined; applied: Applied };

/**
 * Undoes what was saved of a message and writes what it says now, all of it or nothing; the reading then holds that. Throws UserError
 * as an undo and `applyUpdates` do.
 */
export function correctReading(ask: Ask, reading: KeptReading, updates: readonly Update[]): Promise<Corrected> {
  return ask.db.transaction(async (db): Promise<Corrected> => {
    if (!(await hearOnce(db, ask.actor.workspaceId, ask.heard, ask.now)))
      return { undone: undefined, applied: { is: 'heard' } };
    const inside = { ...ask, db };
    const undone = await undoAll(inside, await presentOne(inside, reading));
    const applied = await applyHeard(inside, updates);
    await settleReading(db, ask.actor, reading.id, savedUpdates(applied));
    return { undone, applied };
  });
}

/**
 * Undoes all that was saved of a message, and leaves it; undefined where this was heard before. Throws UserError where nothing of it
 * stands, or can be undone.
 */
export function undoReading(ask: Ask, reading: KeptReading): Promise<Undone | undefined> {
  return ask.db.transaction(async (db) => {
    if (!(await hearOnce(db, ask.actor.workspaceId, ask.heard, ask.now))) return undefined;
    const inside = { ...ask, db };
    const present = await presentOne(inside, reading);
    const undone = await undoAll(inside, present);
    if (!undone) throw new UserError('That was undone already.');
    const left = present.updates.map((one) => ({ ...one, state: 'left' as const }));
    await settleReading(db, ask.actor, reading.id, left);
    return undone;
  });
}

async function presentOne({ db, actor }: Ask, { id }: KeptReading): Promise<KeptReading> {
  const reading = await lockedReading(db, actor, id);
  if (!reading) throw new UserError('That message was read too long ago. Say it again.');
  return reading;
}

/** Undoes the acts of a reading that stand, the last first; undefined where none does. */
async function undoAll(ask: Ask, { updates }: KeptReading): Promise<Undone | undefined> {
  const acts = updates.flatMap(({ state, act }) => (state === 'saved' && act !== null ? [act] : []));
  const undone: Undone[] = [];
  for (const act of await standingActs(ask.db, ask.actor.workspaceId, acts)) {
    const one = await undoShown(ask, act, { ...actOf(ask), heard: null });
    if (one) undone.push(one);
  }
  if (undone.length === 0) return undefined;
  return {
    deals: undone.flatMap(({ deals }) => deals),
    logged: undone.flatMap(({ logged }) => logged),
    plays: undone.flatMap(({ plays }) => plays),
    commitments: undone.flatMap(({ commitments }) => commitments),
  };
}
