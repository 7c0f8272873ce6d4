import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/member.ts';
import type { Db } from '../db.ts';
import { changes, dealChanges, deals, members } from '../schema.ts';

/** What becomes of somebody's open and parked deals when they are erased: how many there are, and who has them then. */
export type Inheritance = { deals: number; heir: string; wasAdmin: boolean };

const LIVE = ['open', 'parked'] as const;

/** The same before anything happened. In three queries. */
export async function inheritanceOf(db: Db, by: Actor, userId: string): Promise<Inheritance> {
  const [member] = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, by.workspaceId), eq(members.userId, userId)));
  const live = await db.$count(deals, liveOf(by.workspaceId, userId));
  return { deals: live, heir: await heirOf(db, by, userId), wasAdmin: member?.role === 'admin' };
}

/** Hands their open and parked deals to whoever erases them, as one act that cannot be undone. Closed ones stay theirs. */
export async function inherit(
  tx: Db,
  by: Actor,
  userId: string,
  now: Temporal.Instant,
): Promise<Pick<Inheritance, 'deals' | 'heir'>> {
  const heir = await heirOf(tx, by, userId);
  // In the order of their ids, as an undo locks them.
  const live = await tx
    .select({ id: deals.id })
    .from(deals)
    .where(liveOf(by.workspaceId, userId))
    .orderBy(asc(deals.id))
    .for('update');
  if (live.length === 0 || heir === userId) return { deals: 0, heir };
  const { workspaceId } = by;
  const [act] = await tx
    .insert(changes)
    .values({ workspaceId, by: by.userId, through: 'erasing', at: now, recordedAt: now })
    .returning({ id: changes.id });
  if (!act) throw new Error('insert returned no act');
  const history = tx
    .select({
      workspaceId: deals.workspaceId,
      changeId: sql<number>`${act.id}::bigint`.as('change_id'),
      dealId: deals.id,
      field: sql<'ownerId'>`'ownerId'::text`.as('field'),
      from: sql<string>`${userId}::text`.as('from'),
      to: sql<string>`${heir}::text`.as('to'),
    })
    .from(deals)
    .where(liveOf(workspaceId, userId));
  await tx.insert(dealChanges).select(history);
  await tx
    .update(deals)
    .set({ ownerId: heir, version: sql`${deals.version} + 1` })
    .where(liveOf(workspaceId, userId));
  return { deals: live.length, heir };
}

function liveOf(workspaceId: string, userId: string) {
  return and(eq(deals.workspaceId, workspaceId), eq(deals.ownerId, userId), inArray(deals.status, [...LIVE]));
}

/** Whoever erases; of an admin who erases themselves, the admin longest known. */
async function heirOf(db: Db, by: Actor, userId: string): Promise<string> {
  if (by.userId !== userId) return by.userId;
  const others = and(eq(members.role, 'admin'), ne(members.userId, userId), isNull(members.deactivatedAt));
  const [other] = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, by.workspaceId), others))
    .orderBy(asc(members.createdAt), asc(members.userId))
    .limit(1);
  return other?.userId ?? userId;
}
