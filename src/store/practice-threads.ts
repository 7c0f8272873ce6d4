import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { addDeliveries, type NewPost } from './outbox.ts';
import type { Once } from './scenarios.ts';
import { deliveries, practices } from './schema.ts';

/** One line of a practice, as it was said. */
export type Said = { by: 'rep' | 'buyer'; text: string };

/** A practice in a thread of somebody's DM. `playId` is the play it is held against; null for the standard one. */
export type PracticeThread = {
  id: number;
  scenario: string;
  playId: number | null;
  said: Said[];
  isOver: boolean;
};

/** What is posted in a practice: its text, in the place that is known. */
export type Post = Pick<NewPost, 'channelId' | 'body' | 'expiresAt'>;

/** The key of the message under which a practice is held. */
function parentKey(practiceId: number): string {
  return `practice:${practiceId}`;
}

const THREAD = {
  id: practices.id,
  scenario: practices.scenario,
  playId: practices.playId,
  said: practices.said,
  isOver: sql<boolean>`${practices.endedAt} is not null`,
};

/** Begins a practice and posts what opens it, at once; false where it was heard before. */
export function beginPracticeThread(
  db: Db,
  { workspaceId, userId }: Actor,
  { scenario, playId }: Pick<PracticeThread, 'scenario' | 'playId'>,
  post: Post,
  { heard, now }: Once,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, workspaceId, heard, now))) return false;
    const [begun] = await tx
      .insert(practices)
      .values({ workspaceId, userId, scenario, playId, said: [], channelId: post.channelId, at: now })
      .returning({ id: practices.id });
    if (!begun) throw new Error('insert returned no practice');
    await addDeliveries(tx, workspaceId, [{ ...post, key: parentKey(begun.id), notBefore: now }], now);
    return true;
  });
}

/** The practice of this person under this message; undefined where it is about something else. */
export async function practiceUnder(
  db: Db,
  by: Actor,
  { channelId, ts }: { channelId: string; ts: string },
): Promise<PracticeThread | undefined> {
  const [practice] = await db
    .select(THREAD)
    .from(practices)
    .innerJoin(
      deliveries,
      and(
        eq(deliveries.workspaceId, practices.workspaceId),
        eq(deliveries.key, sql`'practice:' || ${practices.id}`),
        eq(deliveries.ts, ts),
      ),
    )
    .where(and(own(by), eq(practices.channelId, channelId)))
    .orderBy(desc(practices.id))
    .limit(1);
  return practice;
}

/** One practice of this person; undefined where they have none of that number. */
export async function practiceThreadOf(db: Db, by: Actor, id: number): Promise<PracticeThread | undefined> {
  const [practice] = await db
    .select(THREAD)
    .from(practices)
    .where(and(own(by), eq(practices.id, id)));
  return practice;
}

/** Posts something in a practice that answers one message of theirs, without adding to it. */
export function noteInPractice(db: Db, by: Actor, id: number, post: Post, { heard, now }: Once): Promise<void> {
  return db.transaction(async (tx) => {
    if (await hearOnce(tx, by.workspaceId, heard, now)) await reply(tx, by, id, { ...post, key: heard }, now);
  });
}

/** Adds what they said, null for nothing, and returns the practice as it stands then; undefined where it was heard before, or is over. */
export function sayInPractice(
  db: Db,
  by: Actor,
  { id, text }: { id: number; text: string | null },
  { heard, now }: Once,
): Promise<PracticeThread | undefined> {
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    return text === null ? locked(tx, by, id) : append(tx, by, id, { by: 'rep', text });
  });
}

/**
 * Adds the buyer's line and posts it, where `after` lines were said and it is not over: an answer to what was said before the
 * last line is not given.
 */
export function answerInPractice(
  db: Db,
  by: Actor,
  { id, after, line }: { id: number; after: number; line: string },
  post: Post,
  now: Temporal.Instant,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const standing = await locked(tx, by, id);
    if (!standing || standing.isOver || standing.said.length !== after) return false;
    await append(tx, by, id, { by: 'buyer', text: line });
    await reply(tx, by, id, { ...post, key: `${parentKey(id)}:${after}` }, now);
    return true;
  });
}

/** Ends a practice, with what was missed where that is known, and posts how it went. Once: false where it was over. */
export function endPracticeThread(
  db: Db,
  by: Actor,
  { id, score }: { id: number; score: { missed: string[]; marks: number } | null },
  post: Post,
  now: Temporal.Instant,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(practices)
      .set({ endedAt: now, ...(score ?? {}) })
      .where(and(own(by), eq(practices.id, id), isNull(practices.endedAt)))
      .returning({ id: practices.id });
    if (ended.length === 0) return false;
    await reply(tx, by, id, { ...post, key: `${parentKey(id)}:end` }, now);
    return true;
  });
}

async function locked(tx: Db, by: Actor, id: number): Promise<PracticeThread | undefined> {
  const [practice] = await tx
    .select(THREAD)
    .from(practices)
    .where(and(own(by), eq(practices.id, id)))
    .for('update');
  return practice;
}

async function append(tx: Db, by: Actor, id: number, line: Said): Promise<PracticeThread | undefined> {
  const [practice] = await tx
    .update(practices)
    .set({ said: sql`${practices.said} || ${JSON.stringify([line])}::jsonb` })
    .where(and(own(by), eq(practices.id, id), isNull(practices.endedAt)))
    .returning(THREAD);
  return practice;
}

async function reply(
  tx: Db,
  { workspaceId }: Actor,
  id: number,
  post: Post & Pick<NewPost, 'key'>,
  now: Temporal.Instant,
): Promise<void> {
  await addDeliveries(tx, workspaceId, [{ ...post, notBefore: now, under: parentKey(id) }], now);
}

function own({ workspaceId, userId }: Actor) {
  return and(eq(practices.workspaceId, workspaceId), eq(practices.userId, userId));
}
