import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Commitment } from '../domain/commitment.ts';
import { type CommitmentChange, changedBy } from '../domain/commitment-change.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';
import { changes, commitments, members } from './schema.ts';

/** A commitment as it is made. */
export type NewCommitment = Pick<Commitment, 'userId' | 'text' | 'dueOn' | 'counted' | 'dealId'>;

/** `stands` where the same words are open for the same day; nothing was written then, nor where it was heard before. */
export type CommitmentMade =
  | { is: 'made'; commitment: Commitment; act: number }
  | { is: 'stands'; commitment: Commitment }
  | { is: 'heard' };

/** `stands` where nothing needed writing: it was settled before, or says that already. */
export type CommitmentChanged =
  | { is: 'changed'; before: Commitment; commitment: Commitment; act: number }
  | { is: 'stands'; commitment: Commitment }
  | { is: 'heard'; commitment: Commitment };

export const COMMITMENT_COLUMNS = {
  id: commitments.id,
  userId: commitments.userId,
  text: commitments.text,
  dueOn: commitments.dueOn,
  state: commitments.state,
  counted: commitments.counted,
  dealId: commitments.dealId,
  madeAt: commitments.madeAt,
  settledAt: commitments.settledAt,
  movedFrom: commitments.movedFrom,
};

/** The act that made it: an undone one is no commitment. */
export const MADE_BY = and(eq(changes.workspaceId, commitments.workspaceId), eq(changes.id, commitments.changeId));

/** A commitment that stands; undefined where there is none. */
export async function commitmentOf(db: Db, workspaceId: string, id: number): Promise<Commitment | undefined> {
  const [row] = await db
    .select(COMMITMENT_COLUMNS)
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, id), isNull(changes.undoneBy)));
  return row;
}

/** Makes a commitment, unless the same one is open. Throws UserError if `by` may not make it for `userId`. */
export function makeCommitment(db: Db, by: Actor, wanted: NewCommitment, act: Act): Promise<CommitmentMade> {
  const { workspaceId } = by;
  if (!mayChange(by, wanted.userId)) throw new UserError("A commitment is one's own: they make theirs with `/commit`.");
  return db.transaction(async (tx) => {
    await lockOwner(tx, workspaceId, wanted.userId);
    const same = await openLike(tx, workspaceId, wanted);
    if (same) return { is: 'stands', commitment: same };
    const result = await writeAct<{ commitment: number }>(tx, workspaceId, act, {
      effect: [
        sql`made as (
          insert into commitments (workspace_id, change_id, user_id, text, due_on, state, counted, deal_id, made_at)
          select ${workspaceId}, act.id, said."userId", said.text, said."dueOn", 'open', said.counted, said."dealId", ${act.at.toString()}::timestamptz
          from act, json_to_record(${JSON.stringify(wanted)}::json)
            as said ("userId" text, text text, "dueOn" date, counted jsonb, "dealId" bigint)
          returning id
        )`,
      ],
      returning: sql`(select id::float8 from made) as commitment`,
    });
    if (result.is !== 'written') return { is: 'heard' };
    const fresh = { state: 'open' as const, madeAt: act.at, settledAt: null, movedFrom: null };
    return { is: 'made', commitment: { ...wanted, ...fresh, id: result.row.commitment }, act: result.act };
  });
}

/** Changes a commitment, with its history. Throws UserError if `by` may not, and where it is no longer there. */
export function changeCommitment(
  db: Db,
  by: Actor,
  id: number,
  change: CommitmentChange,
  act: Act,
): Promise<CommitmentChanged> {
  const { workspaceId } = by;
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select(COMMITMENT_COLUMNS)
      .from(commitments)
      .innerJoin(changes, MADE_BY)
      .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, id), isNull(changes.undoneBy)))
      .for('update', { of: commitments });
    if (!before) throw new UserError('That commitment is no longer there.');
    if (!mayChange(by, before.userId)) {
      throw new UserError(
        `That is <@${before.userId}>'s commitment. Only they, their manager or an admin can change it.`,
      );
    }
    const { after, changes: said } = changedBy(before, change, act.at);
    if (said.length === 0) return { is: 'stands', commitment: before };
    const result = await writeAct(tx, workspaceId, act, {
      effect: [
        sql`history as (
          insert into commitment_changes (workspace_id, change_id, commitment_id, field, "from", "to")
          select ${workspaceId}, act.id, ${id}::bigint, said.field, said."from", said."to"
          from act, json_to_recordset(${JSON.stringify(said)}::json) as said (field text, "from" text, "to" text)
        )`,
        sql`changed as (
          update commitments p set state = fresh.state, due_on = fresh."dueOn", text = fresh.text, counted = fresh.counted,
            settled_at = fresh."settledAt", moved_from = fresh."movedFrom"
          from act, json_to_record(${JSON.stringify(after)}::json) as fresh
            (state text, "dueOn" date, text text, counted jsonb, "settledAt" timestamptz, "movedFrom" date)
          where p.workspace_id = ${workspaceId} and p.id = ${id}::bigint
        )`,
      ],
    });
    if (result.is !== 'written') return { is: 'heard', commitment: before };
    return { is: 'changed', before, commitment: after, act: result.act };
  });
}

/** Two commands at once must not both find nothing. No stronger than a tick needs, which writes the ledger meanwhile. */
async function lockOwner(tx: Db, workspaceId: string, userId: string): Promise<void> {
  await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
    .for('no key update');
}

async function openLike(tx: Db, workspaceId: string, wanted: NewCommitment): Promise<Commitment | undefined> {
  const [same] = await tx
    .select(COMMITMENT_COLUMNS)
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .where(
      and(
        eq(commitments.workspaceId, workspaceId),
        eq(commitments.userId, wanted.userId),
        eq(commitments.state, 'open'),
        eq(commitments.dueOn, wanted.dueOn),
        sql`lower(${commitments.text}) = lower(${wanted.text})`,
        isNull(changes.undoneBy),
      ),
    )
    .limit(1);
  return same;
}
