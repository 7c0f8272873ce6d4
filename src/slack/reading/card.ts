import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/member.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import type { Said } from '../../domain/text/said.ts';
import type { Db } from '../../store/db.ts';
import { dealsById } from '../../store/deals-by-id.ts';
import { ownersOf } from '../../store/people-and-places.ts';
import type { Message } from '../message.ts';
import { messageChanged, messageDeleted } from '../views/message-changed.ts';
import { type CardShown, readingCard } from '../views/reading-card.ts';
import { readingSaved } from '../views/reading-saved.ts';
import type { Applied } from './applied.ts';
import type { Readable } from './carried.ts';

/** For whom a card is drawn: where and when words are said, and what is shown besides the reading. */
export type Whose = Pick<Actor, 'workspaceId' | 'userId'> & { said: Said } & Pick<CardShown, 'meanwhile' | 'refused'>;

/** The card of what waits of a reading, as its deals stand now. */
export async function cardOf(db: Db, whose: Whose, reading: Readable): Promise<Message> {
  return readingCard(reading, await shownFor(db, whose, reading));
}

/** What an edited message says otherwise than was saved, with the way to correct it. */
export async function changedOf(db: Db, whose: Whose, reading: Readable): Promise<Message> {
  return messageChanged(reading, await shownFor(db, whose, reading));
}

/** What was saved of a message that was deleted, with the way to undo it. */
export async function deletedOf(db: Db, whose: Whose, reading: Readable): Promise<Message> {
  return messageDeleted(reading, await shownFor(db, whose, reading));
}

/** What was written of a reading. */
export async function savedOf(
  db: Db,
  { workspaceId, said }: Pick<Whose, 'workspaceId' | 'said'>,
  reading: Pick<Readable, 'id' | 'more'>,
  applied: Extract<Applied, { is: 'applied' }>,
): Promise<Message> {
  const promised = applied.done.flatMap((done) => (done.is === 'committed' ? (done.update.deal ?? []) : []));
  const deals = await dealsById(db, workspaceId, promised);
  return readingSaved(applied, { reading: reading.id, said, deals, more: reading.more });
}

async function shownFor(
  db: Db,
  { workspaceId, userId: reader, said, meanwhile, refused }: Whose,
  { updates }: Readable,
): Promise<CardShown> {
  const deals = await dealsById(db, workspaceId, updates.flatMap(dealsIn));
  const nameOf = await ownersOf(db, workspaceId, [...deals.values()] satisfies Deal[]);
  return { said, meanwhile, refused, deals, nameOf, reader };
}

/** The deals that an update is about, or may be. */
function dealsIn({ update: { deal, doubts } }: ReadUpdate): number[] {
  const asked = doubts.flatMap(({ among }) => among.flatMap((one) => ('deal' in one ? one.deal : [])));
  return deal === null ? asked : [deal, ...asked];
}
