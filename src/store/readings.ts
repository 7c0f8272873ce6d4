import { and, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Update } from '../domain/reading.ts';
import { keptUpdate, type ReadingPlace, type ReadUpdate, updateKept } from '../domain/reading-kept.ts';
import type { Db } from './db.ts';
import { readings } from './schema.ts';

/** What was read of somebody's message, and what became of it. */
export type KeptReading = {
  id: number;
  userId: string;
  channelId: string;
  ts: string;
  threadTs: string | null;
  place: ReadingPlace;
  updates: ReadUpdate[];
  more: number;
  editedTs: string | null;
  answerKey: string | null;
  at: Temporal.Instant;
};

type Person = Pick<Actor, 'workspaceId' | 'userId'>;

/** How long a deal that was spoken of in the DM is the one meant by what names none. In a thread it always is. */
const SPOKEN_OF = { minutes: 30 };

/** Messages that are looked through for it. */
const LOOKED_AT = 10;

/**
 * Keeps what was read of a message, and returns its id. What was read of the same message of the same person before is replaced, under
 * the id that it has; a later edit that was read of it stays known.
 */
export async function keepReading(db: Db, workspaceId: string, reading: Omit<KeptReading, 'id'>): Promise<number> {
  const { threadTs, place, more, answerKey, at, editedTs } = reading;
  const updates = reading.updates.map(keptUpdate);
  const [kept] = await db
    .insert(readings)
    .values({ ...reading, updates, workspaceId })
    .onConflictDoUpdate({
      target: [readings.workspaceId, readings.channelId, readings.ts, readings.userId],
      set: {
        threadTs,
        place,
        updates,
        more,
        answerKey,
        at,
        editedTs: sql`greatest(${readings.editedTs}, ${editedTs})`,
      },
    })
    .returning({ id: readings.id });
  if (!kept) throw new Error('a reading just kept is not there');
  return kept.id;
}

/** What was read of a message of one's own; undefined where there is none. */
export async function readingOf(db: Db, by: Person, id: number): Promise<KeptReading | undefined> {
  const [row] = await db.select().from(readings).where(ownOne(by, id));
  return row && readingIn(row);
}

/** The same, locked: whoever else would settle it waits. */
export async function lockedReading(tx: Db, by: Person, id: number): Promise<KeptReading | undefined> {
  const [row] = await tx.select().from(readings).where(ownOne(by, id)).for('update');
  return row && readingIn(row);
}

/** What was read of a message, by everybody of whom it was: its author, and whoever logged it. */
export async function readingsAt(
  db: Db,
  workspaceId: string,
  { channelId, ts }: Pick<KeptReading, 'channelId' | 'ts'>,
): Promise<KeptReading[]> {
  const rows = await db
    .select()
    .from(readings)
    .where(and(eq(readings.workspaceId, workspaceId), eq(readings.channelId, channelId), eq(readings.ts, ts)))
    .orderBy(readings.id);
  return rows.map(readingIn);
}

/** Writes what became of one's reading. */
export async function settleReading(tx: Db, by: Person, id: number, updates: readonly ReadUpdate[]): Promise<void> {
  await tx
    .update(readings)
    .set({ updates: updates.map(keptUpdate) })
    .where(ownOne(by, id));
}

/** Marks an edit as read; false where that edit or a later one was read before. */
export async function markEdited(tx: Db, by: Person, id: number, editedTs: string): Promise<boolean> {
  const marked = await tx
    .update(readings)
    .set({ editedTs })
    .where(and(ownOne(by, id), or(isNull(readings.editedTs), lt(readings.editedTs, editedTs))))
    .returning({ id: readings.id });
  return marked.length > 0;
}

/**
 * The deal that one last spoke of there, by its id: in this thread whenever it was, in the bare DM within half an hour; null where
 * there is none, or where it was in doubt which deal was meant last.
 */
export async function lastDealIn(
  db: Db,
  by: Person,
  { channelId, threadTs }: Pick<KeptReading, 'channelId' | 'threadTs'>,
  now: Temporal.Instant,
): Promise<number | null> {
  const there = threadTs
    ? or(eq(readings.threadTs, threadTs), eq(readings.ts, threadTs))
    : and(isNull(readings.threadTs), gte(readings.at, now.subtract(SPOKEN_OF)));
  const rows = await db
    .select({ updates: readings.updates })
    .from(readings)
    .where(and(ownAny(by), eq(readings.channelId, channelId), there))
    .orderBy(desc(readings.id))
    .limit(LOOKED_AT);
  const spoken = rows.flatMap(({ updates }) =>
    updates
      .map(updateKept)
      .filter(({ state }) => state !== 'left')
      .reverse(),
  );
  const last = spoken.find(({ update }) => update.deal !== null || isDoubtful(update));
  return last && !isDoubtful(last.update) ? last.update.deal : null;
}

/** Whether it was asked which deal is meant, and not answered. */
function isDoubtful({ doubts }: Update): boolean {
  return doubts.some(({ part }) => part === 'deal');
}

function ownAny({ workspaceId, userId }: Person): SQL | undefined {
  return and(eq(readings.workspaceId, workspaceId), eq(readings.userId, userId));
}

function ownOne(by: Person, id: number): SQL | undefined {
  return and(ownAny(by), eq(readings.id, id));
}

function readingIn({ workspaceId: _, updates, ...row }: typeof readings.$inferSelect): KeptReading {
  return { ...row, updates: updates.map(updateKept) };
}
