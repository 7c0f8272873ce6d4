import { UserError } from '../../domain/errors.ts';
import { isCertain, type Update } from '../../domain/reading.ts';
import { canSave, confirmed } from '../../domain/reading-doubt.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import { waitingIn } from '../../domain/reading-page.ts';
import { type KeptReading, settleReading } from '../../store/readings.ts';
import type { Ask } from '../commands/subcommand.ts';
import { besides } from '../views/reading-saved.ts';
import type { Applied } from './applied.ts';
import { applySome } from './apply-some.ts';
import { cardOf, changedOf, savedOf } from './card.ts';
import type { Carried } from './carried.ts';
import { correctReading } from './correct.ts';
import { type Told, toldOf } from './meanwhile.ts';
import type { Came } from './present.ts';
import { savedUpdates } from './saved-updates.ts';

/** Saves where nothing that waits is in doubt any more, else shows what is asked next. */
export function proceed(ask: Ask, reading: KeptReading, carried: Carried): Promise<Came> {
  const waiting = waitingIn(reading.updates).map((place) => reading.updates[place]?.update);
  const isClear = waiting.every((update) => update && isCertain(update) && canSave(update));
  if (isClear) return write(ask, reading, waitingIn(reading.updates), carried);
  return shown(ask, reading, carried);
}

/** Writes the updates in these places; where what they write was changed since, that is shown first. What cannot be written waits on. */
export async function write(
  ask: Ask,
  reading: KeptReading,
  places: readonly number[],
  carried: Carried,
): Promise<Came> {
  const updates = places.flatMap((place) => confirmedAt(reading, place));
  if (updates.length === 0) throw new UserError('There is nothing to save yet. Say what is missing with Edit.');
  const told = await toldOf(ask, reading, updates, carried.over);
  if (told) {
    const { message } = await shown(ask, reading, carried, told);
    return { is: 'told', message, says: told.says, over: told.act };
  }
  const { applied, refused } = carried.corrects
    ? { applied: (await correctReading(ask, reading, updates)).applied, refused: NONE }
    : await applySome(ask, updates);
  if (applied.is === 'heard')
    return { is: 'stale', says: 'I saved that already. Nothing was saved twice.', message: undefined };
  const written = places.filter((_, at) => !refused.has(at));
  const settled = settledWith(reading.updates, written, applied, carried);
  await settleReading(ask.db, ask.actor, reading.id, settled);
  return afterwards(ask, { ...reading, updates: settled }, applied, [...new Set(refused.values())]);
}

const NONE: ReadonlyMap<number, string> = new Map();

/** What was saved; under it what still waits, and why what was `refused` does. */
async function afterwards(
  ask: Ask,
  reading: KeptReading,
  applied: Extract<Applied, { is: 'applied' }>,
  refused: readonly string[],
): Promise<Came> {
  const whose = { ...ask.actor, said: ask.said, refused };
  const isDone = waitingIn(reading.updates).length === 0;
  const saved = await savedOf(ask.db, whose, { ...reading, more: isDone ? reading.more : 0 }, applied);
  const message = isDone ? saved : besides(saved, await cardOf(ask.db, whose, reading));
  return { is: 'shown', message, applied };
}

/** The updates of a reading once these places are saved. What an act saved before is its correction's then. */
function settledWith(
  updates: readonly ReadUpdate[],
  places: readonly number[],
  applied: Extract<Applied, { is: 'applied' }>,
  { corrects }: Carried,
): ReadUpdate[] {
  const saved = savedUpdates(applied);
  if (corrects) return [...saved, ...updates.filter((one, at) => one.state === 'waiting' && !places.includes(at))];
  return updates.map((one, at) => saved[places.indexOf(at)] ?? one);
}

async function shown(
  ask: Ask,
  reading: KeptReading,
  { corrects }: Carried,
  meanwhile?: Told,
): Promise<Extract<Came, { is: 'shown' }>> {
  const draw = corrects ? changedOf : cardOf;
  const message = await draw(ask.db, { ...ask.actor, said: ask.said, meanwhile }, reading);
  return { is: 'shown', message };
}

function confirmedAt({ updates }: KeptReading, place: number): Update[] {
  const read = updates[place];
  return read ? [confirmed(read.update)] : [];
}
