import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { FocusOn } from '../domain/focus.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { Once } from './scenarios.ts';
import { changes, focuses, practices } from './schema.ts';

/** A line written from memory, for a scenario. `playId` is the play it is held against; null for the standard one. */
export type NewPractice = { scenario: string; playId: number | null; line: string };

/** A practice as its owner sees it. `missed` is null until they have looked; `marks` are those a good line has. */
export type Practice = {
  id: number;
  scenario: string;
  missed: string[] | null;
  marks: number | null;
  at: Temporal.Instant;
};

/** Keeps a line for the person who wrote it, and returns its number; undefined where it was heard before. */
export function keepPractice(
  db: Db,
  { workspaceId, userId }: Actor,
  { scenario, playId, line }: NewPractice,
  { heard, now }: Once,
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, workspaceId, heard, now))) return undefined;
    const [kept] = await tx
      .insert(practices)
      .values({ workspaceId, userId, scenario, playId, said: [{ by: 'rep', text: line }], at: now })
      .returning({ id: practices.id });
    return kept?.id;
  });
}

/** Keeps which of a good line's marks the person missed. False where there is no such practice of theirs. */
export async function markPractice(
  db: Db,
  by: Actor,
  { id, missed, marks }: { id: number; missed: string[]; marks: number },
  now: Temporal.Instant,
): Promise<boolean> {
  const marked = await db
    .update(practices)
    .set({ missed, marks, endedAt: now })
    .where(and(own(by), eq(practices.id, id)))
    .returning({ id: practices.id });
  return marked.length > 0;
}

/** Practices that a person is shown beside the one just done. */
const LATEST = 5;

/** A person's own practices of a scenario that they have looked at, the latest first. There is no way to read another's. */
export function practicesOf(db: Db, by: Actor, scenario: string): Promise<Practice[]> {
  return db
    .select({
      id: practices.id,
      scenario: practices.scenario,
      missed: practices.missed,
      marks: practices.marks,
      at: practices.at,
    })
    .from(practices)
    .where(and(own(by), eq(practices.scenario, scenario), sql`${practices.missed} is not null`))
    .orderBy(desc(practices.id))
    .limit(LATEST);
}

function own({ workspaceId, userId }: Actor) {
  return and(eq(practices.workspaceId, workspaceId), eq(practices.userId, userId));
}

/** What this person works on on that day; null for nothing. */
export async function focusOf(
  db: Db,
  { workspaceId, userId }: Actor,
  today: Temporal.PlainDate,
): Promise<FocusOn | null> {
  const [focus] = await db
    .select({ on: focuses.on, from: focuses.from, until: focuses.until, endedAt: focuses.endedAt })
    .from(focuses)
    .innerJoin(changes, and(eq(changes.workspaceId, focuses.workspaceId), eq(changes.id, focuses.changeId)))
    .where(and(eq(focuses.workspaceId, workspaceId), eq(focuses.userId, userId), isNull(changes.undoneBy)))
    .orderBy(desc(focuses.id))
    .limit(1);
  if (!focus || focus.endedAt !== null) return null;
  const { from, until, on } = focus;
  const isNow = Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, until) < 0;
  return isNow ? on : null;
}
