import { sql } from 'drizzle-orm';
import type { Activity } from '../../domain/activity.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Move, Told } from '../../domain/snapshot.ts';
import { type Db, rowsOf } from '../db.ts';
import { instantFrom, millis } from '../moments.ts';
import { textArray } from '../prepared.ts';
import { type DealRow, dealFrom, dealRowOf } from './deal-row.ts';

/** Whose past it is, and since when. */
export type Past = { workspaceId: string; userIds: string[]; since: Temporal.Instant };

/** A row of somebody's, with its moment in milliseconds. */
type At<Row> = Omit<Row, 'at'> & { userId: string; at: number };

function withInstant<Row extends { at: number }>({ at, ...row }: Row) {
  return { ...row, at: instantFrom(at) };
}

/** What these people logged, the oldest first. By far the most rows of a morning. */
export async function activitiesOf(db: Db, { workspaceId, userIds, since }: Past): Promise<Activity[]> {
  const rows = await rowsOf<At<Activity>>(
    db,
    sql`select a.user_id as "userId", a.deal_id::float8 as "dealId", a.kind, a.section, a.count, a.angle,
        ${sql.raw(millis('a.at'))} as at
      from activities a join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      where a.workspace_id = ${workspaceId} and a.user_id = any(${textArray(userIds)}::text[])
        and a.at >= ${since.toString()}::timestamptz and c.undone_by is null
      order by a.at, a.id`,
  );
  return rows.map(withInstant);
}

/** A move by the id of its deal; the deal itself comes with those that ended, which no list of open deals holds. */
type MoveRow = At<Omit<Move, 'deal'>> & { dealId: number } & { [Field in keyof DealRow]: DealRow[Field] | null };

const ENDED = sql.raw(dealRowOf('ended'));

/** Whose move it was, with the deal where it has ended. */
export type MoveOfDeal = Omit<Move, 'deal'> & { userId: string; dealId: number; ended: Deal | null };

/** Steps of these people's deals from one stage or status to another, the oldest first; opening a deal is no step. */
export async function movesOf(db: Db, { workspaceId, userIds, since }: Past): Promise<MoveOfDeal[]> {
  const rows = await rowsOf<MoveRow>(
    db,
    sql`select d.owner_id as "userId", d.id::float8 as "dealId", h.field, h."from", h."to",
        ${sql.raw(millis('c.at'))} as at, ${ENDED}
      from changes c
      join deal_changes h on h.workspace_id = c.workspace_id and h.change_id = c.id
      join deals d on d.workspace_id = h.workspace_id and d.id = h.deal_id
      left join lateral (select d.* where d.status not in ('open', 'parked')) ended on true
      where c.workspace_id = ${workspaceId} and c.at >= ${since.toString()}::timestamptz and c.undone_by is null
        and h.field in ('stage', 'status') and h."from" is not null and d.owner_id = any(${textArray(userIds)}::text[])
      order by c.at, c.id, h.deal_id, h.field`,
  );
  return rows.map((row) => {
    const { userId, dealId, field, from, to, at } = row;
    return { userId, dealId, field, from, to: to ?? '', at: instantFrom(at), ended: endedFrom(row) };
  });
}

function endedFrom(row: MoveRow): Deal | null {
  if (row.id === null) return null;
  const { userId: _user, dealId: _deal, field: _field, from: _from, to: _to, at: _at, ...deal } = row;
  // The outer join fills all of a deal's columns or none.
  return dealFrom(deal as DealRow);
}

/**
 * What was said to these people, or about them, the latest first: what was sent or is on its way, and what an answer to them
 * said. A message that ended unsent told nobody.
 */
export async function toldTo(db: Db, { workspaceId, userIds, since }: Past): Promise<(Told & { userId: string })[]> {
  const rows = await rowsOf<At<Told>>(
    db,
    sql`select n.user_id as "userId", n.rule, n.reason, n.deal_id::float8 as "dealId", n.job, ${sql.raw(millis('n.at'))} as at
      from nudges n
      left join deliveries d on d.workspace_id = n.workspace_id and d.id = n.delivery_id
      where n.workspace_id = ${workspaceId} and n.user_id = any(${textArray(userIds)}::text[])
        and n.at >= ${since.toString()}::timestamptz and n.state = 'said'
        and (d.state <> 'ended' or (n.delivery_id is null and n.job = 'reply'))
      order by n.at desc, n.id desc`,
  );
  return rows.map(withInstant);
}
