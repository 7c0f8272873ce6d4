import { and, asc, eq } from 'drizzle-orm';
import type { SalesTeam } from '../domain/team.ts';
import type { Db } from './db.ts';
import { salesTeams } from './schema.ts';
import { STANDS } from './teams.ts';

/** The names of the sales teams of a workspace. */
export function teamNames(db: Db, workspaceId: string): Promise<Pick<SalesTeam, 'id' | 'name'>[]> {
  return db
    .select({ id: salesTeams.id, name: salesTeams.name })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, workspaceId), STANDS))
    .orderBy(asc(salesTeams.id));
}
