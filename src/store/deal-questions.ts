import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { type DealQuestion, QUESTION_DAYS } from '../domain/deal-question.ts';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { dealQuestions, deals, deliveries } from './schema.ts';

/** Questions in the list of one manager. */
const MOST = 50;

/** The key of the post that asks it, and of the one that answers. */
export const postKey = { ask: (id: number) => `question:${id}`, answer: (id: number) => `answer:${id}` };

const QUESTION = {
  id: dealQuestions.id,
  dealId: dealQuestions.dealId,
  dealName: deals.name,
  askedBy: dealQuestions.askedBy,
  askedOf: dealQuestions.askedOf,
  text: dealQuestions.text,
  askedAt: dealQuestions.askedAt,
  answer: dealQuestions.answer,
  answeredAt: dealQuestions.answeredAt,
  isUnreachable: sql<boolean>`coalesce(${deliveries.state} = 'ended', false)`,
};

/** A question to this person. Throws UserError where there is none, and for one that was put to somebody else. */
export async function questionFor(db: Db, by: Actor, id: number): Promise<DealQuestion> {
  const question = await questionOf(db, by.workspaceId, id);
  if (!question) throw new UserError('That question is no longer there.');
  if (question.askedOf !== by.userId) throw new UserError(`That question is for <@${question.askedOf}>.`);
  return question;
}

/** A question by its number; undefined where there is none. */
export async function questionOf(db: Db, workspaceId: string, id: number): Promise<DealQuestion | undefined> {
  const [question] = await questionsQuery(db).where(
    and(eq(dealQuestions.workspaceId, workspaceId), eq(dealQuestions.id, id)),
  );
  return question;
}

/** What this person asked in four weeks, the latest first, with the answers that came. One query. */
export function questionsBy(db: Db, by: Actor, now: Temporal.Instant): Promise<DealQuestion[]> {
  const since = now.subtract({ hours: QUESTION_DAYS * 24 });
  const { workspaceId, askedBy, askedAt, id } = dealQuestions;
  return questionsQuery(db)
    .where(and(eq(workspaceId, by.workspaceId), eq(askedBy, by.userId), gte(askedAt, since)))
    .orderBy(desc(askedAt), desc(id))
    .limit(MOST);
}

/** The id of the post that asked it; undefined where there is none. */
export async function postOfQuestion(db: Db, workspaceId: string, id: number): Promise<number | undefined> {
  const [post] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, postKey.ask(id))));
  return post?.id;
}

function questionsQuery(db: Db) {
  return db
    .select(QUESTION)
    .from(dealQuestions)
    .innerJoin(deals, and(eq(deals.workspaceId, dealQuestions.workspaceId), eq(deals.id, dealQuestions.dealId)))
    .leftJoin(
      deliveries,
      and(
        eq(deliveries.workspaceId, dealQuestions.workspaceId),
        eq(deliveries.key, sql`'question:' || ${dealQuestions.id}`),
      ),
    )
    .$dynamic();
}
