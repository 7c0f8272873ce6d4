import { sql } from 'drizzle-orm';
import type { Play } from '../../domain/play.ts';
import type { Met } from '../../domain/snapshot.ts';
import { type Db, rowsOf } from '../db.ts';
import { instantFrom, millis } from '../moments.ts';
import { textArray } from '../prepared.ts';
import type { Past } from './past.ts';

type OwnPlay = Play & { ownerId: string };

/** These people's own plays in force, the oldest first. */
export function ownPlaysOf(db: Db, workspaceId: string, userIds: string[]): Promise<OwnPlay[]> {
  return rowsOf<OwnPlay>(
    db,
    sql`select p.id::float8 as id, p.scenario, p.owner_id as "ownerId", p.text, m.shares as shared
      from plays p
      join members m on m.workspace_id = p.workspace_id and m.user_id = p.owner_id
      join changes c on c.workspace_id = p.workspace_id and c.id = p.change_id
      where p.workspace_id = ${workspaceId} and p.owner_id = any(${textArray(userIds)}::text[])
        and p.retired_at is null and c.undone_by is null
      order by p.id`,
  );
}

/** The scenarios that these people met, the oldest first; none that managers took out since. */
export async function metBy(db: Db, { workspaceId, userIds, since }: Past): Promise<(Met & { userId: string })[]> {
  const rows = await rowsOf<{
    userId: string;
    scenario: string;
    dealId: number | null;
    name: string | null;
    at: number;
  }>(
    db,
    sql`select r.user_id as "userId", r.scenario, r.deal_id::float8 as "dealId", s.name, ${sql.raw(millis('r.at'))} as at
      from runs r join changes c on c.workspace_id = r.workspace_id and c.id = r.change_id
      left join scenarios s on s.workspace_id = r.workspace_id and r.scenario = 'own-' || s.id and s.removed_at is null
      where r.workspace_id = ${workspaceId} and r.user_id = any(${textArray(userIds)}::text[])
        and r.at >= ${since.toString()}::timestamptz and c.undone_by is null
        and (s.id is not null or r.scenario not like 'own-%')
      order by r.at, r.id`,
  );
  return rows.map(({ at, name, ...met }) => ({ ...met, ...(name === null ? {} : { name }), at: instantFrom(at) }));
}
