import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Commitment } from '../domain/commitment.ts';
import { type Db, given } from './db.ts';
import { changes, commitments, members } from './schema.ts';

/** A commitment as it is made. */
export type NewCommitment = Pick<Commitment, 'userId' | 'text' | 'dueOn' | 'counted' | 'dealId'>;

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

/** What is still to be done, as `isUnsettled` has it. */
export const UNSETTLED = inArray(commitments.state, ['open', 'carried']);

/** When a close carried it on; null where none did. */
export function carriedAt(): SQL<Temporal.Instant | null> {
  return sql`(
    select max(c.at) from commitment_changes k join changes c on c.workspace_id = k.workspace_id and c.id = k.change_id
    where k.workspace_id = ${commitments.workspaceId} and k.commitment_id = ${commitments.id} and k.field = 'state' and k."to" = 'carried'
  )`.mapWith(changes.at);
}

/** A commitment that stands; undefined where there is none. */
export async function commitmentOf(db: Db, workspaceId: string, id: number): Promise<Commitment | undefined> {
  const [row] = await db
    .select(COMMITMENT_COLUMNS)
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, id), isNull(changes.undoneBy)));
  return row;
}

/** Two commands at once must not both find nothing. No stronger than a tick needs, which writes the ledger meanwhile. */
export async function lockOwner(tx: Db, workspaceId: string, userId: string): Promise<void> {
  await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
    .for('no key update');
}

/** What is to be done already of what is wanted: the same words by the same day. */
export async function unsettledLike(
  tx: Db,
  workspaceId: string,
  wanted: readonly NewCommitment[],
): Promise<Commitment[]> {
  return tx
    .selectDistinctOn([commitments.dueOn, sql`lower(${commitments.text})`], COMMITMENT_COLUMNS)
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .innerJoin(
      wantedRows(wanted),
      sql`given."userId" = ${commitments.userId} and given."dueOn" = ${commitments.dueOn} and lower(given.text) = lower(${commitments.text})`,
    )
    .where(and(eq(commitments.workspaceId, workspaceId), UNSETTLED, isNull(changes.undoneBy)))
    .orderBy(commitments.dueOn, sql`lower(${commitments.text})`, commitments.id);
}

/** The part of a statement, `made (id)`, that makes them under `act (id)`; their ids come in their order. */
export function makingOf(workspaceId: string, wanted: readonly NewCommitment[], at: Temporal.Instant): SQL {
  return sql`made as (
    insert into commitments (workspace_id, change_id, user_id, text, due_on, state, counted, deal_id, made_at)
    select ${workspaceId}, act.id, given."userId", given.text, given."dueOn", 'open', given.counted, given."dealId", ${at.toString()}::timestamptz
    from act, ${wantedRows(wanted)} order by given.place
    returning id
  )`;
}

/** A commitment as it is once it was made. */
export function madeAs(wanted: NewCommitment, id: number, madeAt: Temporal.Instant): Commitment {
  return { ...wanted, id, state: 'open', madeAt, settledAt: null, movedFrom: null };
}

function wantedRows(wanted: readonly NewCommitment[]): SQL {
  return given(
    wanted.map((one, place) => ({ ...one, place })),
    'place int, "userId" text, text text, "dueOn" date, counted jsonb, "dealId" bigint',
  );
}
