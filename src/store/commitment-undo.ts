import { and, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Commitment } from '../domain/commitment.ts';
import type { CommitmentField } from '../domain/commitment-change.ts';
import { UserError } from '../domain/errors.ts';
import { countedOf } from '../domain/text/commitment-count.ts';
import { COMMITMENT_COLUMNS, carriedAt } from './commitment-rows.ts';
import type { Db } from './db.ts';
import { changes, commitmentChanges, commitments } from './schema.ts';

/** What an undo did to a commitment, which is as it stands after; `left` where it was changed since. */
export type CommitmentUndone = {
  commitment: Commitment;
  what: 'unmade' | 'state' | 'dueOn' | 'text' | 'left';
};

/**
 * What an act did to commitments, taken back where it still stands. Those that it made are none once the act is undone. Throws
 * UserError for one that was answered since it was made.
 */
export async function takeBackCommitments(tx: Db, workspaceId: string, actId: number): Promise<CommitmentUndone[]> {
  return [...(await takeBackMade(tx, workspaceId, actId)), ...(await restored(tx, workspaceId, actId))];
}

/** The commitments that an act made, which are none once it is undone. Throws UserError for one that was answered since. */
export async function takeBackMade(tx: Db, workspaceId: string, actId: number): Promise<CommitmentUndone[]> {
  const made = await tx
    .select(COMMITMENT_COLUMNS)
    .from(commitments)
    .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.changeId, actId)))
    .orderBy(commitments.id)
    .for('update');
  const settled = made.find(({ state }) => state !== 'open');
  if (settled && (await isByTime(tx, workspaceId, settled, actId))) {
    throw new UserError(`"${settled.text}" is ${settled.state} since its week was closed, so it stays.`);
  }
  if (settled) throw new UserError(`"${settled.text}" was ${settled.state} since, so it stays. Undo that first.`);
  return made.map((commitment) => ({ commitment, what: 'unmade' }));
}

async function restored(tx: Db, workspaceId: string, actId: number): Promise<CommitmentUndone[]> {
  const rows = await tx
    .select({
      commitment: COMMITMENT_COLUMNS,
      carried: carriedAt(),
      field: commitmentChanges.field,
      from: commitmentChanges.from,
      to: commitmentChanges.to,
    })
    .from(commitmentChanges)
    .innerJoin(
      commitments,
      and(
        eq(commitments.workspaceId, commitmentChanges.workspaceId),
        eq(commitments.id, commitmentChanges.commitmentId),
      ),
    )
    .where(and(eq(commitmentChanges.workspaceId, workspaceId), eq(commitmentChanges.changeId, actId)))
    .orderBy(commitments.id)
    .for('update', { of: commitments });
  const undone: CommitmentUndone[] = [];
  for (const { commitment, carried, field, from, to } of rows) {
    const isLate = field === 'dueOn' && (await isByTime(tx, workspaceId, commitment, actId));
    if (from === null || isLate || written(commitment, field) !== to) {
      undone.push({ commitment, what: 'left' });
      continue;
    }
    const back = await before(tx, workspaceId, actId, { commitment, carried }, field, from);
    await tx
      .update(commitments)
      .set(back)
      .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, commitment.id)));
    undone.push({ commitment: { ...commitment, ...back }, what: field });
  }
  return undone;
}

/** Whether time has carried or settled it since this act: what the close has told stays told. */
function isByTime(tx: Db, workspaceId: string, { id }: Commitment, actId: number): Promise<boolean> {
  return wasChanged(tx, workspaceId, id, and(gt(commitmentChanges.changeId, actId), eq(changes.through, 'clock')));
}

/** Whether any change of this commitment is such a one. */
async function wasChanged(tx: Db, workspaceId: string, id: number, which: SQL | undefined): Promise<boolean> {
  const found = await tx
    .select({ one: sql`1` })
    .from(commitmentChanges)
    .innerJoin(
      changes,
      and(eq(changes.workspaceId, commitmentChanges.workspaceId), eq(changes.id, commitmentChanges.changeId)),
    )
    .where(and(eq(commitmentChanges.workspaceId, workspaceId), eq(commitmentChanges.commitmentId, id), which))
    .limit(1);
  return found.length > 0;
}

function written(commitment: Commitment, field: CommitmentField): string {
  return String(commitment[field]);
}

/** The fields as they were before: with the date goes whether it was ever moved, with the words what they count. */
async function before(
  tx: Db,
  workspaceId: string,
  actId: number,
  { commitment, carried }: { commitment: Commitment; carried: Temporal.Instant | null },
  field: CommitmentField,
  from: string,
): Promise<Partial<Commitment>> {
  if (field === 'text') return { text: from, counted: countedOf(from) };
  // The history holds what we wrote there.
  if (field === 'state') return { state: from as Commitment['state'], settledAt: from === 'carried' ? carried : null };
  const other = and(
    eq(commitmentChanges.field, 'dueOn'),
    ne(commitmentChanges.changeId, actId),
    isNull(changes.undoneBy),
  );
  const isMoved = await wasChanged(tx, workspaceId, commitment.id, other);
  return { dueOn: Temporal.PlainDate.from(from), movedFrom: isMoved ? commitment.movedFrom : null };
}
