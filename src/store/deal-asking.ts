import { and, eq } from 'drizzle-orm';
import type { Deal } from '../domain/deal.ts';
import type { DealQuestion } from '../domain/deal-question.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, type Member, mayChange } from '../domain/member.ts';
import { mayBeAsked, type Waits } from '../domain/question-time.ts';
import type { Db } from './db.ts';
import { postKey, questionFor } from './deal-questions.ts';
import { dealOf } from './deals.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { addDeliveries } from './outbox.ts';
import { dealQuestions, members, type PostBody, workspaces } from './schema.ts';

/** A message about a question, as it is posted. */
export type QuestionPost = (question: DealQuestion) => PostBody;

/** A question that was asked: whether it waits, and from when it may be said. */
export type Asked = { question: DealQuestion; waits: Waits; from: Temporal.Instant };

/**
 * Asks a deal's owner something, in the name of `by`: kept, and posted to their DM when they may be asked. Undefined where it was heard
 * before. Throws UserError unless `by` manages the owner, for one's own deal, one that has ended, and for whom no message can reach.
 */
export function askOwner(
  db: Db,
  by: Actor,
  { dealId, text }: { dealId: number; text: string },
  post: QuestionPost,
  { heard, now }: Heard,
): Promise<Asked | undefined> {
  return db.transaction(async (tx) => {
    const { workspaceId } = by;
    const deal = await dealOf(tx, workspaceId, dealId);
    requireMayAsk(by, deal);
    if (!(await hearOnce(tx, workspaceId, heard, now))) return undefined;
    const reader = await readerOf(tx, workspaceId, deal.ownerId);
    if (!reader || reader.deactivatedAt)
      throw new UserError(`<@${deal.ownerId}> is no longer here. Give the deal to somebody first.`);
    if (!reader.dmChannel)
      throw new UserError(`Slack gave me no conversation with <@${deal.ownerId}>. Ask them yourself.`);
    const when = mayBeAsked(reader, now);
    if (!when)
      throw new UserError(
        `<@${deal.ownerId}> is away, and has not said until when. Nothing was sent: ask once they are back.`,
      );
    const asked = { workspaceId, dealId, askedBy: by.userId, askedOf: deal.ownerId, text, askedAt: now };
    const [row] = await tx.insert(dealQuestions).values(asked).returning({ id: dealQuestions.id });
    if (!row) throw new Error('insert returned no question');
    const question = {
      ...asked,
      id: row.id,
      dealName: deal.name,
      answer: null,
      answeredAt: null,
      isUnreachable: false,
    };
    const { from, until } = when.opening;
    const said = { channelId: reader.dmChannel, key: postKey.ask(row.id), body: post(question) };
    await addDeliveries(tx, workspaceId, [{ ...said, notBefore: from, expiresAt: until }], now);
    return { question, waits: when.waits, from };
  });
}

function requireMayAsk(by: Actor, deal: Deal | undefined): asserts deal is Deal {
  if (!deal || deal.status === 'undone') throw new UserError('That deal is no longer there.');
  if (deal.ownerId === by.userId) throw new UserError(`${deal.name} is your own deal. Ask about one of your team.`);
  if (by.role === 'rep' || !mayChange(by, deal.ownerId))
    throw new UserError(`${deal.name} belongs to <@${deal.ownerId}>. Their manager or an admin can ask about it.`);
  if (deal.status !== 'open' && deal.status !== 'parked')
    throw new UserError(`${deal.name} has ended (${deal.status}), so there is nothing to ask about it.`);
}

/** What an answer came to: kept and on its way (`says` is false where no message can reach who asked), or there was one before. */
export type Answered = { is: 'answered' | 'answered-before'; question: DealQuestion };

/**
 * Keeps an answer, and posts it to whoever asked; the first one stands. Undefined where it was heard before. Throws UserError unless
 * `by` was asked.
 */
export function answerQuestion(
  db: Db,
  by: Actor,
  { id, text }: { id: number; text: string },
  post: QuestionPost,
  { heard, now }: Heard,
): Promise<Answered | undefined> {
  return db.transaction(async (tx) => {
    const { workspaceId } = by;
    if (!(await hearOnce(tx, workspaceId, heard, now))) return undefined;
    const which = and(eq(dealQuestions.workspaceId, workspaceId), eq(dealQuestions.id, id));
    await tx.select({ id: dealQuestions.id }).from(dealQuestions).where(which).for('update');
    const before = await questionFor(tx, by, id);
    if (before.answer !== null) return { is: 'answered-before', question: before };
    await tx.update(dealQuestions).set({ answer: text, answeredAt: now }).where(which);
    const question = { ...before, answer: text, answeredAt: now };
    const reader = await readerOf(tx, workspaceId, before.askedBy);
    const when = reader && !reader.deactivatedAt ? mayBeAsked(reader, now) : null;
    if (reader?.dmChannel && when) {
      const said = { channelId: reader.dmChannel, key: postKey.answer(id), body: post(question) };
      await addDeliveries(
        tx,
        workspaceId,
        [{ ...said, notBefore: when.opening.from, expiresAt: when.opening.until }],
        now,
      );
    }
    return { is: 'answered', question };
  });
}

async function readerOf(tx: Db, workspaceId: string, userId: string): Promise<Member | undefined> {
  const [row] = await tx
    .select({ member: members, country: workspaces.country })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  return row && { ...row.member, country: row.member.country ?? row.country };
}
