import { type SQL, sql } from 'drizzle-orm';
import type { Through } from '../domain/act.ts';
import { type ActivityKind, TOUCH_KINDS } from '../domain/activity.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, millis } from './moments.ts';
import { textArray } from './prepared.ts';

/** What was done on one deal, by anyone; undone acts left out. `openedThrough` tells whether we know when it began. */
export type Effort = {
  touches: number;
  channels: ActivityKind[];
  openedThrough: Through;
};

type EffortRow = {
  touches: number;
  channels: ActivityKind[] | null;
  openedThrough: Through | null;
};

/** What was done on this deal: channels by how often they were used. One query. */
export async function effortOn(db: Db, workspaceId: string, dealId: number): Promise<Effort> {
  const [row] = await rowsOf<EffortRow>(
    db,
    sql`with touched as (
        select a.kind, sum(a.count) as count
        from activities a join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
        where a.workspace_id = ${workspaceId} and a.deal_id = ${dealId} and c.undone_by is null
          and a.kind = any(${textArray(TOUCH_KINDS)}::text[])
        group by a.kind
      )
      select (select coalesce(sum(count), 0)::float8 from touched) as touches,
        (select json_agg(kind order by count desc, kind) from touched) as channels,
        (select min(c.through) from deal_changes h join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
          where h.workspace_id = ${workspaceId} and h.deal_id = ${dealId} and h.field = 'status' and h."from" is null)
          as "openedThrough"`,
  );
  const { touches = 0, channels = null, openedThrough = null } = row ?? {};
  return {
    touches,
    channels: channels ?? [],
    openedThrough: openedThrough ?? 'command',
  };
}

/** A touch, and the name of its deal. */
type NamedTouch = { deal: string; kind: ActivityKind; at: Temporal.Instant };

/** This person's last touch on any deal; null where they logged none. */
export function lastTouchBy(db: Db, workspaceId: string, userId: string): Promise<NamedTouch | null> {
  return lastTouchWhere(db, workspaceId, sql`a.user_id = ${userId}`);
}

/** The last touch on this deal by anyone, those of the act `but` left out; null where there is none. */
export function lastTouchOn(db: Db, workspaceId: string, dealId: number, but?: number): Promise<NamedTouch | null> {
  const others = but === undefined ? sql`` : sql` and a.change_id <> ${but}`;
  return lastTouchWhere(db, workspaceId, sql`a.deal_id = ${dealId}${others}`);
}

async function lastTouchWhere(db: Db, workspaceId: string, isMeant: SQL): Promise<NamedTouch | null> {
  const [row] = await rowsOf<{ deal: string; kind: ActivityKind; at: number }>(
    db,
    sql`select d.name as deal, a.kind, ${sql.raw(millis('a.at'))} as at
      from activities a
      join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      join deals d on d.workspace_id = a.workspace_id and d.id = a.deal_id
      where a.workspace_id = ${workspaceId} and ${isMeant} and c.undone_by is null and d.status <> 'undone'
        and a.kind = any(${textArray(TOUCH_KINDS)}::text[])
      order by a.at desc, a.id desc limit 1`,
  );
  return row ? { ...row, at: instantFrom(row.at) } : null;
}
