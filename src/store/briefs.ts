import { and, eq, gte } from 'drizzle-orm';
import type { BriefQuestion } from '../domain/brief.ts';
import type { Db } from './db.ts';
import { briefQuestions } from './schema.ts';

/** How far back it is looked at what was asked: the four weeks within which nothing is asked again, and a day for zones. */
const ASKED_DAYS = 29;

/** A question that managers were given, and when. */
export type Asked = Omit<BriefQuestion, 'week'> & { at: Temporal.Instant };

/** Remembers what briefs gave managers to ask; a week's question that stands already stays. */
export async function saveBriefQuestions(
  db: Db,
  workspaceId: string,
  questions: readonly BriefQuestion[],
  at: Temporal.Instant,
): Promise<void> {
  if (questions.length === 0) return;
  await db
    .insert(briefQuestions)
    .values(questions.map((question) => ({ ...question, workspaceId, at })))
    .onConflictDoNothing();
}

/** What briefs of this workspace gave managers to ask in the last four weeks. One query, whoever it was about. */
export function questionsAsked(db: Db, workspaceId: string, now: Temporal.Instant): Promise<Asked[]> {
  const { teamId, userId, about, at } = briefQuestions;
  const since = now.subtract({ hours: ASKED_DAYS * 24 });
  return db
    .select({ teamId, userId, about, at })
    .from(briefQuestions)
    .where(and(eq(briefQuestions.workspaceId, workspaceId), gte(at, since)))
    .orderBy(at, userId, about);
}
