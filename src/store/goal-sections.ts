import { sql } from 'drizzle-orm';
import { SECTIONS, type Section } from '../domain/pipeline.ts';
import { type Db, rowsOf } from './db.ts';

/** The parts of the pipe for which somebody in this workspace, or a sales team, has a weekly goal above 0. One query. */
export async function sectionsWithGoals(db: Db, workspaceId: string): Promise<Section[]> {
  const rows = await rowsOf<{ section: string }>(
    db,
    sql`select distinct goal.key as section from (
        select goals from members where workspace_id = ${workspaceId} and deactivated_at is null
        union all select goals from sales_teams where workspace_id = ${workspaceId} and channel_id <> ''
      ) one cross join lateral jsonb_each_text(one.goals) as goal where goal.value::numeric > 0`,
  );
  const found = new Set(rows.map(({ section }) => section));
  return SECTIONS.filter((section) => found.has(section));
}
