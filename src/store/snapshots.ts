import { and, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm';
import { TOUCH_KINDS } from '../domain/activity.ts';
import type { Member } from '../domain/member.ts';
import type { DealView, Move, Snapshot } from '../domain/snapshot.ts';
import { type Db, rowsOf } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { isAnyOf, textArray } from './prepared.ts';
import { activities, changes, dealChanges, deals, deliveries, members, nudges, workspaces } from './schema.ts';

/** How far back a snapshot reaches from its day: this week and four whole ones before it. */
const DAYS_BACK = 35;

/**
 * What the rules need to know of these reps, by user id; those who left Slack are not among them. Five queries, however many reps (give at most 500); all ask
 * for one moment, so undone acts and what came later are left out of each alike.
 */
export async function snapshotsOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<Map<string, Snapshot>> {
  const since = now.subtract({ hours: DAYS_BACK * 24 });
  const [reps, dealRows, activityRows, moveRows, toldRows] = await Promise.all([
    repsOf(db, workspaceId, userIds),
    dealViewsOf(db, workspaceId, userIds),
    activitiesOf(db, workspaceId, userIds, since),
    movesOf(db, workspaceId, userIds, since),
    toldTo(db, workspaceId, userIds, since),
  ]);
  const dealsBy = Map.groupBy(dealRows, (deal) => deal.ownerId);
  const activitiesBy = Map.groupBy(activityRows, (activity) => activity.userId);
  const movesBy = Map.groupBy(moveRows, (move) => move.deal.ownerId);
  const toldBy = Map.groupBy(toldRows, (told) => told.userId);
  return new Map(
    reps.map((rep) => [
      rep.userId,
      {
        rep,
        deals: dealsBy.get(rep.userId) ?? [],
        activities: activitiesBy.get(rep.userId) ?? [],
        moves: movesBy.get(rep.userId) ?? [],
        told: toldBy.get(rep.userId) ?? [],
      },
    ]),
  );
}

async function repsOf(db: Db, workspaceId: string, userIds: string[]): Promise<Member[]> {
  const rows = await db
    .select({ member: members, country: workspaces.country })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), isAnyOf(members.userId, userIds), isNull(members.deactivatedAt)));
  return rows.map(({ member, country }) => ({ ...member, country: member.country ?? country }));
}

/** Standing acts only: joined wherever history is read. */
const STANDING = and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId));

async function dealViewsOf(db: Db, workspaceId: string, userIds: string[]): Promise<DealView[]> {
  const mine = and(
    eq(deals.workspaceId, workspaceId),
    isAnyOf(deals.ownerId, userIds),
    inArray(deals.status, ['open', 'parked']),
  );
  const history = db.$with('history').as(
    db
      .select({
        dealId: dealChanges.dealId,
        stageSince: sql<Temporal.Instant | null>`max(${changes.at}) filter (where ${dealChanges.field} = 'stage')`
          .mapWith(changes.at)
          .as('stage_since'),
        closeMovedLater:
          sql<number>`count(*) filter (where ${dealChanges.field} = 'closeOn' and ${dealChanges.to} > ${dealChanges.from})`
            .mapWith(Number)
            .as('close_moved_later'),
      })
      .from(dealChanges)
      .innerJoin(deals, and(eq(deals.workspaceId, dealChanges.workspaceId), eq(deals.id, dealChanges.dealId)))
      .innerJoin(changes, STANDING)
      .where(and(mine, inArray(dealChanges.field, ['stage', 'closeOn']), isNull(changes.undoneBy)))
      .groupBy(dealChanges.dealId),
  );
  const touches = db.$with('touches').as(
    db
      .select({
        dealId: activities.dealId,
        lastTouchAt: sql<Temporal.Instant | null>`max(${activities.at})`.mapWith(activities.at).as('last_touch_at'),
      })
      .from(activities)
      .innerJoin(deals, and(eq(deals.workspaceId, activities.workspaceId), eq(deals.id, activities.dealId)))
      .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
      .where(and(mine, inArray(activities.kind, [...TOUCH_KINDS]), isNull(changes.undoneBy)))
      .groupBy(activities.dealId),
  );
  const rows = await db
    .with(history, touches)
    .select({
      ...DEAL_COLUMNS,
      stageSince: history.stageSince,
      closeMovedLater: history.closeMovedLater,
      lastTouchAt: touches.lastTouchAt,
    })
    .from(deals)
    .leftJoin(history, eq(history.dealId, deals.id))
    .leftJoin(touches, eq(touches.dealId, deals.id))
    .where(mine)
    .orderBy(deals.id);
  return rows.map((row) => ({
    ...row,
    stageSince: row.stageSince ?? row.createdAt,
    closeMovedLater: row.closeMovedLater ?? 0,
  }));
}

type ActivityRow = Omit<Snapshot['activities'][number], 'at'> & { userId: string; at: number };

/** By far the most rows of a morning, so they come as they are: drizzle takes longer over a row than Postgres. */
async function activitiesOf(db: Db, workspaceId: string, userIds: string[], since: Temporal.Instant) {
  const rows = await rowsOf<ActivityRow>(
    db,
    sql`select a.user_id as "userId", a.deal_id::float8 as "dealId", a.kind, a.section, a.count,
        (extract(epoch from a.at) * 1000)::float8 as at
      from activities a join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      where a.workspace_id = ${workspaceId} and a.user_id = any(${textArray(userIds)}::text[])
        and a.at >= ${since.toString()}::timestamptz and c.undone_by is null
      order by a.at, a.id`,
  );
  return rows.map(({ at, ...activity }) => ({ ...activity, at: Temporal.Instant.fromEpochMilliseconds(at) }));
}

/** Steps of these people's deals from one stage or status to another; opening a deal is no step. */
async function movesOf(db: Db, workspaceId: string, userIds: string[], since: Temporal.Instant): Promise<Move[]> {
  const rows = await db
    .select({
      deal: DEAL_COLUMNS,
      field: dealChanges.field,
      from: dealChanges.from,
      to: dealChanges.to,
      at: changes.at,
    })
    .from(changes)
    .innerJoin(dealChanges, STANDING)
    .innerJoin(deals, and(eq(deals.workspaceId, dealChanges.workspaceId), eq(deals.id, dealChanges.dealId)))
    .where(
      and(
        eq(changes.workspaceId, workspaceId),
        gte(changes.at, since),
        isNull(changes.undoneBy),
        inArray(dealChanges.field, ['stage', 'status']),
        sql`${dealChanges.from} is not null`,
        isAnyOf(deals.ownerId, userIds),
      ),
    )
    .orderBy(changes.at, changes.id);
  return rows.map((row) => ({ ...row, field: row.field as Move['field'], to: row.to ?? '' }));
}

/** Only what was sent, or is on its way: a message that ended unsent told nobody. */
async function toldTo(db: Db, workspaceId: string, userIds: string[], since: Temporal.Instant) {
  const { userId, rule, reason, dealId, job, at } = nudges;
  return db
    .select({ userId, rule, reason, dealId, job, at })
    .from(nudges)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, nudges.workspaceId), eq(deliveries.id, nudges.deliveryId)))
    .where(
      and(
        ne(deliveries.state, 'ended'),
        eq(nudges.workspaceId, workspaceId),
        isAnyOf(nudges.userId, userIds),
        gte(nudges.at, since),
      ),
    )
    .orderBy(desc(nudges.at));
}
