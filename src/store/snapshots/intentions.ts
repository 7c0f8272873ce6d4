import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Commitment } from '../../domain/commitment.ts';
import type { Focus } from '../../domain/focus.ts';
import type { Snooze } from '../../domain/snooze.ts';
import { type Db, rowsOf } from '../db.ts';
import { instantFrom, maybeDateFrom, maybeInstantFrom, millis } from '../moments.ts';
import { isAnyOf, textArray } from '../prepared.ts';
import { changes, focuses, snoozes } from '../schema.ts';

/** How long a commitment that was settled is still known: twelve weeks. */
const SETTLED_FOR = { hours: 84 * 24 };

type CommitmentRow = Omit<Commitment, 'dueOn' | 'madeAt' | 'settledAt' | 'movedFrom'> & {
  dueOn: string;
  madeAt: number;
  settledAt: number | null;
  movedFrom: string | null;
};

/** What these people said they would do: what is to be done, and what was settled in twelve weeks, by its date. */
export async function commitmentsOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<Commitment[]> {
  const rows = await rowsOf<CommitmentRow>(
    db,
    sql`select p.id::float8 as id, p.user_id as "userId", p.text, p.due_on::text as "dueOn", p.state, p.counted,
        p.deal_id::float8 as "dealId", ${sql.raw(millis('p.made_at'))} as "madeAt",
        ${sql.raw(millis('p.settled_at'))} as "settledAt", p.moved_from::text as "movedFrom"
      from commitments p join changes c on c.workspace_id = p.workspace_id and c.id = p.change_id
      where p.workspace_id = ${workspaceId} and p.user_id = any(${textArray(userIds)}::text[])
        and (p.state in ('open', 'carried') or p.settled_at >= ${now.subtract(SETTLED_FOR).toString()}::timestamptz) and c.undone_by is null
      order by p.due_on, p.id`,
  );
  return rows.map(({ dueOn, madeAt, settledAt, movedFrom, ...row }) => ({
    ...row,
    dueOn: Temporal.PlainDate.from(dueOn),
    madeAt: instantFrom(madeAt),
    settledAt: maybeInstantFrom(settledAt),
    movedFrom: maybeDateFrom(movedFrom),
  }));
}

/** What each of these people took on last, where it was neither ended nor followed by another; it may be over. */
export async function focusesOf(db: Db, workspaceId: string, userIds: string[]): Promise<Map<string, Focus>> {
  const { id, userId, on, from, until, startedWith, aimsAt, endedAt } = focuses;
  const rows = await db
    .selectDistinctOn([userId], { id, userId, on, from, until, startedWith, aimsAt, endedAt })
    .from(focuses)
    .innerJoin(changes, and(eq(changes.workspaceId, focuses.workspaceId), eq(changes.id, focuses.changeId)))
    .where(and(eq(focuses.workspaceId, workspaceId), isAnyOf(userId, userIds), isNull(changes.undoneBy)))
    .orderBy(userId, desc(id));
  return new Map(rows.flatMap(({ endedAt, ...focus }) => (endedAt === null ? [[focus.userId, focus]] : [])));
}

/** The quiet that these people asked for and that has not ended: by UTC, and a day longer for those behind it. */
export async function snoozesOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<(Snooze & { userId: string })[]> {
  const { userId, rule, dealId, as, until, at } = snoozes;
  const yesterday = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 });
  return db
    .select({ userId, rule, dealId, as, until, at })
    .from(snoozes)
    .innerJoin(changes, and(eq(changes.workspaceId, snoozes.workspaceId), eq(changes.id, snoozes.changeId)))
    .where(
      and(
        eq(snoozes.workspaceId, workspaceId),
        isAnyOf(userId, userIds),
        gte(until, yesterday),
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(at, snoozes.id);
}
