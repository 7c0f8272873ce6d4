import { sql } from 'drizzle-orm';
import type { Settled } from '../domain/closing.ts';
import type { Commitment } from '../domain/commitment.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import { lockOwner, madeAs, makingOf, type NewCommitment, unsettledLike } from './commitment-rows.ts';
import { type Db, given } from './db.ts';

/** `stands` where the same words are to be done by the same day; nothing was written then, nor where it was heard before. */
export type CommitmentMade =
  | { is: 'made'; commitment: Commitment; act: number }
  | { is: 'stands'; commitment: Commitment }
  | { is: 'heard' };

/** Several made by one act, which is null where all of them stood; `stood` were to be done before. */
export type CommitmentsMade =
  | { is: 'made'; made: Commitment[]; stood: Commitment[]; act: number | null }
  | { is: 'heard' };

/** Makes a commitment, unless the same one is to be done. Throws UserError if `by` may not make it for `userId`. */
export async function makeCommitment(db: Db, by: Actor, wanted: NewCommitment, act: Act): Promise<CommitmentMade> {
  const result = await makeCommitments(db, by, [wanted], act);
  if (result.is === 'heard') return result;
  const [[made], [stood]] = [result.made, result.stood];
  if (made && result.act !== null) return { is: 'made', commitment: made, act: result.act };
  if (!stood) throw new Error('a commitment that neither was made nor stands');
  return { is: 'stands', commitment: stood };
}

/** Makes commitments of one person by one act, but those that are to be done. Throws UserError if `by` may not make them. */
export function makeCommitments(db: Db, by: Actor, wanted: NewCommitment[], act: Act): Promise<CommitmentsMade> {
  const { workspaceId } = by;
  const [first] = wanted;
  if (!first || wanted.some(({ userId }) => userId !== first.userId)) throw new Error('commitments of one person');
  if (!mayChange(by, first.userId)) throw new UserError("A commitment is one's own: they make theirs with `/commit`.");
  return db.transaction(async (tx): Promise<CommitmentsMade> => {
    await lockOwner(tx, workspaceId, first.userId);
    const stood = await unsettledLike(tx, workspaceId, wanted);
    const fresh = onceEach(wanted).filter((one) => !stood.some((other) => isLike(one, other)));
    if (fresh.length === 0) return { is: 'made', made: [], stood, act: null };
    const result = await writeAct<{ ids: string }>(tx, workspaceId, act, {
      effect: [makingOf(workspaceId, fresh, act.at)],
      returning: sql`(select string_agg(id::text, ',' order by id) from made) as ids`,
    });
    if (result.is !== 'written') return { is: 'heard' };
    const ids = result.row.ids.split(',').map(Number);
    const made = fresh.map((one, place) => madeAs(one, ids[place] ?? 0, act.at));
    return { is: 'made', made, stood, act: result.act };
  });
}

/**
 * Writes what time has settled: an act of each owner through the clock, with its history; only commitments that still are as they
 * were found, so that it may be said twice. One statement.
 */
export async function settleByTime(
  db: Db,
  workspaceId: string,
  settled: readonly Settled[],
  now: Temporal.Instant,
): Promise<void> {
  if (settled.length === 0) return;
  const at = now.toString();
  await db.execute(sql`with found as materialized (
      select p.id, p.user_id, given."from", given."to"
      from ${given([...settled], 'id bigint, "from" text, "to" text')}
      join commitments p on p.workspace_id = ${workspaceId} and p.id = given.id and p.state = given."from"
      join changes c on c.workspace_id = p.workspace_id and c.id = p.change_id and c.undone_by is null
      order by p.due_on, p.id for update of p
    ),
    acts as (
      insert into changes (workspace_id, "by", through, at, recorded_at)
      select distinct ${workspaceId}, user_id, 'clock', ${at}::timestamptz, ${at}::timestamptz from found
      returning id, "by"
    ),
    history as (
      insert into commitment_changes (workspace_id, change_id, commitment_id, field, "from", "to")
      select ${workspaceId}, acts.id, found.id, 'state', found."from", found."to" from found join acts on acts."by" = found.user_id
    )
    update commitments p set state = found."to", settled_at = ${at}::timestamptz
    from found where p.workspace_id = ${workspaceId} and p.id = found.id`);
}

/** Said twice in one breath, it is one. */
function onceEach(wanted: readonly NewCommitment[]): NewCommitment[] {
  return wanted.filter((one, place) => wanted.findIndex((other) => isLike(one, other)) === place);
}

function isLike(one: NewCommitment, other: Pick<Commitment, 'text' | 'dueOn'>): boolean {
  return one.dueOn.equals(other.dueOn) && one.text.toLowerCase() === other.text.toLowerCase();
}
