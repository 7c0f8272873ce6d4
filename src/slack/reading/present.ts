import { UserError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/member.ts';
import { waitingIn } from '../../domain/reading-page.ts';
import type { Db } from '../../store/db.ts';
import { type KeptReading, lockedReading, readingOf } from '../../store/readings.ts';
import { standingActs } from '../../store/standing-acts.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { editOver, readingOver, savedAndUndone } from '../views/reading-settled.ts';
import type { Applied } from './applied.ts';
import { cardOf, changedOf } from './card.ts';
import { type Carried, stampOf } from './carried.ts';
import { momentOf } from './utterance.ts';

/**
 * What a press under a reading came to: what the card says now, with what was `applied` if anything was; or that the card is out of
 * date, and how it stands where something still waits.
 */
export type Came =
  | { is: 'shown'; message: Message; applied?: Extract<Applied, { is: 'applied' }> }
  | { is: 'told'; message: Message; says: string; over: number }
  | Stale;
export type Stale = { is: 'stale'; says: string; message: Message | undefined };

/** Does something with a reading in one transaction, locked, as it was shown to whoever pressed. Throws UserError where it is gone. */
export function onReading(
  ask: Ask,
  carried: Carried,
  work: (ask: Ask, reading: KeptReading) => Promise<Came>,
): Promise<Came> {
  return ask.db.transaction(async (db) => {
    const within = { ...ask, db };
    const reading = await lockedReading(db, ask.actor, carried.reading);
    if (!reading) throw new UserError(GONE);
    return isPresent(reading, carried) ? work(within, reading) : stale(within, reading, carried);
  });
}

/** A reading of one's own, as it was shown; else how its card stands. Throws UserError where it is gone. */
export async function presentReading(ask: Ask, carried: Carried): Promise<KeptReading | Stale> {
  const reading = await readingOf(ask.db, ask.actor, carried.reading);
  if (!reading) throw new UserError(GONE);
  return isPresent(reading, carried) ? reading : stale(ask, reading, carried);
}

/** When the message of a reading was written; undefined where it is not the caller's or gone. */
export async function saidAt(
  db: Db,
  by: Pick<Actor, 'workspaceId' | 'userId'>,
  id: number,
): Promise<Temporal.Instant | undefined> {
  const reading = await readingOf(db, by, id);
  return reading && momentOf(reading.ts);
}

const GONE = 'I read that message too long ago. Say it again.';

/** Whether what was pressed showed what is so now: what waits, or what an act saved. */
function isPresent({ updates }: KeptReading, { of, act }: Carried): boolean {
  if (act === undefined) return stampOf(updates) === of;
  return updates.some((one) => one.state === 'saved' && one.act === act);
}

async function stale(ask: Ask, reading: KeptReading, carried: Carried): Promise<Stale> {
  const { updates, editedTs } = reading;
  if (waitingIn(updates).length === 0) return over(ask, reading, carried);
  const isSaved = updates.some(({ state }) => state === 'saved');
  // What an edited message says now takes the place of what was saved of it, whatever card was pressed.
  const draw = carried.corrects || (isSaved && editedTs !== null) ? changedOf : cardOf;
  const message = await draw(ask.db, { ...ask.actor, said: ask.said }, reading);
  return { is: 'stale', says: 'That was out of date, so I saved nothing. This is how it stands now.', message };
}

/** Nothing waits any more: what became of it, in place of a card that has nothing to press. */
async function over({ db, actor }: Ask, { updates }: KeptReading, { corrects }: Carried): Promise<Stale> {
  const acts = updates.flatMap(({ act }) => act ?? []);
  const [standing] = await standingActs(db, actor.workspaceId, acts);
  const isSaved = updates.some(({ state, act }) => state === 'saved' && (act === null || standing !== undefined));
  const isLeft = updates.some(({ state }) => state === 'left');
  if (isSaved && corrects && isLeft) {
    const message = editOver(standing);
    return { is: 'stale', says: message.text, message };
  }
  if (isSaved) return { is: 'stale', says: 'I saved that already. Nothing was saved twice.', message: undefined };
  if (acts.length > 0) return { is: 'stale', says: savedAndUndone().text, message: undefined };
  const left = readingOver();
  return { is: 'stale', says: left.text, message: left };
}
