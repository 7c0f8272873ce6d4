import { sql } from 'drizzle-orm';
import type { Through } from '../../domain/act.ts';
import { TOUCH_KINDS } from '../../domain/activity.ts';
import type { DealView } from '../../domain/snapshot.ts';
import { type Db, rowsOf } from '../db.ts';
import { instantFrom, maybeInstantFrom, millis } from '../moments.ts';
import { textArray } from '../prepared.ts';
import { type DealRow, dealFrom, dealRowOf } from './deal-row.ts';

/** How long whoever bought stays a customer to look after. */
const CUSTOMER_FOR = { years: 2 };

type DealViewRow = DealRow & {
  stageSince: number | null;
  closeMovedLater: number | null;
  closeMovedAt: number | null;
  putOffAt: number[] | null;
  proposalAt: number | null;
  openedThrough: Through | null;
  knownSince: number | null;
  firstTouchAt: number | null;
  lastTouchAt: number | null;
  touches: number | null;
};

const HISTORY_FIELDS = sql.raw(`
  max(c.at) filter (where h.field = 'stage') as stage_since,
  min(c.at) filter (where h.field = 'stage' and h."to" = 'proposal') as proposal_at,
  count(*) filter (where h.field = 'closeOn') as close_moved_later,
  max(c.at) filter (where h.field = 'closeOn') as close_moved_at,
  json_agg(distinct ${millis('c.at')}) filter (where h.field in ('closeOn', 'nextStepOn')) as put_off_at,
  min(c.through) filter (where h.field = 'status') as opened_through,
  min(c.recorded_at) filter (where h.field = 'status') as known_since`);

/** Every stage, what was put off to a later date, and the opening. Dates are kept as ISO text, which sorts as they do. */
const HISTORY_WANTED = sql.raw(`(h.field = 'stage' or (h.field in ('closeOn', 'nextStepOn') and h."to" > h."from")
  or (h.field = 'status' and h."from" is null))`);

const VIEW = sql.raw(`${dealRowOf('mine')}, ${millis('history.stage_since')} as "stageSince",
  ${millis('history.proposal_at')} as "proposalAt", history.close_moved_later::float8 as "closeMovedLater",
  ${millis('history.close_moved_at')} as "closeMovedAt", history.put_off_at as "putOffAt",
  history.opened_through as "openedThrough", ${millis('history.known_since')} as "knownSince", ${millis('touched.first_at')} as "firstTouchAt",
  ${millis('touched.last_at')} as "lastTouchAt", touched.count::float8 as touches`);

/**
 * The deals of these people that are open, parked, or won in the last two years, with their history, the oldest first. Each deal's
 * history is looked up by itself: a plan that Postgres makes for any number of people takes them for one, and would join all with all.
 */
export async function dealViewsOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<DealView[]> {
  const wonSince = now.toZonedDateTimeISO('UTC').toPlainDate().subtract(CUSTOMER_FOR).toString();
  const rows = await rowsOf<DealViewRow>(
    db,
    sql`with mine as materialized (
        select * from deals
        where workspace_id = ${workspaceId} and owner_id = any(${textArray(userIds)}::text[])
          and (status in ('open', 'parked') or (status = 'won' and ended_on >= ${wonSince}::date))
      )
      select ${VIEW}
      from mine
      cross join lateral (
        select ${HISTORY_FIELDS}
        from deal_changes h
        join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
        where h.workspace_id = mine.workspace_id and h.deal_id = mine.id and c.undone_by is null and ${HISTORY_WANTED}
      ) history
      cross join lateral (
        select min(a.at) as first_at, max(a.at) as last_at, sum(a.count) as count
        from activities a
        join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
        where a.workspace_id = mine.workspace_id and a.deal_id = mine.id and c.undone_by is null
          and a.kind = any(${textArray(TOUCH_KINDS)}::text[])
      ) touched
      order by mine.id`,
  );
  return rows.map(viewFrom);
}

function viewFrom(row: DealViewRow): DealView {
  return {
    ...dealFrom(row),
    stageSince: instantFrom(row.stageSince ?? row.createdAt),
    closeMovedLater: row.closeMovedLater ?? 0,
    closeMovedAt: maybeInstantFrom(row.closeMovedAt),
    putOffAt: (row.putOffAt ?? []).map(instantFrom),
    proposalAt: maybeInstantFrom(row.proposalAt),
    openedThrough: row.openedThrough ?? 'command',
    knownSince: instantFrom(row.knownSince ?? row.createdAt),
    firstTouchAt: maybeInstantFrom(row.firstTouchAt),
    lastTouchAt: maybeInstantFrom(row.lastTouchAt),
    touches: row.touches ?? 0,
  };
}
