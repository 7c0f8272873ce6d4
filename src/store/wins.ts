import { and, asc, eq, sql } from 'drizzle-orm';
import type { SalesTeam } from '../domain/team.ts';
import { type Db, rowsOf } from './db.ts';
import { type DeliveryState, salesTeams, teamMembers } from './schema.ts';
import { STANDS as STANDING } from './teams.ts';

/** An act that won a deal, and the message that said so. `stands`: by this act the deal is won now. */
export type WinSaid = { act: number; stands: boolean; postId: number; state: DeliveryState };

/** The key of the message that says this win. */
export function winKey(dealId: number, act: number): string {
  return `win:${dealId}:${act}`;
}

/** The sales team this person sells in, else one that they manage; undefined for none. */
export async function teamOfSeller(
  db: Db,
  workspaceId: string,
  userId: string,
): Promise<Pick<SalesTeam, 'channelId' | 'privateOnly'> | undefined> {
  const { channelId, privateOnly } = salesTeams;
  const [team] = await db
    .select({ channelId, privateOnly })
    .from(teamMembers)
    .innerJoin(
      salesTeams,
      and(eq(salesTeams.workspaceId, teamMembers.workspaceId), eq(salesTeams.id, teamMembers.teamId)),
    )
    .where(and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.userId, userId), STANDING))
    .orderBy(asc(teamMembers.manages), asc(salesTeams.id))
    .limit(1);
  return team;
}

/** The last message that said this deal won; undefined where there was none. */
export async function lastWinSaid(db: Db, workspaceId: string, dealId: number): Promise<WinSaid | undefined> {
  const [said] = await rowsOf<WinSaid>(
    db,
    sql`select h.change_id::float8 as act, d.id::float8 as "postId", d.state, ${STANDS} as stands
      from deal_changes h
      join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
      join deliveries d on d.workspace_id = h.workspace_id and d.key = 'win:' || h.deal_id || ':' || h.change_id
      where h.workspace_id = ${workspaceId} and h.deal_id = ${dealId} and h.field = 'status' and h."to" = 'won'
      order by h.change_id desc limit 1`,
  );
  return said;
}

/** Whether it is by this act that the deal is won now: it was not undone, and the deal has not been opened again. */
export async function isStandingWin(db: Db, workspaceId: string, dealId: number, act: number): Promise<boolean> {
  const [row] = await rowsOf<{ stands: boolean }>(
    db,
    sql`select ${STANDS} as stands
      from deal_changes h join changes c on c.workspace_id = h.workspace_id and c.id = h.change_id
      where h.workspace_id = ${workspaceId} and h.deal_id = ${dealId} and h.change_id = ${act} and h.field = 'status'`,
  );
  return row?.stands ?? false;
}

const STANDS = sql.raw(`(c.undone_by is null and not exists (
  select from deal_changes l join changes lc on lc.workspace_id = l.workspace_id and lc.id = l.change_id
  where l.workspace_id = h.workspace_id and l.deal_id = h.deal_id and l.field = 'status' and l.change_id > h.change_id
    and lc.undone_by is null))`);
