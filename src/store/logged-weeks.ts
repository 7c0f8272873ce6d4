import { sql } from 'drizzle-orm';
import { TOUCH_KINDS } from '../domain/activity.ts';
import type { LoggedWeek } from '../domain/logged-week.ts';
import { PROSPECTING } from '../domain/pipeline.ts';
import { type Db, rowsOf } from './db.ts';
import { textArray } from './prepared.ts';

/** What these people logged since then, week by week by their own clocks; weeks with nothing logged are left out. One query. */
export async function loggedWeeksOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  since: Temporal.Instant,
): Promise<LoggedWeek[]> {
  const rows = await rowsOf<Omit<LoggedWeek, 'monday'> & { monday: string }>(
    db,
    sql`select a.user_id as "userId", date_trunc('week', a.at at time zone m.zone)::date::text as monday,
        sum(a.count)::float8 as activities,
        coalesce(sum(a.count) filter (where a.section = any(${textArray(PROSPECTING)}::text[])), 0)::float8 as prospecting,
        coalesce(sum(a.count) filter (where a.deal_id is not null and a.kind = any(${textArray(TOUCH_KINDS)}::text[])), 0)::float8
          as touches
      from activities a
      join changes c on c.workspace_id = a.workspace_id and c.id = a.change_id
      join members m on m.workspace_id = a.workspace_id and m.user_id = a.user_id
      where a.workspace_id = ${workspaceId} and a.user_id = any(${textArray(userIds)}::text[])
        and a.at >= ${since.toString()}::timestamptz and c.undone_by is null
      group by 1, 2 order by 1, 2`,
  );
  return rows.map(({ monday, ...week }) => ({ ...week, monday: Temporal.PlainDate.from(monday) }));
}
