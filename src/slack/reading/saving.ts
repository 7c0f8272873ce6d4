import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import { chosen, inCurrencyOf } from '../../domain/reading-doubt.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import { savedByPress } from '../../domain/reading-page.ts';
import { amountAsked } from '../../domain/reading-surprise.ts';
import { dealOf } from '../../store/deals.ts';
import { type KeptReading, settleReading } from '../../store/readings.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import type { Carried } from './carried.ts';
import { type Came, onReading } from './present.ts';
import { proceed, write } from './writing.ts';

/** Save: writes all that waits and is certain, or was shown with its doubts. */
export function save(ask: Ask, carried: Carried): Promise<Came> {
  return onReading(ask, carried, (within, reading) => write(within, reading, savedByPress(reading.updates), carried));
}

/** One of the meanings of a doubt was chosen: with the last doubt it is saved, else the next is asked. */
export function choose(ask: Ask, carried: Carried): Promise<Came> {
  return onReading(ask, carried, async (within, reading) => {
    const { update: place = -1, doubt = -1, pick = -1 } = carried;
    const read = reading.updates[place];
    const meant = read && chosen(read.update, doubt, pick);
    if (!read || !meant) throw new UserError('I cannot use that. Say it with Edit.');
    const update = await inItsCurrency(within, read.update, meant);
    const next = { ...reading, updates: reading.updates.with(place, { ...read, update }) };
    await settleReading(within.db, ask.actor, reading.id, next.updates);
    return proceed(within, next, carried);
  });
}

/** Leaves all that waits; what was saved stays. */
export function leave(ask: Ask, carried: Carried, says: (reading: KeptReading) => Message): Promise<Came> {
  return onReading(ask, carried, async ({ db, actor }, reading) => {
    const left = reading.updates.map((one) => (one.state === 'waiting' ? { ...one, state: 'left' as const } : one));
    await settleReading(db, actor, reading.id, left);
    return { is: 'shown', message: says(reading) };
  });
}

/** Saves one update as its form says it; what was saved of it before is undone first. */
export function saveEdited(ask: Ask, carried: Carried, place: number, update: Update): Promise<Came> {
  return onReading(ask, carried, async (within, reading) => {
    const read = reading.updates[place];
    if (!read) throw new UserError('There is nothing of that to edit any more.');
    const next = { ...reading, updates: reading.updates.with(place, { ...read, update }) };
    if (carried.act !== undefined) return write(within, next, placesIn(next, 'saved'), carried);
    if (!carried.corrects) return write(within, next, [place], carried);
    await settleReading(within.db, ask.actor, reading.id, next.updates);
    return proceed(within, next, carried);
  });
}

function placesIn({ updates }: KeptReading, state: ReadUpdate['state']): number[] {
  return updates.flatMap((one, place) => (one.state === state ? [place] : []));
}

/** Once it is known which deal is meant, an amount may be in that deal's currency, or far from what stands. */
async function inItsCurrency(ask: Ask, before: Update, after: Update): Promise<Update> {
  if (after.deal === null || after.deal === before.deal) return after;
  const deal = await dealOf(ask.db, ask.actor.workspaceId, after.deal);
  return deal ? amountAsked(inCurrencyOf(after, deal.currency, ask.workspace.currency), deal) : after;
}
