import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Commitment } from '../domain/commitment.ts';
import { type Anew, type Changed, type CommitmentChange, changedBy } from '../domain/commitment-change.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, dateFor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import { closedOf } from './closed-weeks.ts';
import { recount } from './commitment-progress.ts';
import { COMMITMENT_COLUMNS, lockOwner, MADE_BY, madeAs, makingOf, unsettledLike } from './commitment-rows.ts';
import type { Db } from './db.ts';
import { changes, commitments, members } from './schema.ts';

/**
 * `stands` where nothing needed writing: it was settled before, or says that already. `again` is the commitment that follows one
 * moved once its day had come.
 */
export type CommitmentChanged =
  | { is: 'changed'; before: Commitment; commitment: Commitment; again: Commitment | null; act: number }
  | { is: 'stands'; commitment: Commitment }
  | { is: 'heard'; commitment: Commitment };

/** Changes a commitment, with its history. Throws UserError if `by` may not, and where it is no longer there. */
export function changeCommitment(
  db: Db,
  by: Actor,
  id: number,
  change: CommitmentChange,
  act: Act,
): Promise<CommitmentChanged> {
  const { workspaceId } = by;
  return db.transaction(async (tx): Promise<CommitmentChanged> => {
    const { before, zone } = await lockCommitment(tx, workspaceId, id);
    requireMayChange(by, before, change);
    if (change.is === 'edited') await requireOpenThread(tx, workspaceId, before);
    const changed = changedBy(before, change, act.at, dateFor({ zone }, act.at));
    if (changed.changes.length === 0) return { is: 'stands', commitment: before };
    const same = changed.anew && (await standing(tx, workspaceId, changed.anew));
    const result = await writeAct<{ again: number | null }>(tx, workspaceId, act, {
      effect: [
        ...written(workspaceId, id, changed),
        makingOf(workspaceId, changed.anew && !same ? [changed.anew] : [], act.at),
      ],
      returning: sql`(select id::float8 from made) as again`,
    });
    if (result.is !== 'written') return { is: 'heard', commitment: before };
    const { anew, after } = changed;
    const again = same ?? (anew && madeAs(anew, result.row.again ?? 0, act.at));
    // Other words may count other things, and these may have been done.
    const counted = after.text === before.text ? [] : await recounted(tx, by.workspaceId, before, result.act, act.at);
    const commitment = counted.find((one) => one.id === id) ?? after;
    return { is: 'changed', before, commitment, again: again ?? null, act: result.act };
  });
}

async function lockCommitment(tx: Db, workspaceId: string, id: number) {
  const [row] = await tx
    .select({ before: COMMITMENT_COLUMNS, zone: members.zone })
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .innerJoin(members, and(eq(members.workspaceId, commitments.workspaceId), eq(members.userId, commitments.userId)))
    .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, id), isNull(changes.undoneBy)))
    .for('update', { of: commitments });
  if (!row) throw new UserError('That commitment is no longer there.');
  return row;
}

function requireMayChange(by: Actor, { userId }: Commitment, change: CommitmentChange): void {
  if (!mayChange(by, userId)) {
    throw new UserError(`That is <@${userId}>'s commitment. Only they, their manager or an admin can change it.`);
  }
  if (change.is === 'edited' && by.userId !== userId) {
    throw new UserError(`Those are <@${userId}>'s own words: only they can edit them.`);
  }
}

/** Words are its author's until the thread of its week is closed. */
async function requireOpenThread(tx: Db, workspaceId: string, before: Commitment) {
  const closed = await closedOf(tx, workspaceId, before.userId, [before]);
  if (closed.length > 0) throw new UserError(WORDS_STAY);
}

/** Why what was said can be edited no longer. */
export const WORDS_STAY =
  'The thread of its week is closed, so its words stay. `/commit` still has Kept, Move and Drop for it.';

/** The same one, where it is to be done by that day already. */
async function standing(tx: Db, workspaceId: string, anew: Anew): Promise<Commitment | undefined> {
  await lockOwner(tx, workspaceId, anew.userId);
  const [same] = await unsettledLike(tx, workspaceId, [anew]);
  return same;
}

function written(workspaceId: string, id: number, { after, changes: said }: Changed): SQL[] {
  return [
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
  ];
}

async function recounted(
  tx: Db,
  workspaceId: string,
  { userId }: Commitment,
  act: number,
  now: Temporal.Instant,
): Promise<Commitment[]> {
  const { changed } = await recount(tx, workspaceId, userId, act, now);
  return changed;
}
