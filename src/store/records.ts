import { sql } from 'drizzle-orm';
import type { Through } from '../domain/act.ts';
import { type ActivityKind, TOUCH_KINDS } from '../domain/activity.ts';
import { PROSPECTING, type Stage } from '../domain/pipeline.ts';
import type { DealRecord, LoggedDay } from '../domain/record.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, maybeDateFrom, maybeInstantFrom, millis } from './moments.ts';
import { textArray } from './prepared.ts';

type RecordRow = Omit<
  DealRecord,
  'openedThrough' | 'createdAt' | 'endedOn' | 'stages' | 'touches' | 'channels' | 'firstTouchAt' | 'touchDays'
> & {
  openedThrough: Through | null;
  createdAt: number;
  endedOn: string | null;
  stages: [Stage, number][] | null;
  touches: number | null;
  channels: ActivityKind[] | null;
  firstTouchAt: number | null;
  touchDays: string[] | null;
};

const HISTORY = sql.raw(`
  json_agg(json_build_array(h."to", ${millis('c.at')}) order by c.at, c.id) filter (where h.field = 'stage') as stages,
  min(c.through) filter (where h.field = 'status') as opened_through`);

/** A deal is over on the day it ended: what its customer heard later is no effort of the sale's. By its owner's clock. */
const BEFORE_ITS_END = sql.raw(`
  (mine.status not in ('won', 'lost') or mine.ended_on is null or (a.at at time zone mine.zone)::date <= mine.ended_on)`);

/** Days by the clock of whoever owns the deal. */
const TOUCHES = sql.raw(`
  sum(a.count)::float8 as count, min(a.at) as first_at, json_agg(distinct a.kind) as channels,
  json_agg(distinct (a.at at time zone mine.zone)::date) as days`);

const RECORD = sql.raw(`mine.id::float8 as "dealId", mine.name, mine.owner_id as "ownerId", mine.source, mine.status,
  mine.amount::float8 as amount, mine.currency, ${millis('mine.created_at')} as "createdAt", mine.ended_on::text as "endedOn",
  history.opened_through as "openedThrough", history.stages, touched.count as touches, touched.channels,
  ${millis('touched.first_at')} as "firstTouchAt", touched.days as "touchDays"`);

/**
 * The deals of these people that were opened or ended since then, or have not ended yet, the oldest first. One query, however
 * many people; each deal's history is looked up by itself, as for a deal's view.
 */
export async function recordsOf(
  db: Db,
  workspaceId: string,
  ownerIds: string[],
  since: Temporal.Instant,
): Promise<DealRecord[]> {
  const from = since.toString();
  const rows = await rowsOf<RecordRow>(
    db,
    sql`with mine as materialized (
        select d.*, m.zone from deals d join members m on m.workspace_id = d.workspace_id and m.user_id = d.owner_id
        where d.workspace_id = ${workspaceId} and d.owner_id = any(${textArray(ownerIds)}::text[])
          and (d.status in ('open', 'parked') or (d.status in ('won', 'lost') and (d.created_at >= ${from}::timestamptz
            or d.ended_on >= (${from}::timestamptz at time zone m.zone)::date)))
      )
      select ${RECORD}
      from mine
      cross join lateral (
        select ${HISTORY}
        from deal_changes h
        join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
        where h.workspace_id = mine.workspace_id and h.deal_id = mine.id and c.undone_by is null
          and (h.field = 'stage' or (h.field = 'status' and h."from" is null))
      ) history
      cross join lateral (
        select ${TOUCHES}
        from activities a
        join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
        where a.workspace_id = mine.workspace_id and a.deal_id = mine.id and c.undone_by is null
          and a.kind = any(${textArray(TOUCH_KINDS)}::text[]) and ${BEFORE_ITS_END}
      ) touched
      order by mine.id`,
  );
  return rows.map(recordFrom);
}

function recordFrom(row: RecordRow): DealRecord {
  return {
    ...row,
    openedThrough: row.openedThrough ?? 'command',
    createdAt: instantFrom(row.createdAt),
    endedOn: maybeDateFrom(row.endedOn),
    stages: (row.stages ?? []).map(([stage, at]) => ({ stage, at: instantFrom(at) })),
    touches: row.touches ?? 0,
    channels: row.channels ?? [],
    firstTouchAt: maybeInstantFrom(row.firstTouchAt),
    touchDays: (row.touchDays ?? []).map((day) => Temporal.PlainDate.from(day)),
  };
}

type LoggedRow = Omit<LoggedDay, 'on'> & { on: string };

/**
 * The days, by their own clocks, on which these people logged something since then, the earliest first; added up by the
 * database. One query, however many people.
 */
export async function loggedDaysOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  since: Temporal.Instant,
): Promise<LoggedDay[]> {
  const rows = await rowsOf<LoggedRow>(
    db,
    sql`select a.user_id as "userId", (a.at at time zone m.zone)::date::text as "on",
        coalesce(sum(a.count) filter (where a.section = any(${textArray(PROSPECTING)}::text[])), 0)::float8 as prospecting,
        json_agg(distinct a.kind) as kinds
      from activities a
      join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      join members m on m.workspace_id = a.workspace_id and m.user_id = a.user_id
      where a.workspace_id = ${workspaceId} and a.user_id = any(${textArray(userIds)}::text[])
        and a.at >= ${since.toString()}::timestamptz and c.undone_by is null
      group by 1, 2 order by 2, 1`,
  );
  return rows.map(({ on, ...day }) => ({ ...day, on: Temporal.PlainDate.from(on) }));
}
